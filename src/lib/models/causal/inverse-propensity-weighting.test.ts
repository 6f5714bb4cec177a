import { describe, expect, it } from 'vitest';
import { sampleBinary } from './binary-model.ts';
import { shop } from './confounded-shop.ts';
import { isUndefined } from '../estimate.ts';
import { effectiveSampleSize, inversePropensityWeighting } from './inverse-propensity-weighting.ts';
import { logisticPropensity, stratifiedPropensity } from './propensity.ts';
import { stratification } from './stratification.ts';

const question = { exposure: 'a', outcome: 'r' };

function defined<T>(value: T | { readonly undefined: string }): T {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value;
}

const four = new Map([
	['a', Float64Array.of(1, 1, 0, 0)],
	['r', Float64Array.of(1, 0, 1, 0)]
]);

describe('inversePropensityWeighting', () => {
	it('weighs by hand', () => {
		// Exposed: weights 4 and 4/3, mean 3/4. Others: weights 4/3 and 4, mean 1/4.
		const propensity = Float64Array.of(0.25, 0.75, 0.25, 0.75);
		const value = defined(inversePropensityWeighting({ ...question, propensity }, four));
		expect(value.estimate).toBeCloseTo(0.5, 12);
		const arm = ((4 * 0.25) ** 2 + ((4 / 3) * 0.75) ** 2) / (16 / 3) ** 2;
		expect(value.standardError).toBeCloseTo(Math.sqrt(2 * arm), 12);
		expect(value.effectiveSampleSize).toBeCloseTo((32 / 3) ** 2 / (2 * (16 + 16 / 9)), 12);
	});

	it('equals stratification when the propensities are counted in the same strata', () => {
		const columns = sampleBinary(shop, { rows: 400, seed: 3 });
		const given = { exposure: 'a', given: ['x'] };
		const expected = defined(stratification({ ...question, strata: ['x'] }, columns));
		for (const propensity of [
			stratifiedPropensity(given, columns),
			defined(logisticPropensity(given, columns))
		]) {
			const value = defined(inversePropensityWeighting({ ...question, propensity }, columns));
			expect(value.estimate).toBeCloseTo(expected.estimate, 8);
		}
	});

	it('covers the effect in 95 % of 1000 studies with known propensities, and in more with counted ones', () => {
		let [known, counted] = [0, 0];
		for (let replicate = 0; replicate < 1000; replicate++) {
			const columns = sampleBinary(shop, { rows: 500, seed: 7, replicate });
			const covers = (propensity: Float64Array) => {
				const value = defined(inversePropensityWeighting({ ...question, propensity }, columns));
				return value.lower <= 0.14 && 0.14 <= value.upper ? 1 : 0;
			};
			const x = columns.get('x') ?? new Float64Array();
			known += covers(x.map((keen) => (keen === 1 ? 0.75 : 0.25)));
			counted += covers(stratifiedPropensity({ exposure: 'a', given: ['x'] }, columns));
		}
		expect(Math.abs(known / 1000 - 0.95)).toBeLessThan(3.29 * 0.0069);
		expect(counted).toBeGreaterThan(known);
	});

	it('says why there is no estimate', () => {
		const propensity = Float64Array.of(0.5, 0.5, 1, 0.5);
		expect(inversePropensityWeighting({ ...question, propensity }, four)).toEqual({
			undefined: 'Row 3 had chance 1 of a = 1: no row to compare it with.'
		});
		const shown = new Map([...four, ['a', Float64Array.of(1, 1, 1, 1)]]);
		expect(inversePropensityWeighting({ ...question, propensity }, shown)).toEqual({
			undefined: 'No row has a = 0.'
		});
	});

	it('refuses propensities of other rows', () => {
		const attempt = () =>
			inversePropensityWeighting({ ...question, propensity: Float64Array.of(0.5) }, four);
		expect(attempt).toThrow('4 rows need as many propensities, got 1.');
	});
});

describe('effectiveSampleSize', () => {
	it('counts equal weights fully and a single one once', () => {
		expect(effectiveSampleSize(Float64Array.of(3, 3, 3))).toBeCloseTo(3, 12);
		expect(effectiveSampleSize(Float64Array.of(0, 5, 0))).toBe(1);
	});
});
