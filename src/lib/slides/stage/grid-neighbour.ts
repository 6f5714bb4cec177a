/** Where a box of a grid stands. */
export interface Cell {
	readonly left: number;
	readonly top: number;
}

/** The box that an arrow key leads to in a grid whose rows may be of any length; the same at an edge. */
export function neighbour(cells: readonly Cell[], at: number, key: string): number {
	const last = cells.length - 1;
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	if (key === 'ArrowRight') return Math.min(at + 1, last);
	if (key === 'ArrowLeft') return Math.max(at - 1, 0);
	if (key !== 'ArrowDown' && key !== 'ArrowUp') return at;
	return inRow(cells, at, key === 'ArrowDown' ? 1 : -1);
}

/** The nearest box of the next row, down (1) or up (-1). */
function inRow(cells: readonly Cell[], at: number, down: number): number {
	const { left, top } = cells[at];
	const away = cells.map((cell) => (cell.top - top) * down);
	const row = Math.min(...away.filter((distance) => distance > 1));
	const sideways = (i: number) => Math.abs(cells[i].left - left);
	return cells.reduce((best, _, i) => {
		if (Math.abs(away[i] - row) > 1) return best;
		return best === at || sideways(i) < sideways(best) ? i : best;
	}, at);
}
