import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import type { Log } from '#lib/models/estimators/log.ts';
import { foldsOf } from '#lib/models/estimators/reward-models/cross-fit.ts';
import type { PolicyTable } from '../question/policy-table.ts';
import type { Question } from '../question/question.ts';
import { expectedRates, RateTables, summed, type TableLog } from './table/rate-tables.ts';

const FOLDS = 5;
/** Rows that the mean over all positions is worth: where one click in a hundred is usual, as many. */
const STRENGTH = 100;

/** A log seen with the eyes of a target, and what its reward model was learned from. */
export interface Seen extends Evaluation {
	readonly learned?: TableLog;
}

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
 */
export function seenBy(question: Question, seed: number): Seen {
	const { reward, propensity } = question.log;
	const { target, table } = question;
	const weight = target.map((chance, i) => chance / propensity[i]);
	if (!table || reward.length < 2) return { reward, weight, propensity };
	const learned = tableLogOf(logOf(question), { table, seed });
	return { reward, weight, propensity, model: modelled(learned), learned };
}

function tableLogOf(
	{ actions, action, reward, position }: Log,
	{ table, seed }: { table: PolicyTable; seed: number }
): TableLog {
	const rows = reward.length;
	const folds = Math.min(FOLDS, rows);
	const cell = position ? action.map((a, i) => position[i] * actions + a) : action;
	const bucket = foldsOf({ rows, folds, seed }).map((fold, i) => fold * table.length + cell[i]);
	return { actions, policy: table, reward, bucket, folds, strength: STRENGTH };
}

/** What the tables say of each row. */
export function modelled(log: TableLog): NonNullable<Evaluation['model']> {
	const { actions, reward, bucket } = log;
	const { rate } = new RateTables(log).learn(summed(log));
	const expected = expectedRates(log, rate);
	return {
		logged: reward.map((_, i) => rate[bucket[i]]),
		direct: reward.map((_, i) => expected[Math.floor(bucket[i] / actions)])
	};
}
