import type { PerAction } from '../log.ts';

/**
 * Reads the A numbers of one row after the other, from a matrix or a function. Each answer is the same
 * array, overwritten.
 *
 * @example rowReader(policy, 34)(0) // π(· | x_0)
 */
export function rowReader(values: PerAction, actions: number): (row: number) => Float64Array {
	const out = new Float64Array(actions);
	if (typeof values === 'function') {
		return (row) => {
			values(row, out);
			return out;
		};
	}
	return (row) => {
		for (let a = 0; a < actions; a++) out[a] = values[row * actions + a];
		return out;
	};
}
