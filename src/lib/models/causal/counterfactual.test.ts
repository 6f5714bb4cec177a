import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearModels } from './arbitrary-models.ts';
import { abduct, counterfactual } from './counterfactual.ts';
import { fork, modelOf } from './example-models.ts';
import { columnOf } from './columns.ts';
import { isUndefined } from '../estimate.ts';
import { leastSquares } from './least-squares.ts';
import { noises, sampleLinear, throughArrows } from './sample-linear.ts';
import { totalEffect } from './total-effect.ts';

describe('counterfactual', () => {
	it('keeps the unit’s luck: 4 + 2x + 5a in the small', () => {
		const evidence = new Map([
			['x', 1],
			['a', 1],
			['r', 2]
		]);
		const value = counterfactual(fork(), { evidence, do: new Map([['a', 0]]), target: 'r' });
		expect(value).toBeCloseTo(1.7, 12);
	});

	it('guesses from part of the evidence', () => {
		// a = x + ν: half of what is seen of a is expected to be x, so r = x is expected at 1.
		const model = modelOf(['x', 'a', 1], ['x', 'r', 1]);
		const evidence = new Map([['a', 2]]);
		expect(abduct(model, evidence)).toEqual(Float64Array.of(1, 1, 0));
		const value = counterfactual(model, { evidence, do: new Map([['a', -5]]), target: 'r' });
		expect(value).toBeCloseTo(1, 12);
	});

	it('is the intervention’s mean without evidence, and the set value on the set node', () => {
		const ask = (target: string) =>
			counterfactual(fork(), { evidence: new Map(), do: new Map([['a', 2]]), target });
		expect(ask('r')).toBeCloseTo(0.6, 12);
		expect(ask('a')).toBe(2);
	});

	it('is what re-running a fully seen unit with its own noise gives', () => {
		fc.assert(
			fc.property(linearModels(6), fc.nat(1000), (model, seed) => {
				const { names } = model.graph;
				const luck = noises(model.graph, { rows: 1, seed });
				const seen = throughArrows(model, luck);
				const set = new Map([['A', 1.5]]);
				const rerun = throughArrows(model, luck, set);
				const evidence = new Map(names.map((name) => [name, columnOf(seen, name)[0]]));
				for (const target of names) {
					const value = counterfactual(model, { evidence, do: set, target });
					expect(value).toBeCloseTo(columnOf(rerun, target)[0], 6);
				}
			}),
			{ seed: 3, numRuns: 100 }
		);
	});

	it('moves by the total effect per unit, whatever was seen', () => {
		const value = fc.double({ min: -3, max: 3, noNaN: true });
		fc.assert(
			fc.property(linearModels(5), value, value, (model, b, c) => {
				const evidence = new Map([
					['B', b],
					['C', c]
				]);
				const at = (a: number) =>
					counterfactual(model, { evidence, do: new Map([['A', a]]), target: 'D' });
				expect(at(2) - at(1)).toBeCloseTo(totalEffect(model, 'A', 'D'), 7);
			}),
			{ seed: 3, numRuns: 100 }
		);
	});

	it('is what least squares predicts from the evidence, across many re-run units', () => {
		const model = fork({ alpha: 0.5 });
		const draw = { rows: 20_000, seed: 5 };
		const seen = sampleLinear(model, draw);
		const set = sampleLinear(model, { ...draw, intervene: new Map([['a', 2]]) });
		// Regress on what is seen minus the evidence asked about: the intercept is the prediction.
		const fit = leastSquares(
			{ outcome: 'rerun', regressors: ['a', 'r'] },
			new Map([
				['a', columnOf(seen, 'a').map((value) => value - 1)],
				['r', columnOf(seen, 'r').map((value) => value + 0.5)],
				['rerun', columnOf(set, 'r')]
			])
		);
		if (isUndefined(fit)) throw new Error(fit.undefined);
		const evidence = new Map([
			['a', 1],
			['r', -0.5]
		]);
		const expected = counterfactual(model, { evidence, do: new Map([['a', 2]]), target: 'r' });
		const { estimate, standardError } = fit.intercept;
		expect(Math.abs(estimate - expected)).toBeLessThan(3.29 * standardError);
		expect(standardError).toBeLessThan(0.01);
	});
});
