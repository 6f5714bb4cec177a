import { describe, expect, it } from 'vitest';
import { stream } from '../random.ts';
import { sampleBinary } from './binary-model.ts';
import { shop } from './confounded-shop.ts';
import { isUndefined } from '../estimate.ts';
import { logisticPropensity, stratifiedPropensity } from './propensity.ts';

const question = { exposure: 'a', given: ['x'] };
const columnsOf = (a: readonly number[], x: readonly number[]) =>
	new Map([
		['a', Float64Array.from(a)],
		['x', Float64Array.from(x)]
	]);

describe('stratifiedPropensity', () => {
	it('is the share of exposed rows in the row’s stratum', () => {
		const columns = columnsOf([0, 1, 1, 1], [0, 0, 0, 5]);
		expect(stratifiedPropensity(question, columns)).toEqual(
			Float64Array.of(2 / 3, 2 / 3, 2 / 3, 1)
		);
	});
});

describe('logisticPropensity', () => {
	it('counts shares when there is one binary covariate, or none', () => {
		const columns = sampleBinary(shop, { rows: 500, seed: 1 });
		for (const given of [['x'], []]) {
			const counted = stratifiedPropensity({ exposure: 'a', given }, columns);
			const fitted = logisticPropensity({ exposure: 'a', given }, columns);
			if (isUndefined(fitted)) throw new Error(fitted.undefined);
			counted.forEach((chance, row) => expect(fitted[row]).toBeCloseTo(chance, 9));
		}
	});

	it('solves the score equations on a continuous covariate', () => {
		const uniform = stream(3, 'x');
		const x = Float64Array.from({ length: 400 }, () => 4 * uniform() - 2);
		const a = x.map((value) => (uniform() < 1 / (1 + Math.exp(0.5 - value)) ? 1 : 0));
		const fitted = logisticPropensity(
			question,
			new Map([
				['a', a],
				['x', x]
			])
		);
		if (isUndefined(fitted)) throw new Error(fitted.undefined);
		const score = (weight: (row: number) => number) =>
			fitted.reduce((sum, chance, row) => sum + weight(row) * (a[row] - chance), 0);
		expect(score(() => 1)).toBeCloseTo(0, 8);
		expect(score((row) => x[row])).toBeCloseTo(0, 8);
		const odds = fitted.map((chance) => Math.log(chance / (1 - chance)));
		const slope = (odds[1] - odds[0]) / (x[1] - x[0]);
		// Standard error of the slope here: about .13.
		expect(Math.abs(slope - 1)).toBeLessThan(3.29 * 0.13);
	});

	it.each([
		[[0, 0, 1, 1], [1, 2, 3, 4], 'x tells exactly who has a = 1.'],
		[[1, 1, 1, 1], [1, 2, 1, 2], 'x tells exactly who has a = 1.'],
		[[0, 1, 0, 1], [2, 2, 2, 2], '“x” does not vary, or is a linear function of the intercept.']
	])('says why there are none', (a, x, reason) => {
		expect(logisticPropensity(question, columnsOf(a, x))).toEqual({ undefined: reason });
	});
});
