import { isUndefined, type Undefined } from '../../estimate.ts';
import type { Log, Rows } from '../log.ts';
import { minimum, type NewtonStep, type Objective } from '../reward-models/newton.ts';
import {
	blockInverses,
	blocksTimes,
	curvatureTimes,
	downhillOf,
	type ChoiceModel
} from './choice-curvature.ts';
import { chancesOf, choicesOf, type Choices } from './choices.ts';
import { conjugateGradient, inner } from './conjugate-gradient.ts';
import { contextColumns } from '../context-columns.ts';
import type { Propensities } from './counted.ts';

export interface SoftmaxRegressionOptions {
	/** λ > 0 */
	readonly penalty: number;
	/** What the logger saw of each row; context and slot if left out, see `contextColumns`. */
	readonly context?: Rows;
}

/**
 * Propensities by multinomial logistic regression: π̂₀(a | x) = softmax over a of b_a0 + b_a · x, where
 * the b minimise
 *
 *     −Σ_i ln π̂₀(a_i | x_i) + (λ/2) Σ_a |b_a|²
 *
 * All actions are treated alike, none is the reference; intercepts go free of the penalty. Actions that
 * were never logged get chance 0. Columns share one penalty: bring them to similar scales.
 *
 * Newton’s steps, each found by conjugate gradients and halved where needed, until one promises to lower
 * the sum by less than 10⁻¹²; 50 at most. Keeps n · A numbers.
 *
 * Assumes that log-odds between actions are linear in x, and that x holds all that drove the logger.
 *
 * Source: Böhning (1992), Annals of the Institute of Statistical Mathematics 44(1), for the model.
 *
 * @returns the propensities, or why there are none: no rows, or columns too dependent for the penalty
 * @throws RangeError on a penalty that is not above 0, or a context that does not fit the rows
 * @example softmaxRegression(log, { penalty: 1 })
 */
export function softmaxRegression(
	log: Pick<Log, 'actions' | 'action' | 'position' | 'context'>,
	{ penalty, context }: SoftmaxRegressionOptions
): Propensities | Undefined {
	if (!(penalty > 0 && penalty < Infinity))
		throw new RangeError(`the penalty of a logistic regression is above 0, got ${penalty}`);
	const { action } = log;
	if (action.length === 0) return { undefined: 'there is no row to learn from' };
	const choices = choicesOf(
		log,
		context ? contextColumns({ action, context }) : contextColumns(log)
	);
	const begin = start(choices);
	// A single action has chance 1 whatever its coefficients, and no curvature to divide by.
	const alone = choices.seen.length === 1;
	const coefficients = alone ? begin : minimum(begin, objectiveOf(choices, penalty));
	return isUndefined(coefficients) ? coefficients : propensities(choices, coefficients);
}

/** The actions’ own shares. */
function start({ choice, seen, columns }: Choices): Float64Array {
	const coefficients = new Float64Array(seen.length * columns);
	for (let i = 0; i < choice.length; i++) coefficients[choice[i]]++;
	for (let c = 0; c < seen.length; c++) coefficients[c] = Math.log(coefficients[c]);
	return coefficients;
}

function objectiveOf(choices: Choices, penalty: number): Objective {
	const { choice, seen } = choices;
	const chances = new Float64Array(choice.length * seen.length);
	const model: ChoiceModel = { choices, chances, penalty };
	function loss(at: Float64Array): number {
		let total = predict(model, at);
		for (let k = seen.length; k < at.length; k++) total += (penalty / 2) * at[k] * at[k];
		return total;
	}
	function step(at: Float64Array): NewtonStep | Undefined {
		predict(model, at);
		const inverses = blockInverses(model);
		if (isUndefined(inverses)) return inverses;
		const downhill = downhillOf(model, at);
		const direction = conjugateGradient(downhill, {
			product: (vector, out) => curvatureTimes(model, vector, out),
			precondition: (vector, out) => blocksTimes(inverses, vector, out)
		});
		return { direction, decrement: inner(direction, downhill) };
	}
	return { tolerance: 1e-12, loss, step };
}

/** Writes all chances; returns −Σ ln of those of the choices. */
function predict({ choices, chances }: ChoiceModel, at: Float64Array): number {
	const { choice, seen } = choices;
	const write = chancesOf(choices, at);
	const row = new Float64Array(seen.length);
	let surprise = 0;
	for (let i = 0; i < choice.length; i++) {
		write(i, row);
		for (let c = 0; c < row.length; c++) chances[i * row.length + c] = row[c];
		surprise -= Math.log(row[choice[i]]);
	}
	return surprise;
}

function propensities(choices: Choices, coefficients: Float64Array): Propensities {
	const { choice, seen } = choices;
	const write = chancesOf(choices, coefficients);
	const ofSeen = new Float64Array(seen.length);
	return {
		chances(row, out) {
			write(row, ofSeen);
			out.fill(0);
			for (let c = 0; c < seen.length; c++) out[seen[c]] = ofSeen[c];
		},
		propensity: Float64Array.from(choice, (c, i) => {
			write(i, ofSeen);
			return ofSeen[c];
		})
	};
}
