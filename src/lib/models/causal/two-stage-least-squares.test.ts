import { describe, expect, it } from 'vitest';
import { crossProducts } from './cross-products.ts';
import { isUndefined } from '../estimate.ts';
import { instrumented } from './example-models.ts';
import { ivEstimand } from './instrument-estimand.ts';
import { leastSquares } from './least-squares.ts';
import { crossProductsThrough, noises, sampleLinear } from './sample-linear.ts';
import { twoStageLeastSquares, twoStageLeastSquaresFrom } from './two-stage-least-squares.ts';

const question = { instrument: 'z', exposure: 'a', outcome: 'r', given: ['c'] };

function study(replicate: number, given: readonly string[]) {
	const luck = crossProducts(noises(instrumented.graph, { rows: 500, seed: 6, replicate }));
	const cross = crossProductsThrough(instrumented, luck);
	const estimate = twoStageLeastSquaresFrom(cross, { ...question, given });
	if (isUndefined(estimate)) throw new Error(estimate.undefined);
	return estimate;
}

describe('twoStageLeastSquares', () => {
	it('is the ratio of slopes by hand', () => {
		// Deviations of z: −1, −1, 1, 1; S_zr = 6, S_za = 4; residuals of r − 1.5 a: −.5, .5, .5, −.5.
		const columns = new Map([
			['z', Float64Array.of(0, 0, 2, 2)],
			['a', Float64Array.of(1, 1, 2, 4)],
			['r', Float64Array.of(0, 1, 2.5, 4.5)]
		]);
		const estimate = twoStageLeastSquares({ ...question, given: [] }, columns);
		expect(estimate).toMatchObject({
			estimate: expect.closeTo(1.5, 12) as number,
			standardError: expect.closeTo((Math.sqrt(1 / 2) * 2) / 4, 12) as number
		});
	});

	it('equals least squares done twice', () => {
		const columns = sampleLinear(instrumented, { rows: 300, seed: 2 });
		const first = leastSquares({ outcome: 'a', regressors: ['z', 'c'] }, columns);
		if (isUndefined(first)) throw new Error(first.undefined);
		const [z, c] = ['z', 'c'].map((name) => columns.get(name) ?? new Float64Array());
		const fitted = z.map(
			(value, row) => first.slopes[0].estimate * value + first.slopes[1].estimate * c[row]
		);
		const second = leastSquares(
			{ outcome: 'r', regressors: ['fitted', 'c'] },
			new Map([...columns, ['fitted', fitted]])
		);
		if (isUndefined(second)) throw new Error(second.undefined);
		const { estimate, standardError } = first.slopes[0];
		expect(twoStageLeastSquares(question, columns)).toMatchObject({
			estimate: expect.closeTo(second.slopes[0].estimate, 9) as number,
			firstStageF: expect.closeTo((estimate / standardError) ** 2, 6) as number
		});
	});

	it('ends at the exact value, and covers it in 95 % of 1000 studies', () => {
		for (const given of [['c'], []]) {
			const limit = ivEstimand(instrumented, { ...question, given }) as number;
			const studies = Array.from({ length: 1000 }, (_, replicate) => study(replicate, given));
			const mean = studies.reduce((sum, { estimate }) => sum + estimate, 0) / 1000;
			const error = studies.reduce((sum, s) => sum + s.standardError, 0) / 1000;
			const covered = studies.filter(({ lower, upper }) => lower <= limit && limit <= upper);
			// The estimator leans by about 1 / F, here below 1 / 250 of the confounding.
			expect(Math.abs(mean - limit)).toBeLessThan(3.29 * (error / Math.sqrt(1000)) + 1 / 250);
			expect(Math.abs(covered.length / 1000 - 0.95)).toBeLessThan(3.29 * 0.0069);
		}
	});

	it.each([
		[[0, 0, 1, 1], [1, 2, 1, 2], [], '“z” does not move “a”: the first stage is 0.'],
		[[1, 1, 1, 1], [1, 2, 1, 2], [], '“z” does not vary.'],
		[[0, 1, 2, 3], [1, 2, 1, 2], ['c'], '“z” does not vary, or is a linear function of c.']
	])('says why there is no estimate', (z, a, given, reason) => {
		const columns = new Map([
			['z', Float64Array.from(z)],
			['a', Float64Array.from(a)],
			['c', Float64Array.of(0, 2, 4, 6)],
			['r', Float64Array.of(1, 2, 3, 4)]
		]);
		expect(twoStageLeastSquares({ ...question, given }, columns)).toEqual({ undefined: reason });
	});

	it('needs more rows than coefficients', () => {
		const columns = sampleLinear(instrumented, { rows: 3, seed: 1 });
		expect(twoStageLeastSquares(question, columns)).toEqual({
			undefined: '3 rows are too few for 3 coefficients.'
		});
	});
});
