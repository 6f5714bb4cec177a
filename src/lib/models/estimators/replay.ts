import type { Evaluation } from './evaluation.ts';
import type { Estimated } from './terms.ts';

/**
 * Replay: the mean reward of the rows that show what the evaluation policy would have shown with
 * certainty,
 *
 *     Σ 1{π(a_i | x_i) = 1} r_i / Σ 1{π(a_i | x_i) = 1}
 *
 * Assumes a logger that chose uniformly at random, and a policy that always knows what to do.
 *
 * Source: Li, Chu, Langford and Wang (2011), WSDM.
 *
 * @returns the terms, or why there are none: no row matches
 * @example estimateOf(replay(evaluation(log, policy)));
 */
export function replay({ reward, weight, propensity }: Evaluation): Estimated {
	const n = reward.length;
	const numerator = new Float64Array(n);
	const denominator = new Float64Array(n);
	let matches = 0;
	for (let i = 0; i < n; i++) {
		// π(a_i | x_i) is 1 exactly where the weight is one over the propensity.
		if (weight[i] !== 1 / propensity[i]) continue;
		numerator[i] = reward[i];
		denominator[i] = 1;
		matches++;
	}
	if (matches > 0) return { numerator, denominator };
	return { undefined: 'no row shows an action that the policy takes with certainty' };
}
