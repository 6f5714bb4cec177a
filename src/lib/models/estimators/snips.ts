import type { Evaluation } from './evaluation.ts';
import { ips } from './ips.ts';
import type { Terms } from './terms.ts';

/**
 * Self-normalised inverse propensity scoring: the weighted mean of rewards,
 *
 *     Σ w_i r_i / Σ w_i
 *
 * A little biased, with a bias that falls as 1/n; steadier than IPS where weights vary, and always
 * within the range of the rewards. Undefined where all weights are 0: {@link estimateOf} says so.
 *
 * Assumes what {@link ips} assumes. Source: Swaminathan and Joachims (2015), NeurIPS 28.
 *
 * @example estimateOf(snips(evaluation(log, policy)));
 */
export function snips(e: Evaluation): Terms {
	return { ...ips(e), denominator: e.weight };
}
