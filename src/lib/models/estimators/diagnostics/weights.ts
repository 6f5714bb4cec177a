import { interval, type IntervalEstimate, type Undefined } from '../../estimate.ts';
import { squaredErrorOfMean } from '../intervals/half-widths.ts';
import { sum } from '../terms.ts';

export interface WeightDiagnostics {
	/** n */
	readonly rows: number;
	/** (Σ w)² / Σ w²: how many rows of equal weight would be as steady; 0 if no row has weight. */
	readonly effectiveSize: number;
	/** Its expected value is 1, or less by the share of π that the logging policy never shows. */
	readonly meanWeight: IntervalEstimate | Undefined;
	readonly largest: Largest;
	/** Rows that add nothing to IPS whatever their reward. */
	readonly zeroWeights: number;
	/** The same as a share of all rows. */
	readonly zeroShare: number;
}

/** What hangs on a single row. */
export interface Largest {
	/** max w */
	readonly weight: number;
	/** The first row that has it, counted from 0. */
	readonly row: number;
	/** max w / Σ w */
	readonly weightShare: number | Undefined;
	/** max |w r| / Σ |w r|: what the largest contribution is of the IPS estimate, or of its size. */
	readonly contributionShare: number | Undefined;
	/** The first row that contributes most, counted from 0. */
	readonly contributor: number | Undefined;
}

/**
 * What the weights of a log say about how far to trust an estimate from it:
 *
 *     ESS = (Σ w)² / Σ w²,   w̄ ± 1.96 s / √n,   max w,   max |w r| / Σ |w r|
 *
 * None of them can see what never came. ESS is a ratio of sample sums, and far too large where the rare
 * rows of huge weight have not arrived; actions that the logger never shows do not lower it at all. A
 * mean weight that stays away from 1 tells both, given enough rows.
 *
 * Source: Kish (1965), Survey Sampling, for ESS; Lefortier et al. (2016), arXiv 1612.00367, for the mean
 * weight as a check.
 *
 * @param evaluation weights w_i ≥ 0 and rewards r_i, one of each a row
 * @throws RangeError if there are no rows, or not as many rewards as weights
 * @example weightDiagnostics({ weight: Float64Array.of(2, 0, 1), reward: Float64Array.of(1, 1, 0) })
 */
export function weightDiagnostics({
	weight,
	reward
}: {
	readonly weight: Float64Array;
	readonly reward: Float64Array;
}): WeightDiagnostics {
	const rows = weight.length;
	if (rows === 0) throw new RangeError('diagnostics need at least one row; got none');
	if (reward.length !== rows)
		throw new RangeError(`${rows} weights need as many rewards, got ${reward.length}`);
	const zeroWeights = weight.reduce((count, w) => (w === 0 ? count + 1 : count), 0);
	return {
		rows,
		effectiveSize: effectiveSize(weight),
		meanWeight: meanWeight(weight),
		largest: largestRows(weight, reward),
		zeroWeights,
		zeroShare: zeroWeights / rows
	};
}

/**
 * Kish’s effective sample size, (Σ w)² / Σ w², between 0 and n.
 *
 * @example effectiveSize(Float64Array.of(1, 1, 0)) // 2
 */
export function effectiveSize(weight: Float64Array): number {
	let squares = 0;
	for (let i = 0; i < weight.length; i++) squares += weight[i] * weight[i];
	return squares === 0 ? 0 : sum(weight) ** 2 / squares;
}

/**
 * The mean weight with its normal 95 % interval.
 *
 * @returns it, or why it has no interval: a single row
 */
export function meanWeight(weight: Float64Array): IntervalEstimate | Undefined {
	if (weight.length < 2) return { undefined: 'one row shows no spread' };
	return interval(sum(weight) / weight.length, Math.sqrt(squaredErrorOfMean(weight)));
}

function largestRows(weight: Float64Array, reward: Float64Array): Largest {
	const total = sum(weight);
	const contribution = weight.map((w, i) => Math.abs(w * reward[i]));
	const carried = sum(contribution);
	const row = indexOfLargest(weight);
	const contributor = indexOfLargest(contribution);
	const nothing = { undefined: 'no row has both weight and reward' };
	return {
		weight: weight[row],
		row,
		weightShare: total > 0 ? weight[row] / total : { undefined: 'no row has any weight' },
		contributionShare: carried > 0 ? contribution[contributor] / carried : nothing,
		contributor: carried > 0 ? contributor : nothing
	};
}

function indexOfLargest(column: Float64Array): number {
	let largest = 0;
	for (let i = 1; i < column.length; i++) if (column[i] > column[largest]) largest = i;
	return largest;
}
