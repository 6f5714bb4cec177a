import { sum, type Terms } from './terms.ts';

/**
 * The value v_i of each row, so that the estimate is their mean:
 *
 *     v_i = base_i + numerator_i / d̄,   d̄ = mean of the denominators, or 1 where there are none
 *
 * Under a ratio the rows are tied together by d̄: their spread is not that of the estimate. What needs
 * independent rows takes terms without denominators.
 *
 * @returns the column of numerators itself where that is the answer
 */
export function rowValues({ numerator, denominator, base }: Terms): Float64Array {
	if (!denominator && !base) return numerator;
	const n = numerator.length;
	const part = denominator ? sum(denominator) / n : 1;
	const values = new Float64Array(n);
	for (let i = 0; i < n; i++) values[i] = numerator[i] / part;
	if (base) for (let i = 0; i < n; i++) values[i] += base[i];
	return values;
}
