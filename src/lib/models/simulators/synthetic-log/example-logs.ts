import { finished } from '../../estimators/intervals/resample.ts';
import { sum, type Terms } from '../../estimators/terms.ts';
import { expectedRewards, type RowWriter } from './expected-rewards.ts';
import type { SyntheticSettings } from './settings.ts';
import { syntheticLog, type SyntheticLog } from './synthetic-log.ts';
import type { SyntheticWorld } from './world.ts';

/** Rows of the logs that the tests judge. */
export const ROWS = 30_000;
/** Standard errors by which a fixed seed may stray. */
export const Z = 3;

/** Both rewards in both shapes. */
export const KINDS = (['binary', 'continuous'] as const).flatMap((reward) =>
	(['linear', 'curved'] as const).map((shape): Partial<SyntheticSettings> => ({ reward, shape }))
);

export function write(world: SyntheticWorld, batch = 0, rows = ROWS): SyntheticLog {
	return finished(syntheticLog(world, { rows, seed: 11, batch }));
}

/** r_i − q(x_i, a_i) */
export function residuals(world: SyntheticWorld, log: SyntheticLog): Float64Array {
	const rewards = expectedRewards(world, log.context);
	const own = new Float64Array(world.actions);
	return log.reward.map((r, i) => {
		rewards(i, own);
		return r - own[log.action[i]];
	});
}

/** Pearson’s r in standard errors under independence, 1/√n. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
	const [u, v] = [centred(x), centred(y)];
	return (product(u, v) / Math.sqrt(product(u, u) * product(v, v))) * Math.sqrt(x.length);
}

/** Inverse propensity scoring, read literally. */
export function ipsTerms(
	{ action, reward, propensity, actions }: SyntheticLog,
	policy: RowWriter
): Terms {
	const own = new Float64Array(actions);
	const numerator = reward.map((r, i) => {
		policy(i, own);
		return (own[action[i]] / propensity[i]) * r;
	});
	return { numerator };
}

function centred(column: ArrayLike<number>): Float64Array {
	const values = Float64Array.from(column);
	const mean = sum(values) / values.length;
	return values.map((value) => value - mean);
}

function product(x: Float64Array, y: Float64Array): number {
	return x.reduce((total, value, i) => total + value * y[i], 0);
}
