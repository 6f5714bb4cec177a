import type { Undefined } from '../estimate.ts';
import { NO_MODEL, type Evaluation } from './evaluation.ts';
import { requireShare } from './require-option.ts';
import type { Estimated } from './terms.ts';

export interface Smoothing {
	/** λ in [0, 1]: 0 leaves the weights as they are, 1 makes them all 1. */
	readonly lambda: number;
}

/**
 * IPS with weights smoothed towards 1, so that none exceeds 1/λ,
 *
 *     (1/n) Σ ŵ_i r_i,   ŵ = w / (1 − λ + λ w)
 *
 * Errors then have tails as thin as a normal distribution’s, at the price of a bias that grows with λ.
 *
 * Source: Metelli, Russo and Restelli (2021), NeurIPS 34.
 *
 * @returns the terms, or why there are none: λ = 1 and a weight of 0, which is 0/0
 * @throws RangeError on a lambda outside [0, 1]
 * @example estimateOf(subGaussianIps(evaluation(log, policy), { lambda: 0.01 }));
 */
export function subGaussianIps({ reward, weight }: Evaluation, { lambda }: Smoothing): Estimated {
	requireShare('λ of smoothing', lambda);
	if (lambda === 1 && weight.includes(0)) return ZERO_OVER_ZERO;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = (w / (1 - lambda + lambda * w)) * reward[i];
	}
	return { numerator };
}

/**
 * Doubly robust with the weights of {@link subGaussianIps}.
 *
 * @returns the terms, or why there are none: no model, or λ = 1 and a weight of 0
 * @throws RangeError on a lambda outside [0, 1]
 */
export function subGaussianDoublyRobust(
	{ reward, weight, model }: Evaluation,
	{ lambda }: Smoothing
): Estimated {
	requireShare('λ of smoothing', lambda);
	if (!model) return NO_MODEL;
	if (lambda === 1 && weight.includes(0)) return ZERO_OVER_ZERO;
	const { logged, direct } = model;
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = direct[i] + (w / (1 - lambda + lambda * w)) * (reward[i] - logged[i]);
	}
	return { numerator };
}

const ZERO_OVER_ZERO: Undefined = {
	undefined: 'λ is 1 and the weight of a row is 0: its smoothed weight is 0/0'
};
