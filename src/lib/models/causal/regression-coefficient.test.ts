import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdjustment } from '../graphs/check-adjustment.ts';
import { minimalAdjustmentSets } from '../graphs/minimal-adjustment.ts';
import { listOfSets } from '../graphs/set-list.ts';
import { linearModels, questions } from './arbitrary-models.ts';
import { chain, doorway, fork, mShape, visit } from './example-models.ts';
import type { LinearModel } from './linear-model.ts';
import { regressionCoefficient } from './regression-coefficient.ts';
import { totalEffect } from './total-effect.ts';

const slope = (model: LinearModel, ...given: string[]) =>
	regressionCoefficient(model, { outcome: 'r', on: 'a', given });

const strength = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);

describe('regressionCoefficient', () => {
	it.each<[string, LinearModel, string[], number, number]>([
		['fork', fork(), [], 0.8, 12],
		['fork', fork(), ['x'], 0.3, 12],
		['fork', fork(), ['x', 'review'], -0.2073, 4],
		['fork', fork(), ['review'], -0.0816, 4],
		['flipped fork', fork({ beta: -1 }), [], -0.2, 12],
		['flipped fork', fork({ beta: -1 }), ['x', 'review'], -0.2073, 4],
		['flipped fork', fork({ beta: -1 }), ['review'], -0.5918, 4],
		['wrong set that looks right', fork({ beta: -1, review: [0.7, -0.7] }), ['review'], 0.308, 3],
		['chain', chain, [], 0.55, 12],
		['chain', chain, ['d'], 0.2, 12],
		['M', mShape, [], 0.3, 12],
		['M', mShape, ['query'], 0.0143, 4],
		['front door', doorway, [], 0.8, 12],
		['front door', doorway, ['d'], 0.5, 12],
		['visit', visit, [], 1.05, 12],
		['visit', visit, ['x'], 0.55, 12],
		['visit', visit, ['x', 'review'], -0.1389, 4],
		['visit', visit, ['x', 'review', 'd'], -0.2683, 4]
	])('has the limit of the lesson: %s', (_, model, given, expected, digits) => {
		expect(slope(model, ...given)).toBeCloseTo(expected, digits);
	});

	it('is τ + α β / (α² + 1) in every fork without adjustment', () => {
		fc.assert(
			fc.property(strength, strength, strength, (alpha, beta, tau) => {
				const expected = tau + (alpha * beta) / (alpha ** 2 + 1);
				expect(slope(fork({ alpha, beta, tau }))).toBeCloseTo(expected, 10);
			}),
			{ seed: 3 }
		);
	});

	it('is (τ − γγ′) / (1 + γ′²) in every fork given intent and review', () => {
		fc.assert(
			fc.property(strength, strength, strength, strength, (beta, tau, first, second) => {
				const model = fork({ beta, tau, review: [first, second] });
				const expected = (tau - first * second) / (1 + second ** 2);
				expect(slope(model, 'x', 'review')).toBeCloseTo(expected, 10);
			}),
			{ seed: 3 }
		);
	});

	const anywhere = linearModels(6).chain((model) =>
		questions(model.graph.names).map((question) => ({ model, ...question }))
	);

	it('is the total effect given any minimal adjustment set', () => {
		let sets = 0;
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome }) => {
				const effect = totalEffect(model, exposure, outcome);
				for (const given of listOfSets(minimalAdjustmentSets(model.graph, { exposure, outcome }))) {
					sets++;
					expect(regressionCoefficient(model, { outcome, on: exposure, given })).toBeCloseTo(
						effect,
						8
					);
				}
			}),
			{ seed: 3, numRuns: 200 }
		);
		expect(sets).toBeGreaterThan(100);
	});

	it('is the total effect given any valid set, minimal or not', () => {
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome, given }) => {
				fc.pre(checkAdjustment(model.graph, { exposure, outcome, given }).valid);
				expect(regressionCoefficient(model, { outcome, on: exposure, given })).toBeCloseTo(
					totalEffect(model, exposure, outcome),
					8
				);
			}),
			{ seed: 3, numRuns: 100 }
		);
	});
});
