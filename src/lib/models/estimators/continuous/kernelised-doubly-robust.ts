import { NO_MODEL } from '../evaluation.ts';
import type { Estimated } from '../terms.ts';
import type { Kernelised } from './kernelised.ts';

/**
 * What a reward model says of the targets, corrected by the rows that came near them.
 *
 *     V̂ = (1/n) Σ [ q̂_i + w_i (r_i − q̂_i) ],   q̂_i = q̂(x_i, t_i)
 *
 * The model is asked about the target, not about the logged action.
 *
 * Source: Kallus and Zhou (2018), AISTATS.
 *
 * @example estimateOf(kernelisedDoublyRobust(kernelised({ ...log, model }, smoothing)))
 */
export function kernelisedDoublyRobust({ reward, weight, model }: Kernelised): Estimated {
	if (!model) return NO_MODEL;
	return { numerator: reward.map((r, i) => model[i] + weight[i] * (r - model[i])) };
}
