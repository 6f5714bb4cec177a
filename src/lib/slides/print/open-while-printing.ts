/**
 * On the screen a printed slide is inert, since nothing on it can be used. While the browser prints it
 * must not be: a PDF takes its structure, its bookmarks and its links from what is not inert.
 *
 * @returns what stops it
 */
export function openWhilePrinting(root: ParentNode): () => void {
	let inert: readonly Element[] = [];
	const open = () => {
		inert = [...root.querySelectorAll('[inert]')];
		for (const element of inert) element.removeAttribute('inert');
	};
	const shut = () => {
		for (const element of inert) element.setAttribute('inert', '');
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', shut);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', shut);
	};
}
