/** The item people like best wears the colour of truth, the page's favourite that of the log. */
export function itemColor(item: number, best: number, leader: number): string {
	if (item === best) return 'var(--truth)';
	return item === leader ? 'var(--logging)' : 'var(--other)';
}
