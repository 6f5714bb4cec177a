import { describe, expect, it, test } from 'vitest';
import { sum } from '../../estimators/terms.ts';
import { correlation, residuals, ROWS, write, Z } from './example-logs.ts';
import { loggingPolicy } from './logging-policy.ts';
import { syntheticWorld } from './world.ts';

const uncorrelated = (x: ArrayLike<number>, y: ArrayLike<number>) =>
	expect(Math.abs(correlation(x, y))).toBeLessThan(Z);

describe('frequencies', () => {
	test.each([-4, -1, 0, 2])('of actions follow the policy at a sharpness of %s', (sharpness) => {
		const world = syntheticWorld({ sharpness }, 3);
		const log = write(world);
		const policy = loggingPolicy(world, log);
		const own = new Float64Array(world.actions);
		const excess = new Float64Array(world.actions);
		const variance = new Float64Array(world.actions);
		log.action.forEach((action, i) => {
			policy(i, own);
			for (let a = 0; a < own.length; a++) {
				excess[a] += +(action === a) - own[a];
				variance[a] += own[a] * (1 - own[a]);
			}
		});
		excess.forEach((e, a) => expect(Math.abs(e)).toBeLessThan(Z * Math.sqrt(variance[a])));
	});

	it('of clicks follow the expected rewards', () => {
		const world = syntheticWorld({ level: -3 }, 3);
		const log = write(world);
		const noise = residuals(world, log);
		const variance = log.reward.reduce((total, r, i) => {
			const q = r - noise[i];
			return total + q * (1 - q);
		}, 0);
		expect(Math.abs(sum(noise))).toBeLessThan(Z * Math.sqrt(variance));
	});

	it('of contexts are standard normal and independent', () => {
		const { columns, values } = write(syntheticWorld({}, 3)).context;
		for (let j = 0; j < columns; j++) {
			const x = values.filter((_, at) => at % columns === j);
			expect(Math.abs(sum(x) / ROWS)).toBeLessThan(Z / Math.sqrt(ROWS));
			const squares = sum(x.map((v) => v * v)) / ROWS;
			expect(Math.abs(squares - 1)).toBeLessThan(Z * Math.sqrt(2 / ROWS));
			if (j > 0)
				uncorrelated(
					x,
					values.filter((_, at) => at % columns === j - 1)
				);
		}
	});
});
