import { evaluation, type Evaluation } from '#lib/models/estimators/evaluation.ts';
import { foldsOf } from '#lib/models/estimators/reward-models/cross-fit.ts';
import { defined } from '#lib/models/estimators/reward-models/example-log.ts';
import { everyRow } from '#lib/models/estimators/reward-models/reward-model.ts';
import { table } from '#lib/models/estimators/reward-models/table.ts';
import { categorical, stream } from '#lib/models/random.ts';
import type { Learned } from '../resampled.ts';
import { modelled } from '../seen-by.ts';

/**
 * Three items in two positions, the first of which has four rows in ten. Only tests use this file.
 *
 *     V(π) = .4 (.2·.5 + .3·.3 + .5·.1) + .6 (.6·.2 + .3·.3 + .1·.4) = .4 · .24 + .6 · .25 = .246
 */
export const VALUE = 0.246;
export const RATES = [0.5, 0.3, 0.1, 0.2, 0.3, 0.4] as const;
/** All items alike: a table that draws its rates towards their mean is right there. */
export const SAME_RATES = [0.3, 0.3, 0.3, 0.3, 0.3, 0.3] as const;
export const SAME_VALUE = 0.3;

const POSITIONS = [0.4, 0.6] as const;
const LOGGER = [
	[0.5, 0.3, 0.2],
	[0.3, 0.3, 0.4]
] as const;
const TARGET = Float64Array.of(0.2, 0.3, 0.5, 0.6, 0.3, 0.1);
const K = 3;

export interface Drawing {
	readonly rows: number;
	readonly replicate: number;
	readonly rates?: readonly number[];
	readonly strength?: number;
	readonly folds?: number;
}

/** A log of the small world, seen with the eyes of its target. */
export function drawn({ rates = RATES, strength = 1, folds = 5, ...log }: Drawing): Learned {
	const { rows, replicate } = log;
	const uniform = stream(17, 'log', replicate);
	const cell = new Int32Array(rows);
	const propensity = new Float64Array(rows);
	const reward = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const l = categorical(POSITIONS, uniform());
		const a = categorical(LOGGER[l], uniform());
		cell[i] = l * K + a;
		propensity[i] = LOGGER[l][a];
		reward[i] = uniform() < rates[cell[i]] ? 1 : 0;
	}
	const fold = foldsOf({ rows, folds, seed: replicate });
	const bucket = fold.map((f, i) => f * TARGET.length + cell[i]);
	const learned = { actions: K, policy: TARGET, reward, bucket, folds, strength };
	const weight = propensity.map((p, i) => TARGET[cell[i]] / p);
	return { reward, weight, propensity, model: modelled(learned), learned };
}

/** The log of some rows of a log, each in its old fold, with tables that the models' own code learns. */
export function learnedAnew({ learned, propensity }: Learned, rows: readonly number[]): Evaluation {
	const { policy, folds, strength } = learned;
	const bucket = Int32Array.from(rows, (i) => learned.bucket[i]);
	const fold = bucket.map((at) => Math.floor(at / policy.length));
	const position = bucket.map((at) => Math.floor(at / K) % POSITIONS.length);
	const log = {
		actions: K,
		action: bucket.map((at) => at % K),
		position,
		reward: Float64Array.from(rows, (i) => learned.reward[i]),
		propensity: Float64Array.from(rows, (i) => propensity[i])
	};
	const learn = table(log, { strength });
	const models = Array.from({ length: folds }, (_, f) =>
		defined(learn(everyRow(rows.length).filter((i) => fold[i] !== f)))
	);
	return evaluation(
		log,
		(i, out) => out.set(policy.subarray(position[i] * K, position[i] * K + K)),
		(i, out) => models[fold[i]](i, out)
	);
}
