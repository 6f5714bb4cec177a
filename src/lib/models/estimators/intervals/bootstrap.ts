import { isUndefined, type Undefined } from '../../estimate.ts';
import { quantile } from '../../quantile.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { LEVEL, tailOf, type Interval } from './interval.ts';
import { finished, resampledEstimates, type Resampling } from './resample.ts';

export interface BootstrapOptions extends Resampling {
	/** Share of logs whose interval is to hold the truth, between 0 and 1. */
	readonly level?: number;
}

/**
 * The percentile bootstrap: the middle share of the estimates of logs drawn anew from the log.
 *
 * Assumes independent rows, and enough of them that carry weight. Works for ratios: rows are drawn, not
 * normalised rounds. For long runs, {@link resampledEstimates} yields between slices and
 * {@link percentileInterval} reads the bounds.
 *
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, section 13.3.
 *
 * @returns the interval, or why there is none, see {@link resampledEstimates}
 * @throws RangeError on options that are no such numbers
 * @example percentileBootstrap(snips(e), { resamples: 2000, seed: 7 })
 */
export function percentileBootstrap(
	terms: Terms,
	{ level = LEVEL, ...resampling }: BootstrapOptions
): Interval | Undefined {
	tailOf(level);
	const estimates = finished(resampledEstimates(terms, resampling));
	return isUndefined(estimates) ? estimates : percentileInterval(estimates, level);
}

/**
 * The basic bootstrap: the estimate minus the errors that resamples make about it,
 *
 *     2 · estimate − q(1 − δ/2)  to  2 · estimate − q(δ/2),   δ = 1 − level,
 *
 * with q the quantiles of the resampled estimates: the percentile interval, mirrored.
 *
 * Assumes as {@link percentileBootstrap}, and that errors have the same law about the estimate as the
 * estimate has about the truth.
 *
 * Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, section 5.2.
 *
 * @returns the interval, or why there is none, see {@link resampledEstimates}
 * @throws RangeError on options that are no such numbers
 * @example basicBootstrap(ips(e), { resamples: 2000, seed: 7 })
 */
export function basicBootstrap(
	terms: Terms,
	{ level = LEVEL, ...resampling }: BootstrapOptions
): Interval | Undefined {
	tailOf(level);
	const estimates = finished(resampledEstimates(terms, resampling));
	if (isUndefined(estimates)) return estimates;
	const estimate = estimateOf(terms);
	return isUndefined(estimate) ? estimate : basicInterval(estimates, { estimate, level });
}

/** Reads the percentile interval from resampled estimates. */
export function percentileInterval(estimates: Float64Array, level = LEVEL): Interval {
	const tail = tailOf(level);
	return { lower: quantile(estimates, tail), upper: quantile(estimates, 1 - tail) };
}

/** Reads the basic interval from resampled estimates. */
export function basicInterval(
	estimates: Float64Array,
	{ estimate, level = LEVEL }: { readonly estimate: number; readonly level?: number }
): Interval {
	const { lower, upper } = percentileInterval(estimates, level);
	return { lower: 2 * estimate - upper, upper: 2 * estimate - lower };
}
