import { crossProducts } from './cross-products.ts';
import { columnOf, type Columns } from './columns.ts';
import { interval, isUndefined, type Undefined } from '../estimate.ts';
import { effectiveSampleSize, type WeightedEstimate } from './inverse-propensity-weighting.ts';
import { leastSquaresFrom, type Fit } from './least-squares.ts';

export interface DensityRatioQuestion {
	/** A continuous column. */
	readonly exposure: string;
	readonly outcome: string;
	/** What is adjusted for; nothing gives every row weight 1. */
	readonly given: readonly string[];
}

export interface DensityRatioEstimate extends WeightedEstimate {
	/** R² of the exposure on what is adjusted for. From 1/4 on, the weights have no variance. */
	readonly explained: number;
}

/**
 * The slope of a continuous exposure by inverse propensity weighting with stabilised weights, both
 * densities normal and fitted by least squares:
 *
 *     w = f(a) / f(a | c),   τ̂ = Σ w (a − ā) r / Σ w (a − ā)²,   ā = Σ w a / Σ w
 *     se² = Σ w² (a − ā)² e² / (Σ w (a − ā)²)²,   e = weighted residual
 *
 * Assumes that c blocks every back-door path and holds no effect of the exposure, and a normal
 * exposure whose mean is linear in c.
 *
 * The weights have heavy tails. In a normal model E[w²] is finite only while c explains less than a
 * quarter of the exposure’s variance; beyond that a few rows carry the estimate, more rows help
 * slowly, and the interval is too narrow. Read the effective sample size before the estimate.
 *
 * Source: Robins, Hernán and Brumback (2000), Epidemiology 11(5), stabilised weights; the condition
 * R² < 1/4 follows from ∫∫ f(a)² f(c) / f(a | c) da dc.
 *
 * @returns the estimate, or why there is none: collinear columns, an exposure that c determines, or
 * too few rows.
 * @throws RangeError on a column that does not exist.
 * @example densityRatioWeighting({ exposure: 'a', outcome: 'r', given: ['x'] }, columns)
 */
export function densityRatioWeighting(
	{ exposure, outcome, given }: DensityRatioQuestion,
	columns: Columns
): DensityRatioEstimate | Undefined {
	const chosen = [exposure, ...given].map((name) => [name, columnOf(columns, name)] as const);
	const cross = crossProducts(new Map(chosen));
	const whole = leastSquaresFrom(cross, { outcome: exposure, regressors: [] });
	const fit = leastSquaresFrom(cross, { outcome: exposure, regressors: given });
	if (isUndefined(whole)) return whole;
	if (isUndefined(fit)) return fit;
	if (!(fit.residualVariance > DETERMINED * whole.residualVariance)) {
		return {
			undefined: `“${exposure}” does not vary${given.length ? ` given ${given.join(', ')}` : ''}.`
		};
	}
	const [action, ...covariates] = chosen.map(([, column]) => column);
	const weights = densityRatios(action, covariates, { whole, fit });
	return {
		...weightedSlope(weights, action, columnOf(columns, outcome)),
		effectiveSampleSize: effectiveSampleSize(weights),
		explained: Math.max(0, 1 - fit.residualVariance / whole.residualVariance)
	};
}

/** Share of the exposure’s variance below which what is left of it counts as rounding. */
const DETERMINED = 1e-10;

function densityRatios(
	action: Float64Array,
	covariates: readonly Float64Array[],
	{ whole, fit }: { whole: Fit; fit: Fit }
): Float64Array {
	const expected = new Float64Array(action.length).fill(fit.intercept.estimate);
	covariates.forEach((column, j) => {
		const slope = fit.slopes[j].estimate;
		for (let row = 0; row < column.length; row++) expected[row] += slope * column[row];
	});
	const scale = Math.sqrt(fit.residualVariance / whole.residualVariance);
	const mean = whole.intercept.estimate;
	return action.map((value, row) => {
		const marginal = (value - mean) ** 2 / whole.residualVariance;
		const conditional = (value - expected[row]) ** 2 / fit.residualVariance;
		return scale * Math.exp((conditional - marginal) / 2);
	});
}

function weightedSlope(weights: Float64Array, action: Float64Array, reward: Float64Array) {
	let [total, actions, rewards] = [0, 0, 0];
	for (let row = 0; row < weights.length; row++) {
		total += weights[row];
		actions += weights[row] * action[row];
		rewards += weights[row] * reward[row];
	}
	const [centre, level] = [actions / total, rewards / total];
	let [spread, shared] = [0, 0];
	for (let row = 0; row < weights.length; row++) {
		const distance = action[row] - centre;
		spread += weights[row] * distance * distance;
		shared += weights[row] * distance * (reward[row] - level);
	}
	const slope = shared / spread;
	let noise = 0;
	for (let row = 0; row < weights.length; row++) {
		const distance = action[row] - centre;
		noise += (weights[row] * distance * (reward[row] - level - slope * distance)) ** 2;
	}
	return interval(slope, Math.sqrt(noise) / spread);
}
