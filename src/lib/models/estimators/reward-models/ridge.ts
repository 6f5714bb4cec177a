import { inverseOf } from '../../causal/cholesky.ts';
import type { Undefined } from '../../estimate.ts';
import type { Log } from '../log.ts';
import { addSquareTo, addTo, designOf, linearModel } from './design.ts';
import { additiveFeatures, type Features } from './features.ts';
import { NO_ROWS, type Learner } from './reward-model.ts';

export interface RidgeOptions {
	/** λ ≥ 0; 1 weighs like one row whose feature is 1 and whose reward is the intercept. */
	readonly penalty: number;
	/** What the regression sees; {@link additiveFeatures} if left out. */
	readonly features?: Features;
}

/**
 * A reward model by ridge regression: q̂(x, a) = b₀ + b · f(x, a), where b minimises
 *
 *     Σ_i (r_i − b₀ − b · f(x_i, a_i))² + λ |b|²
 *
 * The intercept goes free of the penalty, so that λ → ∞ leaves the mean reward. Predictions may leave
 * the range of the rewards.
 *
 * Source: Hoerl and Kennard (1970), Technometrics 12(1). Solved through the normal equations.
 *
 * @returns the learner; its model fails to exist without rows, or at penalty 0 if features depend on
 * each other, as those of all actions do
 * @throws RangeError on a penalty that is negative or no number
 * @example crossFit(ridge(log, { penalty: 1 }), { rows: n, folds: 5, seed: 7 })
 */
export function ridge(
	log: Log,
	{ penalty, features = additiveFeatures(log) }: RidgeOptions
): Learner {
	if (!(penalty >= 0 && penalty < Infinity))
		throw new RangeError(`the penalty of a ridge regression is 0 or more, got ${penalty}`);
	return (rows) => {
		if (rows.length === 0) return NO_ROWS;
		const coefficients = ridgeCoefficients(log, rows, { penalty, features });
		return coefficients instanceof Float64Array
			? linearModel(features, coefficients, (predictor) => predictor)
			: coefficients;
	};
}

/** b and b₀ of {@link ridge}, or why there are none. */
export function ridgeCoefficients(
	{ action, reward }: Pick<Log, 'action' | 'reward'>,
	rows: Int32Array,
	{ penalty, features }: Required<RidgeOptions>
): Float64Array | Undefined {
	const k = features.columns + 1;
	const read = designOf(features);
	const products = new Float64Array(k * k);
	const moments = new Float64Array(k);
	for (let i = 0; i < rows.length; i++) {
		const row = read(rows[i], action[rows[i]]);
		addSquareTo(products, row, 1);
		addTo(moments, row, reward[rows[i]]);
	}
	for (let j = 0; j < features.columns; j++) products[j * k + j] += penalty;
	const { inverse, dependent } = inverseOf(products, k);
	return dependent === undefined
		? times(inverse, moments)
		: dependence(dependent, features.columns);
}

/** Why a regression has no single solution, by the column that depends on those before it. */
export function dependence(column: number, columns: number): Undefined {
	const name = column === columns ? 'the intercept' : `feature ${column + 1}`;
	return {
		undefined: `${name} of the regression does not vary, or depends on others: give it a larger penalty`
	};
}

/** A square matrix times a vector. */
export function times(matrix: Float64Array, vector: Float64Array): Float64Array {
	const k = vector.length;
	return vector.map((_, i) => {
		let total = 0;
		for (let j = 0; j < k; j++) total += matrix[i * k + j] * vector[j];
		return total;
	});
}
