import { isUndefined } from '#lib/models/estimate.ts';
import { normalInterval, standardError } from '#lib/models/estimators/intervals/normal.ts';
import { estimateOf, sum, type Estimated, type Terms } from '#lib/models/estimators/terms.ts';
import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import type { Line } from '../../contract.ts';
import { isBinary } from '../report/facts.ts';
import { wilsonInterval } from './wilson.ts';

type Name = Pick<Line, 'name' | 'label' | 'help'>;

/** The mean reward of a log: Wilson's interval for clicks, the normal one for other rewards. */
export function rateLine(reward: Float64Array, name: Name): Line {
	const value = sum(reward) / reward.length;
	if (isBinary(reward)) return { ...name, value, ...wilsonInterval(sum(reward), reward.length) };
	const bounds = normalInterval({ numerator: reward });
	return isUndefined(bounds)
		? { ...name, value, note: `No interval: ${bounds.undefined}.` }
		: { ...name, value, ...bounds };
}

/**
 * The difference of two estimates from different rows, which have their noise each to itself:
 *
 *     V̂ − V̂' ± 1.96 √(s² + s'²)
 */
export function differenceLine(one: Terms, other: Terms, name: Name): Line | undefined {
	const [a, b] = [estimateOf(one), estimateOf(other)];
	const [s, t] = [standardError(one), standardError(other)];
	if (isUndefined(a) || isUndefined(b) || isUndefined(s) || isUndefined(t)) return undefined;
	const half = 1.96 * Math.hypot(s, t);
	return { ...name, value: a - b, lower: a - b - half, upper: a - b + half };
}

/**
 * SNIPS minus the mean reward of the same rows: what the target earns more than the log. Both come from
 * the same luck, so their difference is steadier than either.
 */
export function changeTerms({ reward, weight }: Evaluation): Estimated {
	return {
		numerator: reward.map((r, i) => weight[i] * r),
		denominator: weight,
		base: reward.map((r) => -r)
	};
}
