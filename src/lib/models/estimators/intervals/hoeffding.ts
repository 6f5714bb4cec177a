import { isUndefined, type Undefined } from '../../estimate.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { boundedValues, type BoundOptions } from './bounded.ts';
import { hoeffdingHalfWidth } from './half-widths.ts';
import { around, LEVEL, tailOf, type Interval } from './interval.ts';

/**
 * Hoeffding’s interval, which covers at least its level for any number of rows:
 *
 *     estimate ± (max − min) · √(ln(2/δ) / (2n)),   δ = 1 − level
 *
 * Assumes independent rows within a range that was known beforehand. Its price is width: it takes every
 * row for as spread out as the range allows. One row is enough, and rows that all add the same are
 * no obstacle. Bounds may lie outside the range.
 *
 * Source: Hoeffding (1963), Journal of the American Statistical Association 58, theorem 2.
 *
 * @returns the interval, or why there is none: no rows, or a ratio
 * @throws RangeError on a level outside (0, 1), a range that is none, or a row outside of it
 * @example hoeffdingInterval(ips(e, { clip: 10 }), { range: { min: 0, max: 10 } })
 */
export function hoeffdingInterval(
	terms: Terms,
	{ range, level = LEVEL }: BoundOptions
): Interval | Undefined {
	const tail = tailOf(level);
	const values = boundedValues(terms, range);
	if (isUndefined(values)) return values;
	return around(estimateOf(terms), hoeffdingHalfWidth(values.length, range.max - range.min, tail));
}
