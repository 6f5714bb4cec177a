import type { Estimated } from '../terms.ts';

interface Slots {
	/** n x L */
	readonly reward: Float64Array;
	/** n x L */
	readonly weight: Float64Array;
	/** L */
	readonly slots: number;
}

/**
 * A sum of L ratios, one for each slot, as terms per slate:
 *
 *     R_k = Σ_i w_ik r_ik / Σ_i w_ik,   term_i = Σ_k [ R_k + w_ik (r_ik − R_k) / w̄_k ]
 *
 * The terms add up to Σ_k R_k exactly. Their spread between slates is that of the estimate, noise of
 * the weights included, up to smaller orders of 1/n (delta method): intervals need nothing else. The
 * denominators are 1 and say that this is a ratio, for which bounds on independent rows do not hold.
 */
export function ratioOfEachSlot({ reward, weight, slots }: Slots): Estimated {
	const slates = reward.length / slots;
	const numerator = new Float64Array(slates);
	for (let k = 0; k < slots; k++) {
		const { weights, rewards } = totals({ reward, weight, slots }, k);
		if (weights === 0)
			return { undefined: `no slate has any weight in slot ${k + 1}: nothing to divide by` };
		const ratio = rewards / weights;
		for (let i = 0, at = k; i < slates; i++, at += slots)
			numerator[i] += ratio + (weight[at] * (reward[at] - ratio) * slates) / weights;
	}
	return { numerator, denominator: new Float64Array(slates).fill(1) };
}

/** Σ_i w_ik and Σ_i w_ik r_ik */
function totals({ reward, weight, slots }: Slots, k: number) {
	let weights = 0;
	let rewards = 0;
	for (let at = k; at < reward.length; at += slots) {
		weights += weight[at];
		rewards += weight[at] * reward[at];
	}
	return { weights, rewards };
}
