import { NO_MODEL, type Evaluation } from './evaluation.ts';
import type { Clip } from './ips.ts';
import { requireNonNegative } from './require-option.ts';
import type { Estimated } from './terms.ts';

/**
 * Doubly robust: the direct method, corrected by the weighted errors of its model,
 *
 *     (1/n) Σ [ Σ_a π(a | x_i) q̂(x_i, a) + min(w_i, clip) (r_i − q̂(x_i, a_i)) ]
 *
 * Unbiased without a clip if the propensities are right, whatever the model, or if the model is right,
 * whatever the propensities; and if the policy takes no action that the logger could not, or the model
 * is right there. The model must not have been fitted on the rows it corrects.
 *
 * Source: Dudík, Langford and Li (2011), ICML.
 *
 * @returns the terms, or why there are none: no model
 * @throws RangeError on a clip that is not 0 or more
 * @example estimateOf(doublyRobust(evaluation(log, policy, model)));
 */
export function doublyRobust(
	{ reward, weight, model }: Evaluation,
	{ clip = Infinity }: Clip = {}
): Estimated {
	requireNonNegative('a clip', clip);
	if (!model) return NO_MODEL;
	const { logged, direct } = model;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = direct[i] + (w > clip ? clip : w) * (reward[i] - logged[i]);
	}
	return { numerator };
}

/**
 * Self-normalised doubly robust: as {@link doublyRobust}, with a weighted mean of the errors,
 *
 *     (1/n) Σ_i Σ_a π(a | x_i) q̂(x_i, a) + Σ w_i (r_i − q̂(x_i, a_i)) / Σ w_i
 *
 * A little biased, and steadier where weights vary. Undefined where all weights are 0.
 *
 * @returns the terms, or why there are none: no model
 */
export function selfNormalisedDoublyRobust({ reward, weight, model }: Evaluation): Estimated {
	if (!model) return NO_MODEL;
	const { logged, direct } = model;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) numerator[i] = weight[i] * (reward[i] - logged[i]);
	return { numerator, denominator: weight, base: direct };
}
