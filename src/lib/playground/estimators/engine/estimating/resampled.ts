import { isUndefined, type Undefined } from '#lib/models/estimate.ts';
import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import { linearised } from '#lib/models/estimators/intervals/linearised.ts';
import { resampledEstimates, type Resampling } from '#lib/models/estimators/intervals/resample.ts';
import type { Estimated, Terms } from '#lib/models/estimators/terms.ts';
import { blockLength, inBlocks } from './blocks.ts';
import type { Estimate } from './estimators.ts';
import type { TableLog } from './table/rate-tables.ts';
import { refittedEstimates } from './table/refitted.ts';
import { withLuck } from './table/with-luck.ts';
import { within } from './within.ts';

/** Actions times positions up to which tables are learned anew: with 10 000 rows, about a second. */
const MOST_CELLS = 1000;

/** Estimates in order of drawing, or why there are none. */
export type Resampled = Float64Array | Undefined;

/** A log with a reward model, and what that was learned from. */
export interface Learned extends Evaluation {
	readonly learned: TableLog;
}

/**
 * Resampled estimates of estimators that have a table in them, with the luck of the table. Each resample
 * learns its tables anew; where the log is long or has many cells, the tangent stands for that.
 *
 * Settings, like a limit on weights, stay as they were chosen.
 *
 * @yields progress in [0, 1]
 */
export function* resampledWithTables(
	seen: Learned,
	estimates: readonly Estimate[],
	resampling: Resampling
): Generator<number, Resampled[], void> {
	const { policy, reward } = seen.learned;
	return blockLength(reward.length) === 1 && policy.length <= MOST_CELLS
		? yield* learnedAnew(seen, estimates, resampling)
		: yield* byTangent(seen, estimates, resampling);
}

function* learnedAnew(
	seen: Learned,
	estimates: readonly Estimate[],
	resampling: Resampling
): Generator<number, Resampled[], void> {
	const parts = estimates.map((estimate) => partsOf(estimate, seen));
	const corrections = parts.flatMap((part) => (isUndefined(part) ? [] : [part.correction]));
	const found = yield* refittedEstimates(seen.learned, corrections, resampling);
	return parts.map((part) =>
		isUndefined(part) ? part : found[corrections.indexOf(part.correction)]
	);
}

function* byTangent(
	seen: Learned,
	estimates: readonly Estimate[],
	resampling: Resampling
): Generator<number, Resampled[], void> {
	const found: Resampled[] = [];
	for (const estimate of estimates) {
		const from = found.length / estimates.length;
		const part = partsOf(estimate, seen);
		const terms = isUndefined(part) ? part : inBlocks(part.terms);
		found.push(
			isUndefined(terms)
				? terms
				: yield* within(resampledEstimates(terms, resampling), {
						from,
						to: from + 1 / estimates.length
					})
		);
	}
	return found;
}

/** Terms with the luck of the table, and the weights that correct the table. */
interface Parts {
	readonly terms: Terms;
	readonly correction: Terms;
}

export function partsOf(estimate: Estimate, seen: Learned): Parts | Undefined {
	const [terms, correction] = [estimate(seen), correctionOf(estimate, seen)];
	if (isUndefined(terms)) return terms;
	if (isUndefined(correction)) return correction;
	const lucky = withLuck(seen.learned, terms, correction);
	const spread = linearised(lucky);
	return isUndefined(spread) ? spread : { terms: lucky, correction };
}

/**
 * The weights ŵ with which an estimator corrects its table, as numerators: what it says of a log in
 * which every reward is 1 and the table knows of none.
 */
function correctionOf(estimate: Estimate, e: Evaluation): Estimated {
	const nothing = new Float64Array(e.reward.length);
	const model = { logged: nothing, direct: nothing };
	return estimate({ ...e, reward: e.reward.map(() => 1), model });
}
