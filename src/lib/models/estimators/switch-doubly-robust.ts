import { NO_MODEL, type Evaluation } from './evaluation.ts';
import { requireNonNegative } from './require-option.ts';
import type { Estimated } from './terms.ts';

export interface Threshold {
	/** τ ≥ 0: rows with a larger weight are left to the model. */
	readonly threshold: number;
}

/**
 * SWITCH: doubly robust where weights are small, the direct method where they are large,
 *
 *     (1/n) Σ [ Σ_a π(a | x_i) q̂(x_i, a) + 1{w_i ≤ τ} w_i (r_i − q̂(x_i, a_i)) ]
 *
 * Threshold 0 is the direct method, Infinity is doubly robust. Biased by the model’s errors on the
 * rows that are left to it.
 *
 * Source: Wang, Agarwal and Dudík (2017), ICML.
 *
 * @returns the terms, or why there are none: no model
 * @throws RangeError on a threshold that is not 0 or more
 * @example estimateOf(switchDoublyRobust(evaluation(log, policy, model), { threshold: 10 }));
 */
export function switchDoublyRobust(
	{ reward, weight, model }: Evaluation,
	{ threshold }: Threshold
): Estimated {
	requireNonNegative('a threshold', threshold);
	if (!model) return NO_MODEL;
	const { logged, direct } = model;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = direct[i] + (w <= threshold ? w * (reward[i] - logged[i]) : 0);
	}
	return { numerator };
}
