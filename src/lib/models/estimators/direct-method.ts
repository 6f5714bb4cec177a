import { NO_MODEL, type Evaluation } from './evaluation.ts';
import type { Estimated } from './terms.ts';

/**
 * The direct method: what the reward model says that the evaluation policy would have earned,
 *
 *     (1/n) Σ_i Σ_a π(a | x_i) q̂(x_i, a)
 *
 * Steady, and as wrong as the model: no amount of rows mends a wrong one.
 *
 * @returns the terms, or why there are none: no model
 * @example estimateOf(directMethod(evaluation(log, policy, model)));
 */
export function directMethod({ model }: Evaluation): Estimated {
	return model ? { numerator: model.direct } : NO_MODEL;
}
