import { isUndefined, type Undefined } from '../../estimate.ts';
import { fillIndices, streamState } from '../../random.ts';
import { rowValues } from '../row-values.ts';
import type { Terms } from '../terms.ts';
import { linearised } from './linearised.ts';

export interface Resampling {
	/** How often the log is drawn anew, whole number from 1. */
	readonly resamples: number;
	/** Whole number from 0 to 2³² − 1. */
	readonly seed: number;
}

/** Row numbers drawn at a time: 8 KB, so that they stay near the processor. */
const BATCH = 2048;
/** Draws between two yields, less than a millisecond. */
const SLICE = 50 * BATCH;

/**
 * The estimates of logs drawn anew from the log: n of its n rows, with replacement.
 *
 * Whole rows are drawn and a ratio is computed anew from each draw, so that the luck in its
 * denominator counts too. To draw rounds that were already divided by it would miss that luck.
 * Resample j takes the same rows for every estimator of a log of n rows, and however many resamples
 * follow it.
 *
 * Source: Efron (1979), Annals of Statistics 7(1).
 *
 * @yields progress in [0, 1], about every millisecond
 * @returns the estimates in order of drawing, or why there are none: the rows show no spread, or some
 * resample has no weight to divide by
 * @throws RangeError on resamples or a seed that are no such numbers
 * @example
 * const estimates = yield* resampledEstimates(terms, { resamples: 2000, seed: 7 });
 */
export function* resampledEstimates(
	terms: Terms,
	{ resamples, seed }: Resampling
): Generator<number, Float64Array | Undefined, void> {
	if (!(Number.isInteger(resamples) && resamples >= 1))
		throw new RangeError(`resamples must be a whole number from 1, got ${resamples}`);
	const spread = linearised(terms);
	if (isUndefined(spread)) return spread;
	const n = spread.length;
	const columns = columnsOf(terms);
	const sums = new Float64Array(columns.length);
	const estimates = new Float64Array(resamples);
	const batch = new Int32Array(Math.min(BATCH, n));
	let weightless = 0;
	for (let j = 0, drawn = 0; j < resamples; j++) {
		const state = streamState(seed, 'bootstrap', j);
		sums.fill(0);
		for (let done = 0; done < n; done += batch.length) {
			const rows = n - done < batch.length ? batch.subarray(0, n - done) : batch;
			fillIndices(state, n, rows);
			for (let k = 0; k < columns.length; k++) sums[k] += drawnSum(columns[k], rows);
			drawn += rows.length;
			if (drawn < SLICE) continue;
			drawn = 0;
			yield (j + (done + rows.length) / n) / resamples;
		}
		if (terms.denominator && sums[1] === 0) weightless++;
		estimates[j] = combined(sums, n);
	}
	if (weightless === 0) return estimates;
	return {
		undefined: `${weightless} of ${resamples} resamples had no row with any weight: too few rows carry the estimate`
	};
}

/** Runs a generator to its end at once. */
export function finished<R>(work: Generator<number, R, void>): R {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** One column for a mean; numerator, denominator and, where there is one, base for a ratio. */
function columnsOf(terms: Terms): readonly Float64Array[] {
	const { numerator, denominator, base } = terms;
	if (!denominator) return [rowValues(terms)];
	return base ? [numerator, denominator, base] : [numerator, denominator];
}

function combined(sums: Float64Array, n: number): number {
	if (sums.length === 1) return sums[0] / n;
	return sums[0] / sums[1] + (sums.length === 3 ? sums[2] / n : 0);
}

/** Two sums, since each addition must wait for the one before it. */
function drawnSum(column: Float64Array, rows: Int32Array): number {
	const last = rows.length - 1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < last; i += 2) {
		even += column[rows[i]];
		odd += column[rows[i + 1]];
	}
	return even + odd + (last % 2 === 0 ? column[rows[last]] : 0);
}
