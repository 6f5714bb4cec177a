import {
	columnPlace,
	crossProducts,
	entries,
	product,
	type CrossProducts
} from './cross-products.ts';
import { columnOf, type Columns } from './columns.ts';
import { interval, isUndefined, type Estimate } from '../estimate.ts';
import { leastSquaresFrom } from './least-squares.ts';

export interface FrontDoorQuestion {
	readonly exposure: string;
	readonly mediators: readonly string[];
	readonly outcome: string;
}

/**
 * The front-door estimate in two steps of least squares: b₁ = slope of the mediator on the
 * exposure, b₂ = slope of the mediator in the outcome on mediator and exposure.
 *
 *     τ̂ = b₁ b₂,   se = √(b₂² s₁² + b₁² s₂²)
 *
 * With several mediators, the sum of their products, and se² = b₂ᵀ V₁ b₂ + b₁ᵀ V₂ b₁.
 *
 * Assumes the front-door criterion and linear mechanisms; the delta method, with independent steps.
 *
 * Source: Pearl (1995), Biometrika 82(4), section 3.3; Sobel (1982) for the standard error.
 *
 * @returns the estimate, or why there is none.
 * @throws RangeError on a column that does not exist, or without mediators.
 * @example frontDoorTwoStep({ exposure: 'a', mediators: ['d'], outcome: 'r' }, columns)
 */
export function frontDoorTwoStep(question: FrontDoorQuestion, columns: Columns): Estimate {
	const used = [question.exposure, ...question.mediators, question.outcome];
	const chosen = new Map(used.map((name) => [name, columnOf(columns, name)]));
	return frontDoorTwoStepFrom(crossProducts(chosen), question);
}

/** {@link frontDoorTwoStep} from the cross products of a sample, without its rows. */
export function frontDoorTwoStepFrom(
	cross: CrossProducts,
	{ exposure, mediators, outcome }: FrontDoorQuestion
): Estimate {
	if (mediators.length === 0) throw new RangeError('A front door needs at least one mediator.');
	const second = leastSquaresFrom(cross, { outcome, regressors: [exposure, ...mediators] });
	if (isUndefined(second)) return second;
	const { slopes, spread } = firstStep(cross, columnPlace(cross, exposure), mediators);
	const effects = second.slopes.slice(1).map(({ estimate }) => estimate);
	const k = mediators.length + 1;
	const secondSpread = second.slopeCovariance.filter((_, at) => at >= k && at % k > 0);
	const variance = form(spread, effects) + form(secondSpread, slopes);
	return interval(inner(slopes, effects), Math.sqrt(variance));
}

/** Slopes of all mediators on the exposure, and their covariance, row by row. */
function firstStep(cross: CrossProducts, a: number, mediators: readonly string[]) {
	const places = mediators.map((name) => columnPlace(cross, name));
	const [own] = entries(cross, a, [a]);
	const shared = entries(cross, a, places);
	const spread = places.flatMap((place, i) =>
		entries(cross, place, places).map(
			(both, j) => (both - (shared[i] * shared[j]) / own) / (cross.rows - 2) / own
		)
	);
	return { slopes: shared.map((value) => value / own), spread: Float64Array.from(spread) };
}

/** vᵀ M v. */
function form(matrix: Float64Array, vector: readonly number[]): number {
	return inner(vector, product(matrix, vector));
}

function inner(left: readonly number[], right: readonly number[]): number {
	return left.reduce((sum, value, i) => sum + value * right[i], 0);
}
