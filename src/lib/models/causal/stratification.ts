import { columnOf, type Columns } from './columns.ts';
import { interval, type Estimate } from '../estimate.ts';
import { strataOf } from './strata.ts';

export interface StratifiedQuestion {
	/** A column of zeros and ones. */
	readonly exposure: string;
	readonly outcome: string;
	/** Discrete columns; none compares the two arms as they are. */
	readonly strata: readonly string[];
}

/** By stratum and arm, `2 · stratum + exposure`. */
interface Arms {
	readonly count: Float64Array;
	readonly mean: Float64Array;
	/** Sum of squared deviations from the mean. */
	readonly squares: Float64Array;
}

/**
 * The effect of a binary exposure by strata: the difference between the arms within each stratum,
 * averaged with the strata’s shares of all rows:
 *
 *     τ̂ = Σ (n_s / n) d_s,   d_s = mean of r where a = 1 − mean of r where a = 0
 *     se² = Σ (n_s / n)² (s²_s1 / n_s1 + s²_s0 / n_s0) + (1 / n) Σ (n_s / n) (d_s − τ̂)²
 *
 * The second part of se² is the luck in the shares themselves.
 *
 * Assumes that the strata block every back-door path and hold no effect of the exposure.
 *
 * Source: Imbens and Rubin (2015), Causal Inference, chapter 17.
 *
 * @returns the estimate, or why there is none: an arm of a stratum with fewer than two rows.
 * @throws RangeError on a column that does not exist, or an exposure other than 0 and 1.
 * @example stratification({ exposure: 'a', outcome: 'r', strata: ['x'] }, columns)
 */
export function stratification(
	{ exposure, outcome, strata }: StratifiedQuestion,
	columns: Columns
): Estimate {
	const treated = binaryColumn(columns, exposure);
	const { of, labels } = strataOf(strata, columns);
	const arms = armsOf(of, treated, { reward: columnOf(columns, outcome), strata: labels.length });
	const thin = arms.count.findIndex((count) => count < 2);
	if (thin >= 0) {
		return {
			undefined: `${rowsInWords(arms.count[thin])} ${exposure} = ${thin % 2} where ${labels[thin >> 1]}.`
		};
	}
	const [estimate, variance] = average(arms, treated.length);
	return interval(estimate, Math.sqrt(variance));
}

/**
 * A column that must hold zeros and ones.
 *
 * @throws RangeError naming the first other value.
 */
export function binaryColumn(columns: Columns, name: string): Float64Array {
	const column = columnOf(columns, name);
	const other = column.find((value) => value !== 0 && value !== 1);
	if (other === undefined) return column;
	throw new RangeError(`“${name}” must hold zeros and ones, got ${other}.`);
}

function armsOf(
	of: Int32Array,
	treated: Float64Array,
	{ reward, strata }: { reward: Float64Array; strata: number }
): Arms {
	const count = new Float64Array(2 * strata);
	const mean = new Float64Array(2 * strata);
	const squares = new Float64Array(2 * strata);
	for (let row = 0; row < of.length; row++) {
		const arm = 2 * of[row] + treated[row];
		count[arm]++;
		// Welford: one pass, and no difference of large sums.
		const before = reward[row] - mean[arm];
		mean[arm] += before / count[arm];
		squares[arm] += before * (reward[row] - mean[arm]);
	}
	return { count, mean, squares };
}

function average({ count, mean, squares }: Arms, n: number): [number, number] {
	let estimate = 0;
	let within = 0;
	let square = 0;
	for (let arm = 0; arm < count.length; arm += 2) {
		const share = (count[arm] + count[arm + 1]) / n;
		const difference = mean[arm + 1] - mean[arm];
		const noise = [arm, arm + 1].map((at) => squares[at] / (count[at] - 1) / count[at]);
		estimate += share * difference;
		square += share * difference ** 2;
		within += share ** 2 * (noise[0] + noise[1]);
	}
	return [estimate, within + Math.max(0, square - estimate ** 2) / n];
}

function rowsInWords(count: number): string {
	return count === 0 ? 'No row has' : 'Only one row has';
}
