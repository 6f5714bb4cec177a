import { columnOf, type Columns } from './columns.ts';
import { interval, type IntervalEstimate, type Undefined } from '../estimate.ts';
import { binaryColumn } from './stratification.ts';

export interface WeightedQuestion {
	/** A column of zeros and ones. */
	readonly exposure: string;
	readonly outcome: string;
	/** P(a = 1 | c) by row, known or estimated. */
	readonly propensity: Float64Array;
}

export interface WeightedEstimate extends IntervalEstimate {
	/** (Σ w)² / Σ w²: how many rows of equal weight would be as steady. */
	readonly effectiveSampleSize: number;
}

/**
 * The effect of a binary exposure by inverse propensity weighting, self-normalised in each arm:
 *
 *     w = a / p + (1 − a) / (1 − p),   m_a = Σ_{arm a} w r / Σ_{arm a} w,   τ̂ = m₁ − m₀
 *     se² = Σ w² (r − m_a)² / (Σ_{arm a} w)², summed over both arms
 *
 * The standard error treats the propensities as known. If they are estimated, the true one is
 * smaller: intervals then cover more than 95 %.
 *
 * Assumes that c blocks every back-door path and holds no effect of the exposure, and 0 < p < 1.
 *
 * Source: Hájek (1971); Lunceford and Davidian (2004), Statistics in Medicine 23(19).
 *
 * @returns the estimate, or why there is none: an empty arm, or a propensity of 0 or 1.
 * @throws RangeError on a column that does not exist, an exposure other than 0 and 1, or a number
 * of propensities that is not that of the rows.
 * @example
 * const propensity = stratifiedPropensity({ exposure: 'a', given: ['x'] }, columns);
 * inversePropensityWeighting({ exposure: 'a', outcome: 'r', propensity }, columns);
 */
export function inversePropensityWeighting(
	{ exposure, outcome, propensity }: WeightedQuestion,
	columns: Columns
): WeightedEstimate | Undefined {
	const treated = binaryColumn(columns, exposure);
	const reward = columnOf(columns, outcome);
	if (propensity.length !== treated.length) {
		throw new RangeError(
			`${treated.length} rows need as many propensities, got ${propensity.length}.`
		);
	}
	for (const arm of [0, 1]) {
		if (!treated.includes(arm)) return { undefined: `No row has ${exposure} = ${arm}.` };
	}
	const certain = propensity.findIndex((chance) => !(chance > 0 && chance < 1));
	if (certain >= 0) {
		return {
			undefined: `Row ${certain + 1} had chance ${propensity[certain]} of ${exposure} = 1: no row to compare it with.`
		};
	}
	const weights = Float64Array.from(propensity, (chance, row) =>
		treated[row] === 1 ? 1 / chance : 1 / (1 - chance)
	);
	const [mean, spread] = weightedArms(weights, treated, reward);
	return {
		...interval(mean[1] - mean[0], Math.sqrt(spread[0] + spread[1])),
		effectiveSampleSize: effectiveSampleSize(weights)
	};
}

/**
 * Kish’s effective sample size, (Σ w)² / Σ w².
 *
 * @example effectiveSampleSize(Float64Array.of(1, 1, 0)) // 2
 */
export function effectiveSampleSize(weights: Float64Array): number {
	let sum = 0;
	let squares = 0;
	for (let row = 0; row < weights.length; row++) {
		sum += weights[row];
		squares += weights[row] * weights[row];
	}
	return (sum * sum) / squares;
}

function weightedArms(weights: Float64Array, treated: Float64Array, reward: Float64Array) {
	const total = [0, 0];
	const mean = [0, 0];
	const spread = [0, 0];
	for (let row = 0; row < weights.length; row++) {
		total[treated[row]] += weights[row];
		mean[treated[row]] += weights[row] * reward[row];
	}
	for (const arm of [0, 1]) mean[arm] /= total[arm];
	for (let row = 0; row < weights.length; row++) {
		const arm = treated[row];
		spread[arm] += (weights[row] * (reward[row] - mean[arm])) ** 2;
	}
	return [mean, spread.map((sum, arm) => sum / total[arm] ** 2)];
}
