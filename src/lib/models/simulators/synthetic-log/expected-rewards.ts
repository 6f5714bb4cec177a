import type { PerAction, Rows } from '../../estimators/log.ts';
import { featureCount, writeFeatures } from './features.ts';
import { writeScores } from './scores.ts';
import type { SyntheticWorld } from './world.ts';

/** q of a score: σ(z) for clicks, z itself for continuous rewards. */
export function expectedReward(reward: SyntheticWorld['reward'], score: number): number {
	return reward === 'binary' ? 1 / (1 + Math.exp(-score)) : score;
}

/**
 * q(x_i, a) for the contexts of a log: what no log of real visitors can tell. Computed when asked.
 *
 * @example valueFor(world, log.context, policy) // the truth of a log
 */
export function expectedRewards(world: SyntheticWorld, context: Rows): RowWriter {
	const { actions, dimensions, shape, reward, truth } = world;
	const features = new Float64Array(featureCount(dimensions, shape));
	return (row, out) => {
		writeFeatures(context, row, features);
		writeScores(truth, features, out);
		for (let a = 0; a < actions; a++) out[a] = expectedReward(reward, out[a]);
	};
}

/** A policy or a model that computes a row when it is asked for one. */
export type RowWriter = Exclude<PerAction, Float64Array>;
