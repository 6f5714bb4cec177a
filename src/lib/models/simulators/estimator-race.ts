import { isUndefined, type Undefined } from '../estimate.ts';
import {
	accuracyOf,
	ESTIMATORS,
	type Accuracy,
	type EstimatorName,
	type PerEstimator
} from './estimator-race/accuracy.ts';
import { estimates, type Estimates } from './estimator-race/estimates.ts';
import { exact, weightsOf, type Weights } from './estimator-race/exact.ts';
import { knowledge, type Situation } from './estimator-race/knowledge.ts';
import { rememberedLogs } from './estimator-race/logs.ts';
import { rowTerms } from './estimator-race/row-types.ts';

/** What the race is run on. */
export interface RaceQuestion extends Situation {
	/** n, at least 1 */
	readonly rows: number;
	/** How often the log is written anew, at least 1. */
	readonly logs: number;
}

/** Biases where model and propensities are each wholly right (0) or wholly wrong (1). */
export interface Corner {
	readonly modelError: 0 | 1;
	readonly propensityError: 0 | 1;
	readonly bias: PerEstimator<number>;
}

export interface RaceResult extends Weights {
	/** V(π), the truth. */
	readonly value: number;
	/** V(π₀) */
	readonly loggerValue: number;
	/** Without any draw. */
	readonly exact: PerEstimator<Accuracy>;
	/** Over the repeated logs. */
	readonly simulated: PerEstimator<Accuracy | Undefined>;
	/** Estimate minus truth in ten-thousandths, a log each: as fine as a picture needs. */
	readonly errors: PerEstimator<Int32Array>;
	/** Logs without any weight, for which SNIPS does not exist. None in this world. */
	readonly unmatched: number;
	/** Right and right, right and wrong propensities, wrong model and right, wrong and wrong. */
	readonly corners: readonly Corner[];
}

/**
 * Five estimators of V(π) read the same repeated logs, and their errors stand beside the exact bias
 * and variance.
 *
 * Estimators: the direct method, inverse propensity scoring (Horvitz and Thompson 1952), the same with
 * clipped weights, self-normalised (Swaminathan and Joachims 2015), doubly robust (Dudík et al. 2014).
 *
 * Assumes independent rows and a model that was not fitted on them.
 *
 * @yields progress in [0, 1], after each log
 */
export function* estimatorRace(
	question: RaceQuestion,
	seed: number
): Generator<number, RaceResult, void> {
	const { rows, logs, logger } = question;
	const known = knowledge(question);
	const terms = rowTerms(known);
	const logOf = rememberedLogs({ logger, rows, seed });
	const said: Estimates[] = [];
	for (let log = 0; log < logs; log++) {
		said.push(estimates(logOf(log), terms, rows));
		yield (log + 1) / logs;
	}
	const errors = perEstimator((name) => errorsOf(said, name, known.value));
	return {
		value: known.value,
		loggerValue: known.loggerValue,
		...weightsOf(known),
		exact: exact(known, rows),
		simulated: perEstimator((name) => accuracyOf(errors[name])),
		errors: perEstimator((name) => Int32Array.from(errors[name], (e) => Math.round(e * 1e4))),
		unmatched: logs - errors.snips.length,
		corners: corners(question)
	};
}

/** Estimate minus truth for each log that has the estimate. */
function errorsOf(said: readonly Estimates[], name: EstimatorName, value: number): Float64Array {
	const errors = said.flatMap(({ [name]: estimate }) =>
		isUndefined(estimate) ? [] : [estimate - value]
	);
	return Float64Array.from(errors);
}

function corners(question: RaceQuestion): Corner[] {
	const ends = [0, 1] as const;
	return ends.flatMap((modelError) =>
		ends.map((propensityError) => {
			const there = exact(knowledge({ ...question, modelError, propensityError }), question.rows);
			return { modelError, propensityError, bias: perEstimator((name) => there[name].bias) };
		})
	);
}

function perEstimator<T>(value: (name: EstimatorName) => T): PerEstimator<T> {
	const entries = ESTIMATORS.map((name) => [name, value(name)] as const);
	return Object.fromEntries(entries) as Record<EstimatorName, T>;
}
