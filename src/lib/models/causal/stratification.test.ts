import { describe, expect, it } from 'vitest';
import { sampleBinary } from './binary-model.ts';
import { shop } from './confounded-shop.ts';
import { isUndefined, type Estimate } from '../estimate.ts';
import { stratification } from './stratification.ts';

const question = { exposure: 'a', outcome: 'r', strata: ['x'] };

function defined(estimate: Estimate) {
	if (isUndefined(estimate)) throw new Error(estimate.undefined);
	return estimate;
}

const table = (a: number[], x: number[], r: number[]) =>
	new Map([
		['a', Float64Array.from(a)],
		['x', Float64Array.from(x)],
		['r', Float64Array.from(r)]
	]);

describe('stratification', () => {
	it('averages the differences of strata by their shares, by hand', () => {
		// Differences 2 and 4 with shares 4/10 and 6/10; variances within by hand.
		const columns = table(
			[0, 0, 1, 1, 0, 0, 0, 0, 1, 1],
			[0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
			[0, 2, 2, 4, 1, 1, 3, 3, 5, 7]
		);
		const within = 0.4 ** 2 * (2 / 2 + 2 / 2) + 0.6 ** 2 * (4 / 3 / 4 + 2 / 2);
		const between = (0.4 * (2 - 3.2) ** 2 + 0.6 * (4 - 3.2) ** 2) / 10;
		const { estimate, standardError } = defined(stratification(question, columns));
		expect(estimate).toBeCloseTo(3.2, 12);
		expect(standardError).toBeCloseTo(Math.sqrt(within + between), 12);
	});

	it('compares the arms as they are without strata', () => {
		const columns = table([0, 0, 1, 1], [0, 1, 0, 1], [1, 2, 5, 8]);
		expect(defined(stratification({ ...question, strata: [] }, columns)).estimate).toBe(5);
	});

	it('covers the effect of .14 in 95 % of 1000 studies; the crude difference does not', () => {
		let [covered, misled, total] = [0, 0, 0];
		for (let replicate = 0; replicate < 1000; replicate++) {
			const columns = sampleBinary(shop, { rows: 500, seed: 7, replicate });
			const right = defined(stratification(question, columns));
			const crude = defined(stratification({ ...question, strata: [] }, columns));
			total += right.estimate;
			if (right.lower <= 0.14 && 0.14 <= right.upper) covered++;
			if (crude.lower <= 0.14 && 0.14 <= crude.upper) misled++;
		}
		expect(Math.abs(covered / 1000 - 0.95)).toBeLessThan(3.29 * 0.0069);
		expect(Math.abs(total / 1000 - 0.14)).toBeLessThan((3.29 * 0.045) / Math.sqrt(1000));
		expect(misled).toBeLessThan(50);
	});

	it.each([
		[[0, 0, 0, 1], [0, 0, 1, 1], 'No row has a = 1 where x = 0.'],
		[[0, 0, 1, 1, 1, 0], [0, 0, 0, 0, 1, 1], 'Only one row has a = 0 where x = 1.']
	])('says which arm is too thin', (a, x, reason) => {
		const columns = table(a, x, a);
		expect(stratification(question, columns)).toEqual({ undefined: reason });
	});

	it('refuses an exposure other than 0 and 1', () => {
		expect(() => stratification(question, table([0, 2], [0, 0], [1, 1]))).toThrow(
			'“a” must hold zeros and ones, got 2.'
		);
	});
});
