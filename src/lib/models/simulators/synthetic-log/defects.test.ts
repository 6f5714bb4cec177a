import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { standardError } from '../../estimators/intervals/normal.ts';
import { estimateOf } from '../../estimators/terms.ts';
import { correlation, ipsTerms, KINDS, residuals, ROWS, write, Z } from './example-logs.ts';
import type { RowWriter } from './expected-rewards.ts';
import { valueFor } from './truth.ts';
import { syntheticWorld } from './world.ts';

const uncorrelated = (x: ArrayLike<number>, y: ArrayLike<number>) =>
	expect(Math.abs(correlation(x, y))).toBeLessThan(Z);

describe('the defects of other generators are not here', () => {
	test.each(KINDS)('%o: action and reward noise are independent under uniform logging', (kind) => {
		const world = syntheticWorld({ ...kind, sharpness: 0 }, 3);
		const log = write(world);
		const noise = residuals(world, log);
		uncorrelated(log.action, noise);
		// 40 comparisons in all: what one of them exceeds by luck once in a hundred fixed seeds.
		for (let a = 0; a < world.actions; a++) {
			const chosen = log.action.map((own) => +(own === a));
			expect(Math.abs(correlation(chosen, noise))).toBeLessThan(3.7);
		}
	});

	test.each(KINDS)('%o: each fixed action is valued right from a uniform log', (kind) => {
		const world = syntheticWorld({ ...kind, sharpness: 0 }, 3);
		const log = write(world);
		for (const action of [0, 9]) {
			const always: RowWriter = (_, out) => void out.fill(0).fill(1, action, action + 1);
			const terms = ipsTerms(log, always);
			const error = standardError(terms);
			if (isUndefined(error)) throw new Error(error.undefined);
			const miss = Number(estimateOf(terms)) - valueFor(world, log.context, always);
			expect(Math.abs(miss)).toBeLessThan(Z * error);
		}
	});

	it('continuous rewards are cut off nowhere: their noise is normal, tails and all', () => {
		const world = syntheticWorld({ reward: 'continuous', noise: 2 }, 3);
		const noise = residuals(world, write(world)).map((e) => e / 2);
		const moment = (k: number) => noise.reduce((total, e) => total + e ** k, 0) / ROWS;
		// Mean 0, variance 1, third and fourth moment 0 and 3, with variances 1, 2, 15 and 96 over n.
		for (const [k, value, variance] of [
			[1, 0, 1],
			[2, 1, 2],
			[3, 0, 15],
			[4, 3, 96]
		])
			expect(Math.abs(moment(k) - value)).toBeLessThan(Z * Math.sqrt(variance / ROWS));
		expect(Math.min(...noise)).toBeLessThan(-3.5);
		expect(Math.max(...noise)).toBeGreaterThan(3.5);
	});

	it('batches of one seed share no draw', () => {
		const world = syntheticWorld({ reward: 'continuous', sharpness: 0, withheld: 3 }, 3);
		const [first, second] = [write(world, 0), write(world, 1)];
		uncorrelated(first.context.values, second.context.values);
		uncorrelated(first.action, second.action);
		uncorrelated(residuals(world, first), residuals(world, second));
		// Of 10 equally likely actions two rows agree in one of ten.
		const agree = first.action.filter((a, i) => a === second.action[i]).length;
		expect(Math.abs(agree / ROWS - 0.1)).toBeLessThan(Z * Math.sqrt(0.09 / ROWS));
		const apart = first.context.values.filter((x, at) => x === second.context.values[at]);
		expect(apart.length).toBeLessThan(3);
	});

	it('streams of one log are independent of each other', () => {
		const world = syntheticWorld({ reward: 'continuous', sharpness: 0 }, 3);
		const log = write(world);
		const noise = residuals(world, log);
		for (let j = 0; j < world.dimensions; j++) {
			const column = noise.map((_, i) => log.context.values[i * world.dimensions + j]);
			uncorrelated(column, noise);
			uncorrelated(column, log.action);
		}
	});
});
