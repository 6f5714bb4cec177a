import type { Undefined } from '../../estimate.ts';
import { populationVariance } from '../population-variance.ts';
import { studentQuantile } from './student-quantile.ts';

/**
 * How far below the mean of n rows the expected value may lie, but for a chance δ; above it, by
 * symmetry, too. One-sided: a two-sided interval at level 1 − δ takes δ/2 on either side.
 *
 * Hoeffding’s bound, for independent rows within an interval of the given length:
 *
 *     range · √(ln(1/δ) / (2n))
 *
 * Source: Hoeffding (1963), Journal of the American Statistical Association 58, theorem 2.
 *
 * @param range length of an interval that holds every row’s value, known beforehand
 * @param delta δ in (0, 1)
 * @throws RangeError on another delta or a range that is negative or no number
 * @example hoeffdingHalfWidth(200, 1, 0.05) // 0.0865
 */
export function hoeffdingHalfWidth(n: number, range: number, delta: number): number | Undefined {
	requireRange(range);
	requireDelta(delta);
	if (n < 1) return { undefined: 'the log has no rows' };
	return range * Math.sqrt(Math.log(1 / delta) / (2 * n));
}

/**
 * The empirical Bernstein bound: short where the rows hardly vary, whatever their range.
 *
 *     √(2 s² ln(2/δ) / n) + 7 · range · ln(2/δ) / (3 (n − 1)),   s² = Σ (v_i − v̄)² / (n − 1)
 *
 * Source: Maurer and Pontil (2009), COLT, theorem 4.
 *
 * @param values v_i, what each row adds to the mean: independent, within an interval of that length
 * @throws RangeError as {@link hoeffdingHalfWidth}
 */
export function empiricalBernsteinHalfWidth(
	values: Float64Array,
	range: number,
	delta: number
): number | Undefined {
	requireRange(range);
	requireDelta(delta);
	const n = values.length;
	if (n < 2) return tooFew(n);
	const log = Math.log(2 / delta);
	return Math.sqrt(2 * squaredErrorOfMean(values) * log) + (7 * range * log) / (3 * (n - 1));
}

/**
 * Student’s half-width, t_{n−1}(1 − δ) · s/√n: exact for normal rows, and for the mean of many rows
 * of finite variance nearly right.
 *
 * Source: Student (1908), Biometrika 6(1).
 *
 * @param values v_i, what each row adds to the mean: independent
 * @throws RangeError on a delta outside (0, 1)
 */
export function studentHalfWidth(values: Float64Array, delta: number): number | Undefined {
	requireDelta(delta);
	const n = values.length;
	if (n < 2) return tooFew(n);
	return Math.sqrt(squaredErrorOfMean(values)) * studentQuantile(1 - delta, n - 1);
}

/** The squared standard error of the mean of two or more values, s²/n. */
export function squaredErrorOfMean(values: Float64Array): number {
	return populationVariance(values) / (values.length - 1);
}

function tooFew(n: number): Undefined {
	return { undefined: n === 0 ? 'the log has no rows' : 'one row shows no spread' };
}

function requireRange(range: number): void {
	if (!(range >= 0 && range < Infinity))
		throw new RangeError(`the range of a bound is 0 or more, got ${range}`);
}

function requireDelta(delta: number): void {
	if (!(delta > 0 && delta < 1))
		throw new RangeError(`the chance δ to be wrong lies between 0 and 1, got ${delta}`);
}
