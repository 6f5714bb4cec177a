import type { Evaluation } from './evaluation.ts';
import { requireNonNegative } from './require-option.ts';
import type { Terms } from './terms.ts';

export interface Clip {
	/** The largest weight a row may keep; larger ones are cut down to it. Infinity cuts none. */
	readonly clip?: number;
}

/**
 * Inverse propensity scoring: the mean of rewards, each weighted by how much more often the
 * evaluation policy takes the logged action than the logger did,
 *
 *     (1/n) Σ min(w_i, clip) r_i,   w_i = π(a_i | x_i) / p_i
 *
 * Unbiased without a clip, if the propensities are right and the logger could take each action that
 * the policy takes. A clip trades variance for bias: downwards, if rewards are not negative.
 *
 * Source: Horvitz and Thompson (1952), Journal of the American Statistical Association 47; clipped:
 * Ionides (2008), Journal of Computational and Graphical Statistics 17(2).
 *
 * @throws RangeError on a clip that is not 0 or more
 * @example estimateOf(ips(evaluation(log, policy), { clip: 50 }));
 */
export function ips({ reward, weight }: Evaluation, { clip = Infinity }: Clip = {}): Terms {
	requireNonNegative('a clip', clip);
	const n = reward.length;
	const numerator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const w = weight[i];
		numerator[i] = (w > clip ? clip : w) * reward[i];
	}
	return { numerator };
}
