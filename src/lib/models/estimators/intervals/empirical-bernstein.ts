import { isUndefined, type Undefined } from '../../estimate.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { boundedValues, type BoundOptions } from './bounded.ts';
import { empiricalBernsteinHalfWidth } from './half-widths.ts';
import { around, LEVEL, tailOf, type Interval } from './interval.ts';

/**
 * The empirical Bernstein interval, which covers at least its level for two rows or more:
 *
 *     estimate ± [ √(2 s² ln(4/δ) / n) + 7 (max − min) ln(4/δ) / (3 (n − 1)) ],   δ = 1 − level
 *
 * with s² = Σ (v_i − v̄)² / (n − 1). The range only enters divided by n: with many rows it is shorter
 * than Hoeffding’s interval wherever rows seldom come near the ends of the range. Each side is the
 * one-sided bound at δ/2.
 *
 * Assumes independent rows within a range that was known beforehand.
 *
 * Source: Maurer and Pontil (2009), COLT, theorem 4.
 *
 * @returns the interval, or why there is none: fewer than two rows, or a ratio
 * @throws RangeError on a level outside (0, 1), a range that is none, or a row outside of it
 * @example empiricalBernsteinInterval(ips(e, { clip: 10 }), { range: { min: 0, max: 10 } })
 */
export function empiricalBernsteinInterval(
	terms: Terms,
	{ range, level = LEVEL }: BoundOptions
): Interval | Undefined {
	const tail = tailOf(level);
	const values = boundedValues(terms, range);
	if (isUndefined(values)) return values;
	const halfWidth = empiricalBernsteinHalfWidth(values, range.max - range.min, tail);
	return around(estimateOf(terms), halfWidth);
}
