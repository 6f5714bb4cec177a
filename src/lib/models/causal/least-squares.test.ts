import { describe, expect, it } from 'vitest';
import { crossProducts } from './cross-products.ts';
import type { Columns } from './columns.ts';
import { isUndefined, type Estimate, type IntervalEstimate } from '../estimate.ts';
import { chain, doorway, fork, mShape, visit } from './example-models.ts';
import { leastSquares, slopeFrom } from './least-squares.ts';
import type { LinearModel } from './linear-model.ts';
import { regressionCoefficient } from './regression-coefficient.ts';
import { noises, crossProductsThrough, sampleLinear } from './sample-linear.ts';

const ROWS = 2000;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

function defined<T extends IntervalEstimate>(estimate: T | Exclude<Estimate, IntervalEstimate>): T {
	if (isUndefined(estimate)) throw new Error(estimate.undefined);
	return estimate;
}

const table = (columns: Record<string, readonly number[]>): Columns =>
	new Map(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]));

describe('leastSquares', () => {
	it('fits a line by hand', () => {
		// Slope 1.5, intercept 0; residuals .5, −1, .5, so s² = 1.5 and se of the slope √(1.5 / 2).
		const fit = leastSquares(
			{ outcome: 'r', regressors: ['a'] },
			table({ a: [1, 2, 3], r: [2, 2, 5] })
		);
		if (isUndefined(fit)) throw new Error(fit.undefined);
		expect(fit.slopes[0].estimate).toBeCloseTo(1.5, 12);
		expect(fit.slopes[0].standardError).toBeCloseTo(Math.sqrt(0.75), 12);
		expect(fit.slopes[0].lower).toBeCloseTo(1.5 - 1.96 * Math.sqrt(0.75), 12);
		expect(fit.slopes[0].upper).toBeCloseTo(1.5 + 1.96 * Math.sqrt(0.75), 12);
		expect(fit.intercept.estimate).toBeCloseTo(0, 12);
		expect(fit.intercept.standardError).toBeCloseTo(Math.sqrt(1.5 * (1 / 3 + 4 / 2)), 12);
		expect(fit.residualVariance).toBeCloseTo(1.5, 12);
	});

	it('leaves residuals that are orthogonal to every regressor', () => {
		const columns = sampleLinear(visit, { rows: 100, seed: 5 });
		const regressors = ['a', 'x', 'd'];
		const fit = leastSquares({ outcome: 'r', regressors }, columns);
		if (isUndefined(fit)) throw new Error(fit.undefined);
		const residuals = columns
			.get('r')
			?.map((value, row) =>
				fit.slopes.reduce(
					(rest, { estimate }, i) => rest - estimate * (columns.get(regressors[i])?.[row] ?? NaN),
					value - fit.intercept.estimate
				)
			);
		for (const name of regressors) {
			const inner = residuals?.reduce(
				(sum, e, row) => sum + e * (columns.get(name)?.[row] ?? NaN),
				0
			);
			expect(inner).toBeCloseTo(0, 9);
		}
		const squares = residuals?.reduce((sum, e) => sum + e * e, 0) ?? NaN;
		expect(fit.residualVariance).toBeCloseTo(squares / (100 - 4), 10);
	});

	it('fits the mean when there is no regressor', () => {
		const fit = leastSquares({ outcome: 'r', regressors: [] }, table({ r: [1, 2, 6] }));
		expect(fit).toMatchObject({ intercept: { estimate: 3 }, slopes: [], residualVariance: 7 });
	});

	it('has no residuals below 0 on an exact line', () => {
		const a = [0.1, 0.2, 0.3, 0.4];
		const fit = leastSquares(
			{ outcome: 'r', regressors: ['a'] },
			table({ a, r: a.map((value) => 3 * value) })
		);
		expect(fit).toMatchObject({ slopes: [{ estimate: expect.closeTo(3, 12) as number }] });
		expect(fit).not.toMatchObject({ residualVariance: NaN });
	});

	it.each([
		[table({ a: [1, 1, 1, 1], x: [1, 2, 3, 5], r: [1, 2, 3, 4] }), '“a” does not vary'],
		[table({ a: [3, 5, 7, 11], x: [1, 2, 3, 5], r: [1, 2, 3, 4] }), 'a linear function of x.'],
		[table({ a: [1, 2, 4], x: [1, 2, 3], r: [1, 2, 3] }), '3 rows are too few for 3 coefficients.']
	])('says why there is no slope', (columns, reason) => {
		const estimate = slopeFrom(crossProducts(columns), {
			exposure: 'a',
			outcome: 'r',
			given: ['x']
		});
		expect(estimate).toEqual({ undefined: expect.stringContaining(reason) as string });
	});

	it('refuses a column that does not exist', () => {
		const attempt = () => leastSquares({ outcome: 'r', regressors: ['q'] }, table({ r: [1, 2] }));
		expect(attempt).toThrow('The sample has no column “q”.');
	});
});

