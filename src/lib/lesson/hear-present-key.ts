/**
 * P leads from the page to its slides.
 *
 * @param present goes there
 * @returns how to stop
 */
export function hearPresentKey(present: () => void): () => void {
	const press = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
		const busy = (target as Element).closest('input, select, textarea');
		if (key === 'p' && !busy && !altKey && !ctrlKey && !metaKey) present();
	};
	addEventListener('keydown', press);
	return () => removeEventListener('keydown', press);
}
