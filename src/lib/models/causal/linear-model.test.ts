import { describe, expect, it } from 'vitest';
import { graph } from '../graphs/graph.ts';
import { fork } from './example-models.ts';
import {
	linearModel,
	randomise,
	strengthsOf,
	type LinearModel,
	type Strength
} from './linear-model.ts';
import { regressionCoefficient } from './regression-coefficient.ts';

const arrow = graph({ nodes: ['a', 'r'], edges: [['a', 'r']] });
const build = (strengths: Strength[], variances?: ReadonlyMap<string, number>) => () =>
	linearModel(arrow, { strengths, variances });

describe('linearModel', () => {
	it('keeps each strength with its arrow, and gives every node unit noise', () => {
		const model = fork({ alpha: 2 });
		expect(strengthsOf(model)).toContainEqual(['x', 'a', 2]);
		expect(strengthsOf(model)).toHaveLength(5);
		expect(model.variances).toEqual([1, 1, 1, 1]);
	});

	it.each<[string, () => LinearModel]>([
		['The arrow a → r has no strength.', build([])],
		['There is no arrow r → a to give a strength.', build([['r', 'a', 1]])],
		['There is no node “q”.', build([['a', 'q', 1]])],
		[
			'The arrow a → r has two strengths.',
			build([
				['a', 'r', 1],
				['a', 'r', 2]
			])
		],
		['The strength of a → r must be finite, got NaN.', build([['a', 'r', NaN]])],
		[
			'The noise variance of “a” must be above 0, got 0.',
			build([['a', 'r', 1]], new Map([['a', 0]]))
		],
		['There is no node “q”.', build([['a', 'r', 1]], new Map([['q', 1]]))]
	])('refuses: %s', (message, attempt) => {
		expect(attempt).toThrow(new RangeError(message));
	});
});

describe('randomise', () => {
	it('cuts the arrows into a node and no others, so that the naive slope is the effect', () => {
		const dealt = randomise(fork(), ['a']);
		expect(strengthsOf(dealt)).toHaveLength(4);
		expect(regressionCoefficient(dealt, { outcome: 'r', on: 'a' })).toBeCloseTo(0.3, 12);
	});

	it('refuses a node that does not exist', () => {
		expect(() => randomise(fork(), ['q'])).toThrow('There is no node “q”.');
	});
});
