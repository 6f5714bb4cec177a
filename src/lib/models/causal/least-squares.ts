import { dependence, inverseOf } from './cholesky.ts';
import {
	block,
	columnPlace,
	crossProducts,
	entries,
	product,
	type CrossProducts
} from './cross-products.ts';
import { columnOf, type Columns } from './columns.ts';
import {
	interval,
	isUndefined,
	type Estimate,
	type IntervalEstimate,
	type Undefined
} from '../estimate.ts';

export interface Regression {
	readonly outcome: string;
	readonly regressors: readonly string[];
}

export interface Fit {
	readonly intercept: IntervalEstimate;
	/** In the order of the regressors. */
	readonly slopes: readonly IntervalEstimate[];
	/** Covariance of the slopes, row by row. */
	readonly slopeCovariance: Float64Array;
	/** Residual sum of squares / (rows − regressors − 1). */
	readonly residualVariance: number;
}

/**
 * Ordinary least squares with an intercept and classical standard errors:
 *
 *     b = S_xx⁻¹ S_xy,   s² = RSS / (n − k − 1),   Var(b) = s² S_xx⁻¹
 *
 * Assumes a linear mean and errors of one variance; the intervals are normal, ± 1.96 se.
 *
 * Source: Greene, Econometric Analysis, chapters 3 and 4.
 *
 * @returns the fit, or why there is none: regressors of which one is a linear function of the
 * others (or constant), or no more rows than coefficients.
 * @throws RangeError on a column that does not exist, or columns of different lengths.
 * @example leastSquares({ outcome: 'r', regressors: ['a', 'x'] }, columns)
 */
export function leastSquares(regression: Regression, columns: Columns): Fit | Undefined {
	const used = [regression.outcome, ...regression.regressors];
	const chosen = new Map(used.map((name) => [name, columnOf(columns, name)]));
	return leastSquaresFrom(crossProducts(chosen), regression);
}

/** {@link leastSquares} from the cross products of a sample, without its rows. */
export function leastSquaresFrom(
	cross: CrossProducts,
	{ outcome, regressors }: Regression
): Fit | Undefined {
	const k = regressors.length;
	const degrees = cross.rows - k - 1;
	if (degrees < 1)
		return { undefined: `${cross.rows} rows are too few for ${k + 1} coefficients.` };
	const places = regressors.map((name) => columnPlace(cross, name));
	const { inverse, dependent } = inverseOf(block(cross, places), k);
	if (dependent !== undefined) return { undefined: dependence(regressors, dependent) };
	const y = columnPlace(cross, outcome);
	const slopes = product(inverse, entries(cross, y, places));
	const rest = restOfSquares(cross, y, { places, slopes });
	const variance = rest / degrees;
	return {
		intercept: intercept(cross, y, { places, slopes, inverse, variance }),
		slopes: slopes.map((slope, i) => interval(slope, Math.sqrt(variance * inverse[i * k + i]))),
		slopeCovariance: inverse.map((entry) => variance * entry),
		residualVariance: variance
	};
}

export interface SlopeQuestion {
	readonly exposure: string;
	readonly outcome: string;
	/** What is adjusted for; nothing if left out. */
	readonly given?: readonly string[];
}

/**
 * The slope of the exposure in a regression of the outcome on exposure and adjustment set.
 *
 * @example slopeFrom(crossProducts(columns), { exposure: 'a', outcome: 'r', given: ['x'] })
 */
export function slopeFrom(
	cross: CrossProducts,
	{ exposure, outcome, given = [] }: SlopeQuestion
): Estimate {
	const fit = leastSquaresFrom(cross, { outcome, regressors: [...given, exposure] });
	return isUndefined(fit) ? fit : fit.slopes[given.length];
}

/** RSS = (1, −b)ᵀ S (1, −b): rounding cannot push this form far below 0. */
function restOfSquares(
	cross: CrossProducts,
	y: number,
	{ places, slopes }: { places: readonly number[]; slopes: readonly number[] }
): number {
	const weights = [1, ...slopes.map((slope) => -slope)];
	const image = product(block(cross, [y, ...places]), weights);
	return Math.max(
		0,
		weights.reduce((sum, weight, i) => sum + weight * image[i], 0)
	);
}

function intercept(
	{ means, rows }: CrossProducts,
	y: number,
	fit: {
		places: readonly number[];
		slopes: readonly number[];
		inverse: Float64Array;
		variance: number;
	}
): IntervalEstimate {
	const centre = fit.places.map((place) => means[place]);
	const image = product(fit.inverse, centre);
	const spread = centre.reduce((sum, value, i) => sum + value * image[i], 1 / rows);
	const fitted = fit.slopes.reduce((sum, slope, i) => sum + slope * centre[i], 0);
	return interval(means[y] - fitted, Math.sqrt(fit.variance * spread));
}
