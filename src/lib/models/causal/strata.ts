import { columnOf, type Columns } from './columns.ts';

/** Rows with the same values of some discrete columns, numbered in order of first appearance. */
export interface Strata {
	/** By row: which stratum it is in. */
	readonly of: Int32Array;
	/** By stratum, in words: "x = 0, page = 1"; "all rows" if no column was named. */
	readonly labels: readonly string[];
}

/**
 * Sorts rows into strata. Meant for columns of few values; a continuous column gives each row a
 * stratum of its own.
 *
 * @throws RangeError on a column that does not exist.
 * @example strataOf(['x'], columns).labels // ['x = 1', 'x = 0']
 */
export function strataOf(names: readonly string[], columns: Columns): Strata {
	const rows = columns.values().next().value?.length ?? 0;
	let of = new Int32Array(rows);
	let labels = [''];
	for (const name of names)
		({ of, labels } = refined({ of, labels }, columnOf(columns, name), name));
	return { of, labels: names.length === 0 ? ['all rows'] : labels };
}

function refined({ of, labels }: Strata, column: Float64Array, name: string) {
	const numbers = labels.map(() => new Map<number, number>());
	const finer: string[] = [];
	const next = new Int32Array(of.length);
	for (let row = 0; row < of.length; row++) {
		const known = numbers[of[row]].get(column[row]);
		next[row] = known ?? finer.length;
		if (known !== undefined) continue;
		numbers[of[row]].set(column[row], finer.length);
		const before = labels[of[row]];
		finer.push(`${before}${before && ', '}${name} = ${column[row]}`);
	}
	return { of: next, labels: finer };
}
