import { isUndefined, type Undefined } from '../../estimate.ts';
import { populationVariance } from '../population-variance.ts';
import { rowValues } from '../row-values.ts';
import { estimateOf, type Estimated, type Terms } from '../terms.ts';

/** How much of a bias is to be feared: the estimate of it alone, or an upper bound. */
export interface BiasOptions {
	/** The same estimator with all its weight: clip, threshold or λ at Infinity, or smoothing 0. */
	readonly unbiased: Terms;
	/** Adds to the estimated bias what chance may hide of it, but for a chance δ. */
	readonly bound?: { readonly weight: Float64Array; readonly delta: number };
}

/**
 * An estimate of the mean squared error of a clipped, switched or shrunken estimator from its own log,
 *
 *     σ̂² / n + B²,   B = | V̂ − V̂_unbiased | + [ √(2 w̄² ln(2/δ) / n) + 2 max(w) ln(2/δ) / (3n) ]
 *
 * with σ̂² the variance of its rows and w̄² the mean of squared weights; the bracket only with `bound`.
 *
 * Source: Su, Dimakopoulou, Krishnamurthy and Dudík (2020), ICML.
 *
 * @param terms of an estimator without denominators, whose rows are independent
 * @returns the score, or why there is none: a log without rows
 */
export function meanSquaredErrorScore(terms: Terms, options: BiasOptions): number | Undefined {
	const estimate = estimateOf(terms);
	const unbiased = estimateOf(options.unbiased);
	if (isUndefined(estimate)) return estimate;
	if (isUndefined(unbiased)) return unbiased;
	const bias = Math.abs(unbiased - estimate) + (options.bound ? hiddenBias(options.bound) : 0);
	return populationVariance(rowValues(terms)) / terms.numerator.length + bias * bias;
}

/**
 * Which of several candidates has the lowest {@link meanSquaredErrorScore}: the first of them, if
 * several share it.
 *
 * @param candidates the same estimator with several clips, thresholds or λ
 * @returns the index of a candidate, or why none can be chosen
 * @example
 * const clips = [1, 10, 100, Infinity];
 * const best = chooseByMeanSquaredError(clips.map((clip) => ips(e, { clip })), { unbiased: ips(e) });
 */
export function chooseByMeanSquaredError(
	candidates: readonly Estimated[],
	options: BiasOptions
): number | Undefined {
	let best: number | undefined;
	let lowest = Infinity;
	candidates.forEach((candidate, index) => {
		const score = isUndefined(candidate) ? candidate : meanSquaredErrorScore(candidate, options);
		if (isUndefined(score) || score >= lowest) return;
		best = index;
		lowest = score;
	});
	return best ?? { undefined: 'no candidate has an estimate' };
}

/** How much larger the bias may be than it looks in n rows, by Bernstein’s inequality. */
function hiddenBias({ weight, delta }: NonNullable<BiasOptions['bound']>): number {
	const n = weight.length;
	const log = Math.log(2 / delta);
	let squares = 0;
	let largest = 0;
	for (let i = 0; i < n; i++) {
		squares += weight[i] * weight[i];
		if (weight[i] > largest) largest = weight[i];
	}
	return Math.sqrt((2 * (squares / n) * log) / n) + (2 * largest * log) / (3 * n);
}
