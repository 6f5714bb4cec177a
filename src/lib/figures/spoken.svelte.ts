/** Long enough that a slider being moved is not read out at every stop. */
const CALM = 900;

/**
 * Text for a live region: follows `read` once it has been calm for a moment. The first text is the
 * picture that was there when the page opened; it is not announced.
 */
export function spoken(read: () => string): { readonly text: string } {
	let text = $state('');
	let first: string | undefined;
	$effect(() => {
		const next = read();
		first ||= next;
		if (!next || (next === first && text === '')) return;
		const timer = setTimeout(() => (text = next), CALM);
		return () => clearTimeout(timer);
	});
	return {
		get text() {
			return text;
		}
	};
}
