import { describe, expect, it } from 'vitest';
import { crossProducts } from './cross-products.ts';
import { isUndefined, type Estimate } from '../estimate.ts';
import { doorway, modelOf } from './example-models.ts';
import { frontDoorEstimand } from './front-door-estimand.ts';
import { frontDoorTwoStep, frontDoorTwoStepFrom } from './front-door-two-step.ts';
import { leastSquares } from './least-squares.ts';
import type { LinearModel } from './linear-model.ts';
import { crossProductsThrough, noises, sampleLinear } from './sample-linear.ts';

const question = { exposure: 'a', mediators: ['d'], outcome: 'r' };

/** Two mediators, one after the other, and both with arrows to the outcome. */
const twoDoors = modelOf(
	['u', 'a', 1],
	['u', 'r', 1],
	['a', 'd', 0.6],
	['a', 'e', -0.4],
	['d', 'e', 0.7],
	['d', 'r', 0.5],
	['e', 'r', 0.9]
);

function defined(estimate: Estimate) {
	if (isUndefined(estimate)) throw new Error(estimate.undefined);
	return estimate;
}

function studies(model: LinearModel, mediators: readonly string[]) {
	return Array.from({ length: 1000 }, (_, replicate) => {
		const luck = crossProducts(noises(model.graph, { rows: 400, seed: 4, replicate }));
		const cross = crossProductsThrough(model, luck);
		return defined(frontDoorTwoStepFrom(cross, { ...question, mediators }));
	});
}

describe('frontDoorTwoStep', () => {
	it('multiplies two regressions, with the delta method’s error', () => {
		const columns = sampleLinear(doorway, { rows: 500, seed: 2 });
		const first = leastSquares({ outcome: 'd', regressors: ['a'] }, columns);
		const second = leastSquares({ outcome: 'r', regressors: ['d', 'a'] }, columns);
		if (isUndefined(first) || isUndefined(second)) throw new Error('no fit');
		const [{ estimate: b1, standardError: s1 }] = first.slopes;
		const [{ estimate: b2, standardError: s2 }] = second.slopes;
		const { estimate, standardError } = defined(frontDoorTwoStep(question, columns));
		expect(estimate).toBeCloseTo(b1 * b2, 12);
		expect(standardError).toBeCloseTo(Math.sqrt(b2 ** 2 * s1 ** 2 + b1 ** 2 * s2 ** 2), 12);
	});

	it('averages to .300 over 20 seeds of 2000 rows, with a spread of .018', () => {
		const estimates = Array.from({ length: 20 }, (_, seed) =>
			defined(frontDoorTwoStep(question, sampleLinear(doorway, { rows: 2000, seed })))
		);
		const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / 20;
		expect(Math.abs(mean - 0.3)).toBeLessThan(0.0123);
		for (const { standardError } of estimates) expect(standardError).toBeCloseTo(0.0182, 2);
	});

	it.each<[string, LinearModel, string[]]>([
		['one mediator', doorway, ['d']],
		['two mediators', twoDoors, ['d', 'e']]
	])('covers the effect in about 950 of 1000 studies: %s', (_, model, mediators) => {
		const limit = frontDoorEstimand(model, { ...question, mediators });
		const all = studies(model, mediators);
		const covered = all.filter(({ lower, upper }) => lower <= limit && limit <= upper).length;
		const mean = all.reduce((sum, { estimate }) => sum + estimate, 0) / 1000;
		const error = all.reduce((sum, { standardError }) => sum + standardError, 0) / 1000;
		expect(Math.abs(mean - limit)).toBeLessThan((3.29 * error) / Math.sqrt(1000));
		expect(Math.abs(covered / 1000 - 0.95)).toBeLessThan(3.29 * 0.0069);
	});

	it('says why there is no estimate', () => {
		const columns = new Map([
			['a', Float64Array.of(1, 2, 3, 4)],
			['d', Float64Array.of(2, 4, 6, 8)],
			['r', Float64Array.of(1, 0, 1, 0)]
		]);
		expect(frontDoorTwoStep(question, columns)).toEqual({
			undefined: '“d” does not vary, or is a linear function of a.'
		});
	});

	it('refuses to work without mediators', () => {
		const columns = sampleLinear(doorway, { rows: 10, seed: 1 });
		expect(() => frontDoorTwoStep({ ...question, mediators: [] }, columns)).toThrow(
			'at least one mediator'
		);
	});
});
