import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDSeparated } from '../graphs/d-separation.ts';
import { linearModels, questions } from './arbitrary-models.ts';
import { conditionalCovariance, covariance, partialCovariance } from './covariance.ts';
import { fork } from './example-models.ts';
import { totalEffect } from './total-effect.ts';

describe('covariance', () => {
	it('is that of the fork by hand', () => {
		const matrix = covariance(fork());
		const { places } = fork().graph;
		const of = (v: string, w: string) => matrix[places.get(v) as number][places.get(w) as number];
		expect(of('x', 'x')).toBe(1);
		expect(of('a', 'a')).toBe(2);
		expect(of('a', 'x')).toBe(1);
		expect(of('a', 'r')).toBeCloseTo(1.6, 12);
		expect(of('r', 'r')).toBeCloseTo(1.3 ** 2 + 0.3 ** 2 + 1, 12);
	});

	it('equals Σ over noises of effect × effect × variance', () => {
		fc.assert(
			fc.property(linearModels(6), (model) => {
				const { names } = model.graph;
				covariance(model).forEach((row, v) =>
					row.forEach((value, w) => {
						const expected = names.reduce(
							(sum, source, s) =>
								sum +
								totalEffect(model, source, names[v]) *
									totalEffect(model, source, names[w]) *
									model.variances[s],
							0
						);
						expect(value).toBeCloseTo(expected, 6);
					})
				);
			}),
			{ seed: 3, numRuns: 50 }
		);
	});
});

describe('conditionalCovariance', () => {
	it('vanishes for d-separated nodes', () => {
		const anywhere = linearModels(6).chain((model) =>
			questions(model.graph.names).map((question) => ({ model, ...question }))
		);
		let separated = 0;
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome, given }) => {
				fc.pre(isDSeparated(model.graph, { x: [exposure], y: [outcome], given }));
				separated++;
				const cov = conditionalCovariance(model, { of: [exposure, outcome], given });
				const scale = Math.sqrt(cov(exposure, exposure) * cov(outcome, outcome));
				expect(Math.abs(cov(exposure, outcome))).toBeLessThan(1e-9 * scale + 1e-12);
			}),
			{ seed: 3, numRuns: 200 }
		);
		expect(separated).toBeGreaterThanOrEqual(200);
	});

	it('refuses a node that is named twice', () => {
		expect(() => conditionalCovariance(fork(), { of: ['a', 'r'], given: ['a'] })).toThrow(
			'“a” is asked for twice.'
		);
	});
});

describe('partialCovariance', () => {
	it('leaves its argument alone and nothing of what is held', () => {
		const matrix = [Float64Array.of(2, 1), Float64Array.of(1, 2)];
		expect(partialCovariance(matrix, [0])).toEqual([
			Float64Array.of(0, 0),
			Float64Array.of(0, 1.5)
		]);
		expect(matrix[1]).toEqual(Float64Array.of(1, 2));
	});
});
