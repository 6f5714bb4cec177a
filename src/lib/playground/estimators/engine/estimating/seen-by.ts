import { isUndefined } from '#lib/models/estimate.ts';
import type { Evaluation, Modelled } from '#lib/models/estimators/evaluation.ts';
import type { Log } from '#lib/models/estimators/log.ts';
import { crossFitting, foldsOf } from '#lib/models/estimators/reward-models/cross-fit.ts';
import { table as tableModel } from '#lib/models/estimators/reward-models/table.ts';
import type { PolicyTable } from '../question/policy-table.ts';
import type { Question } from '../question/question.ts';

const FOLDS = 5;
/** Rows that the mean over all positions is worth: where one click in a hundred is usual, as many. */
const STRENGTH = 100;

/** The question's log as the estimators of `models` take it. */
export function logOf({ log, action, actions }: Question): Log {
	const { reward, propensity, position } = log;
	return { actions: actions.length, action, reward, propensity, position };
}

/**
 * The log seen with the eyes of the target: what `evaluation(log, policy, model)` computes, without a
 * matrix of rows times actions. The policy is a table, and the reward model one for each fold, so that
 * a row costs two look-ups however many actions there are. (The columns were validated when they were
 * read, with the line of the file.)
 *
 * The reward model is a table of rates by action and position, cross-fitted. It needs the chances of all
 * actions; a question with a column has none, and a log of one row makes none.
 *
 * @yields progress in [0, 1]
 */
export function* seenBy(question: Question, seed: number): Generator<number, Evaluation, void> {
	const { reward, propensity } = question.log;
	const { target, table } = question;
	const weight = target.map((chance, i) => chance / propensity[i]);
	if (!table || reward.length < 2) return { reward, weight, target };
	const model = yield* modelled(logOf(question), { table, seed });
	return { reward, weight, target, model };
}

function* modelled(
	log: Log,
	{ table, seed }: { table: PolicyTable; seed: number }
): Generator<number, Modelled | undefined, void> {
	const { actions: K, action, position } = log;
	const rows = action.length;
	const fitting = { rows, folds: Math.min(FOLDS, rows), seed };
	const model = yield* crossFitting(tableModel(log, { strength: STRENGTH }), fitting);
	if (isUndefined(model)) return undefined;
	const fold = foldsOf(fitting);
	const L = table.length / K;
	const rates: Float64Array[] = [];
	const expected: number[] = [];
	const logged = new Float64Array(rows);
	const direct = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const l = position ? position[i] : 0;
		const cell = fold[i] * L + l;
		// The model says the same for all rows of a fold and a position.
		if (!rates[cell]) {
			model(i, (rates[cell] = new Float64Array(K)));
			expected[cell] = dot(rates[cell], table.subarray(l * K, l * K + K));
		}
		logged[i] = rates[cell][action[i]];
		direct[i] = expected[cell];
	}
	return { logged, direct };
}

function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let i = 0; i < a.length; i++) total += a[i] * b[i];
	return total;
}
