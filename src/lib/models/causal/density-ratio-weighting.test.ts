import { describe, expect, it } from 'vitest';
import { crossProducts } from './cross-products.ts';
import { densityRatioWeighting } from './density-ratio-weighting.ts';
import { isUndefined } from '../estimate.ts';
import { fork } from './example-models.ts';
import { slopeFrom } from './least-squares.ts';
import { sampleLinear } from './sample-linear.ts';

const question = { exposure: 'a', outcome: 'r', given: ['x'] };

function study(alpha: number, rows: number, replicate = 0) {
	const columns = sampleLinear(fork({ alpha }), { rows, seed: 11, replicate });
	const value = densityRatioWeighting(question, columns);
	if (isUndefined(value)) throw new Error(value.undefined);
	return value;
}

describe('densityRatioWeighting', () => {
	it('is the plain slope when nothing is adjusted for', () => {
		const columns = sampleLinear(fork(), { rows: 100, seed: 1 });
		const plain = slopeFrom(crossProducts(columns), { exposure: 'a', outcome: 'r' });
		if (isUndefined(plain)) throw new Error(plain.undefined);
		expect(densityRatioWeighting({ ...question, given: [] }, columns)).toMatchObject({
			estimate: expect.closeTo(plain.estimate, 10) as number,
			effectiveSampleSize: expect.closeTo(100, 8) as number,
			explained: 0
		});
	});

	it('takes away the bias while the weights have a variance (R² < 1/4)', () => {
		// α = .4: R² = .138, naive slope .3 + .4 / 1.16 = .645.
		const studies = Array.from({ length: 400 }, (_, replicate) => study(0.4, 1000, replicate));
		const mean = studies.reduce((sum, { estimate }) => sum + estimate, 0) / 400;
		const spread = studies.reduce((sum, s) => sum + (s.estimate - mean) ** 2, 0) / 399;
		// A ratio of weighted means leans by some tenths of its spread at this effective size.
		expect(Math.abs(mean - 0.3)).toBeLessThan(0.02);
		const covered = studies.filter(({ lower, upper }) => lower <= 0.3 && 0.3 <= upper).length;
		expect(covered / 400).toBeGreaterThan(0.9);
		const stated = studies.reduce((sum, s) => sum + s.standardError ** 2, 0) / 400;
		expect(spread / stated).toBeGreaterThan(0.5);
		expect(spread / stated).toBeLessThan(1.5);
	});

	it('loses most rows to a strong confounder, and says so', () => {
		const mild = study(0.4, 2000);
		const strong = study(1, 2000);
		expect(mild.explained).toBeCloseTo(0.138, 1);
		expect(strong.explained).toBeCloseTo(0.5, 1);
		expect(mild.effectiveSampleSize).toBeGreaterThan(1000);
		expect(strong.effectiveSampleSize).toBeLessThan(mild.effectiveSampleSize / 2);
	});

	it('gives intervals that are too narrow once the weights have no variance', () => {
		const studies = Array.from({ length: 200 }, (_, replicate) => study(1, 2000, replicate));
		const covered = studies.filter(({ lower, upper }) => lower <= 0.3 && 0.3 <= upper).length;
		expect(covered / 200).toBeLessThan(0.8);
	});

	it('says why there is no estimate', () => {
		const columns = new Map([
			['a', Float64Array.of(2, 4, 6, 8)],
			['x', Float64Array.of(1, 2, 3, 4)],
			['r', Float64Array.of(1, 0, 1, 0)]
		]);
		expect(densityRatioWeighting(question, columns)).toEqual({
			undefined: '“a” does not vary given x.'
		});
		const fixed = new Map([...columns, ['a', Float64Array.of(1, 1, 1, 1)]]);
		expect(densityRatioWeighting({ ...question, given: [] }, fixed)).toEqual({
			undefined: '“a” does not vary.'
		});
	});
});