describe('slopeFrom', () => {
	it.each<[string, LinearModel, string[], number, number]>([
		['fork', fork(), [], 0.013, 0.0194],
		['fork', fork(), ['x'], 0.015, 0.0224],
		['fork', fork(), ['x', 'review'], 0.0151, 0.0225],
		['fork', fork(), ['review'], 0.0164, 0.024],
		['flipped fork', fork({ beta: -1 }), [], 0.013, 0.0194],
		['flipped fork', fork({ beta: -1 }), ['x', 'review'], 0.0151, 0.0225],
		['flipped fork', fork({ beta: -1 }), ['review'], 0.0111, 0.0166],
		['chain', chain, [], 0.0168, 0.025],
		['chain', chain, ['d'], 0.0184, 0.0273],
		['M', mShape, [], 0.015, 0.0224],
		['M', mShape, ['query'], 0.0144, 0.0214],
		['front door', doorway, [], 0.0141, 0.0209],
		['front door', doorway, ['d'], 0.0171, 0.0254],
		['visit', visit, [], 0.02, 0.03],
		['visit', visit, ['x'], 0.02, 0.03],
		['visit', visit, ['x', 'review'], 0.02, 0.03],
		['visit', visit, ['x', 'review', 'd'], 0.02, 0.03]
	])('averages to the population slope over 20 seeds: %s', (_, model, given, tolerance, spread) => {
		const estimates = SEEDS.map((seed) =>
			defined(
				slopeFrom(crossProducts(sampleLinear(model, { rows: ROWS, seed })), {
					exposure: 'a',
					outcome: 'r',
					given
				})
			)
		);
		const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / SEEDS.length;
		const limit = regressionCoefficient(model, { outcome: 'r', on: 'a', given });
		expect(Math.abs(mean - limit)).toBeLessThan(tolerance);
		for (const { standardError } of estimates) expect(standardError).toBeLessThan(1.15 * spread);
	});

	it('covers the truth in 95 % of 2000 studies when the set is valid, and never when it is not', () => {
		const model = fork({ beta: -1 });
		let [covered, misled] = [0, 0];
		for (let replicate = 0; replicate < 2000; replicate++) {
			const luck = crossProducts(noises(model.graph, { rows: 300, seed: 8, replicate }));
			const cross = crossProductsThrough(model, luck);
			const question = { exposure: 'a', outcome: 'r' };
			const right = defined(slopeFrom(cross, { ...question, given: ['x'] }));
			const naive = defined(slopeFrom(cross, question));
			if (right.lower <= 0.3 && 0.3 <= right.upper) covered++;
			if (naive.lower <= 0.3 && 0.3 <= naive.upper) misled++;
		}
		// Standard error of a share of .95 in 2000: .0049.
		expect(Math.abs(covered / 2000 - 0.95)).toBeLessThan(3.29 * 0.0049);
		expect(misled).toBe(0);
	});

	it('states the spread that the estimates have', () => {
		const estimates = Array.from({ length: 1000 }, (_, replicate) => {
			const luck = crossProducts(noises(visit.graph, { rows: 100, seed: 9, replicate }));
			const cross = crossProductsThrough(visit, luck);
			return defined(slopeFrom(cross, { exposure: 'a', outcome: 'r', given: ['x', 'd'] }));
		});
		const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / 1000;
		const spread = estimates.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / 999;
		const stated = estimates.reduce((sum, e) => sum + e.standardError ** 2, 0) / 1000;
		// Relative standard error of a variance from 1000 draws: √(2 / 999) = .045.
		expect(Math.abs(spread / stated - 1)).toBeLessThan(3.29 * 0.045);
	});
});
