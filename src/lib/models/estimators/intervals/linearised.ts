import type { Undefined } from '../../estimate.ts';
import { rowValues } from '../row-values.ts';
import { sum, type Terms } from '../terms.ts';

/** Differences below this share of the largest value count as rounding. */
const ROUNDING = 1e-12;

/**
 * A value for each row whose mean is the estimate and whose spread is that of the estimate: a ratio is
 * replaced by its tangent (delta method).
 *
 *     v_i = base_i + R + (numerator_i − R denominator_i) / d̄,   R = Σ numerator / Σ denominator,
 *
 * with d̄ the mean of the denominators. Without denominators v_i = base_i + numerator_i. The estimate’s
 * variance is then Var(v) / n: exactly without a ratio, up to order 1/n² with one.
 *
 * Source: Cochran (1977), Sampling Techniques, section 2.11, for the ratio; Owen (2013), Monte Carlo
 * theory, methods and examples, equation 9.8, for self-normalised weights.
 *
 * @returns the values, or why they tell no spread: fewer than two rows, no weight, or rows that all
 * add the same. A log without a click would otherwise get an interval of width 0 around 0.
 */
export function linearised(terms: Terms): Float64Array | Undefined {
	const n = terms.numerator.length;
	if (n === 0) return { undefined: 'the log has no rows' };
	if (n === 1) return { undefined: 'one row shows no spread' };
	const { denominator } = terms;
	if (denominator && sum(denominator) === 0)
		return { undefined: 'no row has any weight, so there is nothing to divide by' };
	const values = denominator ? tangent({ ...terms, denominator }) : rowValues(terms);
	return varies(values)
		? values
		: { undefined: 'every row adds the same, so their spread says nothing about the error' };
}

function tangent({ numerator, denominator, base }: Required<Pick<Terms, 'denominator'>> & Terms) {
	const n = numerator.length;
	const total = sum(denominator);
	const ratio = sum(numerator) / total;
	const values = new Float64Array(n);
	for (let i = 0; i < n; i++)
		values[i] = ratio + ((numerator[i] - ratio * denominator[i]) * n) / total;
	if (base) for (let i = 0; i < n; i++) values[i] += base[i];
	return values;
}

function varies(values: Float64Array): boolean {
	let lowest = Infinity;
	let highest = -Infinity;
	for (let i = 0; i < values.length; i++) {
		if (values[i] < lowest) lowest = values[i];
		if (values[i] > highest) highest = values[i];
	}
	return highest - lowest > ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
}
