/** Rows sorted into cells of the context, numbered from 0. */
export interface Cells {
	/** By row. */
	readonly of: Int32Array;
	/** How many cells there are, empty ones below the largest included. */
	readonly count: number;
}

/**
 * The cells of n rows; all rows are in one if none are given.
 *
 * @throws RangeError unless there is a whole number from 0 for each row
 * @example cellsOf(log.action.length, log.position).count // 3 slots
 */
export function cellsOf(rows: number, cell?: Int32Array): Cells {
	if (!cell) return { of: new Int32Array(rows), count: 1 };
	if (cell.length !== rows)
		throw new RangeError(`${rows} rows need as many cells, got ${cell.length}`);
	let last = 0;
	for (let i = 0; i < rows; i++) {
		if (cell[i] < 0) throw new RangeError(`row ${i + 1} has cell ${cell[i]}; cells are 0 or more`);
		if (cell[i] > last) last = cell[i];
	}
	return { of: cell, count: last + 1 };
}

/**
 * Cells of two columns at once: rows share one if they share both.
 *
 * @throws RangeError as {@link cellsOf}
 * @example crossedCells(kind, position) // kind and slot together
 */
export function crossedCells(one: Int32Array, other: Int32Array): Int32Array {
	const { count } = cellsOf(one.length, other);
	return cellsOf(one.length, one).of.map((cell, i) => cell * count + other[i]);
}
