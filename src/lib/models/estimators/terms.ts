import { isUndefined, type Undefined } from '../estimate.ts';

/**
 * What each row of a log adds to an estimate. The estimate is
 *
 *     (1/n) Σ base_i + Σ numerator_i / Σ denominator_i
 *
 * with 0 for a base and n for a sum of denominators that are not there. An estimator decides the
 * terms; intervals and bootstraps then need to know nothing else about it.
 */
export interface Terms {
	readonly numerator: Float64Array;
	/** Self-normalised estimators have one. */
	readonly denominator?: Float64Array;
	/** What does not take part in the ratio: the model's part of self-normalised DR. */
	readonly base?: Float64Array;
}

/** What an estimator returns: the terms of the rows, or why it has none. */
export type Estimated = Terms | Undefined;

/** The estimate that terms add up to, or why it does not exist. */
export function estimateOf(estimated: Estimated): number | Undefined {
	if (isUndefined(estimated)) return estimated;
	const { numerator, denominator, base } = estimated;
	const n = numerator.length;
	if (n === 0) return { undefined: 'the log has no rows' };
	const parts = denominator ? sum(denominator) : n;
	if (parts === 0) return { undefined: 'no row has any weight, so there is nothing to divide by' };
	return (base ? sum(base) / n : 0) + sum(numerator) / parts;
}

/** Σ of a column. */
export function sum(column: Float64Array): number {
	let total = 0;
	for (let i = 0; i < column.length; i++) total += column[i];
	return total;
}
