import { isUndefined, type Undefined } from '../../estimate.ts';
import { normalQuantile } from '../../normal-quantile.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { squaredErrorOfMean } from './half-widths.ts';
import { around, LEVEL, tailOf, type Interval } from './interval.ts';
import { linearised } from './linearised.ts';

/**
 * The normal interval: estimate ± z · standard error, where P(|Z| ≤ z) = level.
 *
 * Assumes independent rows, and enough of them that the few largest do not decide the sum: with heavy
 * weights it covers less than it says. It knows nothing of the error of a reward model.
 *
 * @param level share of logs whose interval is to hold the truth, between 0 and 1
 * @returns the interval, or why the rows show no spread, see {@link linearised}
 * @throws RangeError on another level
 * @example normalInterval(snips(evaluation(log, policy)))
 */
export function normalInterval(terms: Terms, level = LEVEL): Interval | Undefined {
	const z = -normalQuantile(tailOf(level));
	const error = standardError(terms);
	return around(estimateOf(terms), isUndefined(error) ? error : z * error);
}

/**
 * The standard error of an estimate, s/√n with s² = Σ (v_i − v̄)² / (n − 1) of the
 * {@link linearised} rows.
 *
 * @returns it, or why the rows show no spread
 * @example standardError({ numerator: Float64Array.of(0, 1, 2) }) // √(1/3)
 */
export function standardError(terms: Terms): number | Undefined {
	const values = linearised(terms);
	return isUndefined(values) ? values : Math.sqrt(squaredErrorOfMean(values));
}
