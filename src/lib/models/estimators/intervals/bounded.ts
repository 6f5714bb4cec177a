import type { Undefined } from '../../estimate.ts';
import { rowValues } from '../row-values.ts';
import type { Terms } from '../terms.ts';

/** What one row may add to the estimate, known before the log was seen. */
export interface Range {
	readonly min: number;
	readonly max: number;
}

export interface BoundOptions {
	/**
	 * Of the values of rows, not of rewards: IPS with rewards in [0, 1] and weights up to M has
	 * { min: 0, max: M }; DR with a model in [0, 1] has { min: −M, max: 1 + M }.
	 */
	readonly range: Range;
	/** Share of logs whose interval is to hold the truth, at the least. */
	readonly level?: number;
}

/** Rounding in a product of weight and reward may step over a bound by this share of the range. */
const ROUNDING = 1e-12;

/**
 * What each row adds to a mean of independent values within a declared range: the ground on which
 * Hoeffding’s and Bernstein’s inequalities stand.
 *
 * @returns the values, or why there are none: the rows of a ratio are not independent
 * @throws RangeError on a range that is none, or naming a row (from 1) outside of it
 */
export function boundedValues(terms: Terms, range: Range): Float64Array | Undefined {
	requireRange(range);
	if (terms.denominator)
		return { undefined: 'the bound is one for a mean of independent rows, and this is a ratio' };
	const values = rowValues(terms);
	const slack = ROUNDING * (range.max - range.min);
	for (let i = 0; i < values.length; i++) {
		if (!(values[i] >= range.min - slack && values[i] <= range.max + slack))
			throw new RangeError(
				`row ${i + 1} adds ${values[i]}; the declared range is ${range.min} to ${range.max}`
			);
	}
	return values;
}

function requireRange({ min, max }: Range): void {
	if (!(min > -Infinity && max < Infinity && min <= max))
		throw new RangeError(`a range needs min ≤ max, both finite; got ${min} and ${max}`);
}
