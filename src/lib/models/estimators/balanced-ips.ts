import type { Clip } from './ips.ts';
import { requireNonNegative } from './require-option.ts';
import type { Terms } from './terms.ts';

/**
 * Balanced off-policy evaluation: the weighted mean of rewards, with weights learned by telling the
 * logged actions from those that the evaluation policy would have taken,
 *
 *     Σ min(v_i, clip) r_i / Σ min(v_i, clip),   v_i = P(target | x_i, a_i) / P(logged | x_i, a_i)
 *
 * Needs no propensities; as right as the classifier that gave the ratios.
 *
 * Source: Sondhi, Arbour and Dimmery (2020), AISTATS.
 *
 * @param ratio v_i ≥ 0, one a row
 * @throws RangeError on a clip or ratio that is not 0 or more, or a ratio too few or too many
 * @example estimateOf(balancedIps(log.reward, ratio, { clip: 100 }));
 */
export function balancedIps(
	reward: Float64Array,
	ratio: Float64Array,
	{ clip = Infinity }: Clip = {}
): Terms {
	requireNonNegative('a clip', clip);
	const n = reward.length;
	if (ratio.length !== n)
		throw new RangeError(`${n} rows need as many ratios, got ${ratio.length}`);
	const numerator = new Float64Array(n);
	const denominator = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const v = ratio[i];
		if (!(v >= 0 && v < Infinity))
			throw new RangeError(`row ${i + 1} has the ratio ${v}; a ratio is finite and 0 or more`);
		denominator[i] = v > clip ? clip : v;
		numerator[i] = denominator[i] * reward[i];
	}
	return { numerator, denominator };
}
