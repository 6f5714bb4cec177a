import { isUndefined, type Undefined } from '../../estimate.ts';
import { permutation, stream } from '../../random.ts';
import type { Learner, RewardModel } from './reward-model.ts';

export interface CrossFitting {
	/** n: how many rows the log has. */
	readonly rows: number;
	/** K: into how many parts it is cut, from 2 to n. */
	readonly folds: number;
	/** Whole number from 0 to 2³² − 1. */
	readonly seed: number;
}

/**
 * A reward model that never predicts a row it learned from: the rows are dealt into K folds by lot, and
 * each fold is predicted by what was learned from the others. A row’s reward then has no say in its own
 * q̂, which doubly robust estimators need to be unbiased.
 *
 * Source: Chernozhukov et al. (2018), The Econometrics Journal 21(1), section 3.
 *
 * @returns the model, or why one of the folds has none
 * @throws RangeError on rows, folds or a seed that are no such numbers, and as the learner does
 * @example
 * const model = crossFit(ridge(log, { penalty: 1 }), { rows: log.action.length, folds: 5, seed: 7 });
 * if (!isUndefined(model)) estimateOf(doublyRobust(evaluation(log, policy, model)));
 */
export function crossFit(learn: Learner, fitting: CrossFitting): RewardModel | Undefined {
	const work = crossFitting(learn, fitting);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/**
 * {@link crossFit} in slices, for logs that take long.
 *
 * @yields progress in [0, 1], after each fold
 */
export function* crossFitting(
	learn: Learner,
	{ rows, folds, seed }: CrossFitting
): Generator<number, RewardModel | Undefined, void> {
	const fold = foldsOf({ rows, folds, seed });
	const models: RewardModel[] = [];
	for (let k = 0; k < folds; k++) {
		const model = learn(rowsOutside(fold, k));
		if (isUndefined(model)) return { undefined: `without fold ${k + 1}: ${model.undefined}` };
		models.push(model);
		yield (k + 1) / folds;
	}
	return (row, out) => models[fold[row]](row, out);
}

/**
 * By row, which fold it is in: from 0 to K − 1, in sizes that differ by one at most.
 *
 * @throws RangeError on rows, folds or a seed that are no such numbers
 */
export function foldsOf({ rows, folds, seed }: CrossFitting): Int32Array {
	if (!(Number.isInteger(folds) && folds >= 2 && folds <= rows))
		throw new RangeError(`${rows} rows make 2 to ${rows} folds, got ${folds}`);
	const fold = new Int32Array(rows);
	permutation(stream(seed, 'fold'), rows).forEach((row, place) => (fold[row] = place % folds));
	return fold;
}

function rowsOutside(fold: Int32Array, k: number): Int32Array {
	const rows = new Int32Array(fold.length);
	let count = 0;
	for (let i = 0; i < fold.length; i++) if (fold[i] !== k) rows[count++] = i;
	return rows.subarray(0, count);
}
