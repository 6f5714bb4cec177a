import { doublyRobust } from './doubly-robust.ts';
import { NO_MODEL, type Evaluation } from './evaluation.ts';
import { requireNonNegative } from './require-option.ts';
import type { Estimated } from './terms.ts';

export interface Shrinkage {
	/** λ ≥ 0: small ones shrink weights towards 0, Infinity leaves them as they are. */
	readonly lambda: number;
}

/**
 * Doubly robust with optimistic shrinkage of the weights,
 *
 *     (1/n) Σ [ Σ_a π(a | x_i) q̂(x_i, a) + ŵ_i (r_i − q̂(x_i, a_i)) ],   ŵ = λ w / (w² + λ)
 *
 * ŵ never exceeds √λ / 2. It minimises a bound on the mean squared error for a model of unknown
 * quality. λ near 0 is nearly the direct method, Infinity is doubly robust.
 *
 * Source: Su, Dimakopoulou, Krishnamurthy and Dudík (2020), ICML.
 *
 * @returns the terms, or why there are none: no model, or λ = 0 and a weight of 0, which is 0/0
 * @throws RangeError on a lambda that is not 0 or more
 * @example estimateOf(doublyRobustShrinkage(evaluation(log, policy, model), { lambda: 100 }));
 */
export function doublyRobustShrinkage(e: Evaluation, { lambda }: Shrinkage): Estimated {
	requireNonNegative('λ of shrinkage', lambda);
	const { reward, weight, model } = e;
	if (!model) return NO_MODEL;
	if (lambda === Infinity) return doublyRobust(e);
	if (lambda === 0 && weight.includes(0))
		return { undefined: 'λ is 0 and so is the weight of a row: its shrunken weight is 0/0' };
	const { logged, direct } = model;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = direct[i] + ((lambda * w) / (w * w + lambda)) * (reward[i] - logged[i]);
	}
	return { numerator };
}
