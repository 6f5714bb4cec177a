import { inverseOf } from '../../causal/cholesky.ts';
import { isUndefined, type Undefined } from '../../estimate.ts';
import type { Log } from '../log.ts';
import { addSquareTo, addTo, designOf, dot, linearModel } from './design.ts';
import { additiveFeatures, type Features } from './features.ts';
import { minimum, type NewtonStep, type Objective } from './newton.ts';
import { NO_ROWS, type Learner } from './reward-model.ts';
import { dependence, times } from './ridge.ts';

export interface LogisticOptions {
	/** λ > 0 */
	readonly penalty: number;
	/** What the regression sees; {@link additiveFeatures} if left out. */
	readonly features?: Features;
}

/**
 * A reward model by logistic regression, for rewards from 0 to 1: q̂ = σ(b₀ + b · f(x, a)) with
 * σ(s) = 1 / (1 + e^(−s)), where b₀ and b minimise
 *
 *     Σ_i [ ln(1 + e^{s_i}) − r_i s_i ] + (λ/2) |b|²,   s_i = b₀ + b · f(x_i, a_i)
 *
 * The intercept goes free of the penalty. Newton’s steps (iteratively reweighted least squares), halved
 * where needed, until one promises to lower the sum by less than 10⁻¹²; 50 at most.
 *
 * Source: McCullagh and Nelder (1989), Generalized Linear Models, section 4.4; le Cessie and
 * van Houwelingen (1992), Applied Statistics 41(1), for the penalty.
 *
 * @returns the learner; its model fails to exist where all rows have reward 0, or all 1: the sum then
 * has no minimum
 * @throws RangeError on a penalty that is not above 0, or naming a row (from 1) with a reward outside
 * [0, 1]
 * @example crossFit(logistic(log, { penalty: 1 }), { rows: n, folds: 5, seed: 7 })
 */
export function logistic(
	log: Log,
	{ penalty, features = additiveFeatures(log) }: LogisticOptions
): Learner {
	if (!(penalty > 0 && penalty < Infinity))
		throw new RangeError(`the penalty of a logistic regression is above 0, got ${penalty}`);
	const wrong = log.reward.findIndex((reward) => !(reward >= 0 && reward <= 1));
	if (wrong >= 0)
		throw new RangeError(
			`row ${wrong + 1} has the reward ${log.reward[wrong]}; logistic regression takes rewards from 0 to 1`
		);
	return (rows) => {
		const coefficients = logisticCoefficients(log, rows, { penalty, features });
		return isUndefined(coefficients) ? coefficients : linearModel(features, coefficients, sigmoid);
	};
}

/** b and b₀ of {@link logistic}, or why there are none. */
export function logisticCoefficients(
	log: Pick<Log, 'action' | 'reward'>,
	rows: Int32Array,
	options: Required<LogisticOptions>
): Float64Array | Undefined {
	if (rows.length === 0) return NO_ROWS;
	const mean = rows.reduce((sum, row) => sum + log.reward[row], 0) / rows.length;
	if (mean === 0 || mean === 1)
		return { undefined: `every row to learn from has reward ${mean}: the fit has no end` };
	const start = new Float64Array(options.features.columns + 1);
	start[options.features.columns] = Math.log(mean / (1 - mean));
	return minimum(start, objectiveOf(log, rows, options));
}

export function sigmoid(predictor: number): number {
	return 1 / (1 + Math.exp(-predictor));
}

function objectiveOf(
	{ action, reward }: Pick<Log, 'action' | 'reward'>,
	rows: Int32Array,
	{ penalty, features }: Required<LogisticOptions>
): Objective {
	const { columns } = features;
	const k = columns + 1;
	const read = designOf(features);
	function loss(at: Float64Array): number {
		let total = 0;
		for (let j = 0; j < columns; j++) total += (penalty / 2) * at[j] * at[j];
		for (let i = 0; i < rows.length; i++) {
			const predictor = dot(read(rows[i], action[rows[i]]), at);
			// ln(1 + eˢ) without overflow.
			total += Math.max(predictor, 0) + Math.log1p(Math.exp(-Math.abs(predictor)));
			total -= reward[rows[i]] * predictor;
		}
		return total;
	}
	function step(at: Float64Array): NewtonStep | Undefined {
		const downhill = new Float64Array(k);
		const curvature = new Float64Array(k * k);
		for (let i = 0; i < rows.length; i++) {
			const row = read(rows[i], action[rows[i]]);
			const chance = sigmoid(dot(row, at));
			addTo(downhill, row, reward[rows[i]] - chance);
			addSquareTo(curvature, row, chance * (1 - chance));
		}
		for (let j = 0; j < columns; j++) {
			downhill[j] -= penalty * at[j];
			curvature[j * k + j] += penalty;
		}
		const { inverse, dependent } = inverseOf(curvature, k);
		if (dependent !== undefined) return dependence(dependent, columns);
		const direction = times(inverse, downhill);
		return { direction, decrement: direction.reduce((sum, d, j) => sum + d * downhill[j], 0) };
	}
	return { tolerance: 1e-12, loss, step };
}
