import type { Log, PerAction } from '../log.ts';
import { refuseRow, SUM_TOLERANCE } from './refuse-row.ts';

/**
 * As `weightColumns`, and what a reward model says of each row: q̂(x_i, a_i) and the mean of q̂ under
 * the policy. A loop of its own, since a pass over two matrices is faster than two passes.
 *
 * @throws RangeError on the first row of the log, the policy or the model that is not allowed
 */
export function modelledColumns(log: Log, policy: PerAction, model: PerAction) {
	const { actions, action, reward, propensity } = log;
	const n = action.length;
	const weight = new Float64Array(n);
	const logged = new Float64Array(n);
	const direct = new Float64Array(n);
	// Both are read at the same place: if one is written row by row, so is the other.
	const matrices = typeof policy !== 'function' && typeof model !== 'function';
	const chances = matrices ? policy : new Float64Array(actions);
	const rewards = matrices ? model : new Float64Array(actions);
	const fillChances = rowsOf(policy);
	const fillRewards = rowsOf(model);
	let k = 0;
	for (let i = 0; i < n; i++) {
		if (!matrices) {
			fillChances(i, chances);
			fillRewards(i, rewards);
			k = 0;
		}
		const start = k;
		const a = action[i];
		const p = propensity[i];
		const r = reward[i];
		if (!(a >= 0 && a < actions && p > 0 && p <= 1 && r - r === 0))
			refuseRow({ log, row: i, chances, rewards, start });
		const chance = chances[k + a];
		logged[i] = rewards[k + a];
		const last = k + actions - 1;
		let even = 0;
		let odd = 0;
		let evenSize = 0;
		let oddSize = 0;
		let evenReward = 0;
		let oddReward = 0;
		for (; k < last; k += 2) {
			const first = chances[k];
			const second = chances[k + 1];
			even += first;
			odd += second;
			evenSize += Math.abs(first);
			oddSize += Math.abs(second);
			evenReward += first * rewards[k];
			oddReward += second * rewards[k + 1];
		}
		if (k === last) {
			even += chances[k];
			evenSize += Math.abs(chances[k]);
			evenReward += chances[k] * rewards[k++];
		}
		const sum = even + odd;
		const w = chance / p;
		const value = (evenReward + oddReward) / sum;
		if (
			!(evenSize + oddSize === sum && Math.abs(sum - 1) <= SUM_TOLERANCE && w < Infinity) ||
			value - value !== 0
		)
			refuseRow({ log, row: i, chances, rewards, start });
		weight[i] = w;
		direct[i] = value;
	}
	return { weight, logged, direct };
}

function rowsOf(perAction: PerAction): (row: number, out: Float64Array) => void {
	if (typeof perAction === 'function') return perAction;
	return (row, out) => {
		for (let a = 0, k = row * out.length; a < out.length; a++) out[a] = perAction[k++];
	};
}
