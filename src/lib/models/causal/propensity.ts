import { dependence, inverseOf } from './cholesky.ts';
import { columnOf, type Columns } from './columns.ts';
import type { Undefined } from '../estimate.ts';
import { strataOf } from './strata.ts';
import { binaryColumn } from './stratification.ts';

export interface PropensityQuestion {
	/** A column of zeros and ones. */
	readonly exposure: string;
	readonly given: readonly string[];
}

/**
 * Each row’s propensity P(a = 1 | c), counted: the share of exposed rows in its stratum of `given`.
 *
 * @throws RangeError on a column that does not exist, or an exposure other than 0 and 1.
 * @example stratifiedPropensity({ exposure: 'a', given: ['x'] }, columns)
 */
export function stratifiedPropensity(
	{ exposure, given }: PropensityQuestion,
	columns: Columns
): Float64Array {
	const treated = binaryColumn(columns, exposure);
	const { of, labels } = strataOf(given, columns);
	const rows = new Float64Array(labels.length);
	const exposed = new Float64Array(labels.length);
	for (let row = 0; row < of.length; row++) {
		rows[of[row]]++;
		exposed[of[row]] += treated[row];
	}
	return Float64Array.from(of, (stratum) => exposed[stratum] / rows[stratum]);
}

const STEPS = 50;
const CONVERGED = 1e-9;
/** A chance this near to 0 or 1 means that the likelihood has no maximum. */
const SEPARATED = 1e-10;

/**
 * Each row’s propensity P(a = 1 | c) by logistic regression with an intercept, fitted by maximum
 * likelihood with Newton’s steps:
 *
 *     P(a = 1 | c) = 1 / (1 + exp(−(b₀ + b · c)))
 *
 * Assumes that the log-odds are linear in c.
 *
 * Source: Rosenbaum and Rubin (1983), Biometrika 70(1); McCullagh and Nelder, section 4.4.
 *
 * @returns the propensities, or why there are none: collinear columns, or exposed and unexposed
 * rows that a line separates.
 * @throws RangeError on a column that does not exist, or an exposure other than 0 and 1.
 * @example logisticPropensity({ exposure: 'a', given: ['x'] }, columns)
 */
export function logisticPropensity(
	{ exposure, given }: PropensityQuestion,
	columns: Columns
): Float64Array | Undefined {
	const treated = binaryColumn(columns, exposure);
	const data = [
		new Float64Array(treated.length).fill(1),
		...given.map((name) => columnOf(columns, name))
	];
	const weights = new Float64Array(data.length);
	const chances = new Float64Array(treated.length);
	for (let step = 0; step < STEPS; step++) {
		predict(chances, data, weights);
		if (chances.some((chance) => Math.min(chance, 1 - chance) < SEPARATED)) break;
		const { gradient, curvature } = derivatives(treated, data, chances);
		const { inverse, dependent } = inverseOf(curvature, data.length);
		if (dependent !== undefined) {
			return { undefined: dependence(['the intercept', ...given], dependent) };
		}
		if (move(weights, inverse, gradient) < CONVERGED) return chances;
	}
	return { undefined: `${given.join(', ') || 'Chance'} tells exactly who has ${exposure} = 1.` };
}

function predict(chances: Float64Array, data: readonly Float64Array[], weights: Float64Array) {
	chances.fill(0);
	for (let j = 0; j < data.length; j++) {
		for (let row = 0; row < chances.length; row++) chances[row] += weights[j] * data[j][row];
	}
	for (let row = 0; row < chances.length; row++) chances[row] = 1 / (1 + Math.exp(-chances[row]));
}

/** Gradient and negative Hessian of the log-likelihood. */
function derivatives(
	treated: Float64Array,
	data: readonly Float64Array[],
	chances: Float64Array
): { gradient: Float64Array; curvature: Float64Array } {
	const k = data.length;
	const gradient = new Float64Array(k);
	const curvature = new Float64Array(k * k);
	for (let row = 0; row < treated.length; row++) {
		const surprise = treated[row] - chances[row];
		const spread = chances[row] * (1 - chances[row]);
		for (let i = 0; i < k; i++) {
			gradient[i] += surprise * data[i][row];
			const weighted = spread * data[i][row];
			for (let j = 0; j <= i; j++) curvature[i * k + j] += weighted * data[j][row];
		}
	}
	return { gradient, curvature };
}

/** One Newton step; returns its largest coordinate. */
function move(weights: Float64Array, inverse: Float64Array, gradient: Float64Array): number {
	const k = weights.length;
	let largest = 0;
	for (let i = 0; i < k; i++) {
		let step = 0;
		for (let j = 0; j < k; j++) step += inverse[i * k + j] * gradient[j];
		weights[i] += step;
		largest = Math.max(largest, Math.abs(step));
	}
	return largest;
}
