import type { Log, Rows } from '../../estimators/log.ts';
import { normal, stream } from '../../random.ts';
import { writeContexts } from './contexts.ts';
import { expectedReward } from './expected-rewards.ts';
import { featureCount, writeFeatures } from './features.ts';
import { loggingWeights } from './logging-policy.ts';
import { scoreOf } from './scores.ts';
import { requireWhole } from './settings.ts';
import { withhold } from './withheld.ts';
import type { SyntheticWorld } from './world.ts';

export interface SyntheticLog extends Log {
	readonly context: Rows;
	/** n x A, 1 where an action had no chance; not there if none was withheld. */
	readonly withheld?: Uint8Array;
}

export interface LogDraw {
	/** n: 1 to 100 million */
	readonly rows: number;
	/** Whole number from 0 to 2³² − 1. */
	readonly seed: number;
	/** Which log of several of the same seed; each has draws of its own. 0 if left out. */
	readonly batch?: number;
}

/** Rows between two reports of progress: two milliseconds or so. An even number, for contexts. */
const CHUNK = 4096;
/** A column of contexts then still fits into one array. */
const MOST_ROWS = 1e8;

/**
 * Writes a log in a synthetic world. Row i: a visitor comes with x_i, the logging policy draws a_i and
 * notes its chance, and the reward is a click with chance q(x_i, a_i), or q(x_i, a_i) plus normal noise.
 * Nothing is cut off.
 *
 * Contexts, withheld actions, actions and rewards have streams of their own, from which a row takes as
 * many draws whatever is shown. So more rows only append, a sharper logger meets the same visitors, and
 * no two batches share a draw.
 *
 * @yields progress in [0, 1]
 * @throws RangeError if rows is not a whole number from 1 to 100 million
 * @example
 * const world = syntheticWorld({ actions: 10 }, 1);
 * for (const share of syntheticLog(world, { rows: 1e6, seed: 2 })) show(share);
 */
export function* syntheticLog(
	world: SyntheticWorld,
	{ rows, seed, batch = 0 }: LogDraw
): Generator<number, SyntheticLog, void> {
	requireWhole('rows', rows, { from: 1, to: MOST_ROWS });
	const log = emptyLog(world, rows);
	const draw = (what: string) => stream(seed, what, batch);
	const writeRows = rowsOf(world, log, { action: draw('action'), reward: draw('reward') });
	const visitors = draw('context');
	const lots = draw('withheld');
	for (let from = 0; from < rows; from += CHUNK) {
		const to = Math.min(from + CHUNK, rows);
		writeContexts(log.context, { from, to }, visitors);
		if (log.withheld) withhold(log.withheld, { ...world, from, to }, lots);
		writeRows(from, to);
		yield to / rows;
	}
	return log;
}

type Draw = ReturnType<typeof stream>;

/** Fills in actions, propensities and rewards of a range of rows, whose contexts are there. */
function rowsOf(world: SyntheticWorld, log: SyntheticLog, draw: { action: Draw; reward: Draw }) {
	const { action, propensity, reward, context } = log;
	const weigh = loggingWeights(world, log);
	const weights = new Float64Array(world.actions);
	const features = new Float64Array(featureCount(world.dimensions, world.shape));
	return (from: number, to: number) => {
		for (let row = from; row < to; row++) {
			const total = weigh(row, weights);
			const chosen = pick(weights, draw.action() * total);
			action[row] = chosen;
			propensity[row] = weights[chosen] / total;
			writeFeatures(context, row, features);
			const expected = expectedReward(world.reward, scoreOf(world.truth, features, chosen));
			reward[row] =
				world.reward === 'binary'
					? +(draw.reward() < expected)
					: expected + world.noise * normal(draw.reward);
		}
	};
}

/** The first index whose cumulative weight exceeds u; the last of positive weight after rounding. */
function pick(weights: Float64Array, u: number): number {
	let last = 0;
	for (let a = 0, sum = 0; a < weights.length; a++) {
		if (weights[a] === 0) continue;
		last = a;
		sum += weights[a];
		if (u < sum) break;
	}
	return last;
}

function emptyLog({ actions, dimensions, withheld }: SyntheticWorld, rows: number): SyntheticLog {
	return {
		actions,
		action: new Int32Array(rows),
		reward: new Float64Array(rows),
		propensity: new Float64Array(rows),
		context: { columns: dimensions, values: new Float64Array(rows * dimensions) },
		...(withheld > 0 && { withheld: new Uint8Array(rows * actions) })
	};
}
