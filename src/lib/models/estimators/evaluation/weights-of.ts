import type { Log, PerAction } from '../log.ts';
import { refuseRow, SUM_TOLERANCE } from './refuse-row.ts';

/**
 * The weight of each row, w_i = π(a_i | x_i) / p_i.
 *
 * The loop is one pass over millions of chances, and only asks whether a row is allowed; `refuseRow`
 * then says why it is not. Two sums take turns over the actions, so that no addition waits for the
 * one before. A sum of sizes that differs from the sum shows a chance below 0.
 *
 * @throws RangeError on the first row of the log or the policy that is not allowed
 */
export function weightsOf(log: Log, policy: PerAction): Float64Array {
	const { actions, action, reward, propensity } = log;
	const n = action.length;
	const weight = new Float64Array(n);
	// A matrix is read where it lies; a function writes one row after the other to the same place.
	const fill = typeof policy === 'function' ? policy : undefined;
	const chances = typeof policy === 'function' ? new Float64Array(actions) : policy;
	let k = 0;
	for (let i = 0; i < n; i++) {
		if (fill !== undefined) {
			fill(i, chances);
			k = 0;
		}
		const start = k;
		const a = action[i];
		const p = propensity[i];
		const r = reward[i];
		if (!(a >= 0 && a < actions && p > 0 && p <= 1 && r - r === 0))
			refuseRow({ log, row: i, chances, start });
		const chance = chances[k + a];
		const last = k + actions - 1;
		let even = 0;
		let odd = 0;
		let evenSize = 0;
		let oddSize = 0;
		for (; k < last; k += 2) {
			const first = chances[k];
			const second = chances[k + 1];
			even += first;
			odd += second;
			evenSize += Math.abs(first);
			oddSize += Math.abs(second);
		}
		if (k === last) {
			even += chances[k];
			evenSize += Math.abs(chances[k++]);
		}
		const sum = even + odd;
		const w = chance / p;
		if (!(evenSize + oddSize === sum && Math.abs(sum - 1) <= SUM_TOLERANCE && w < Infinity))
			refuseRow({ log, row: i, chances, start });
		weight[i] = w;
	}
	return weight;
}
