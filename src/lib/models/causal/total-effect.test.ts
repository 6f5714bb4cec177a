import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearModels, questions } from './arbitrary-models.ts';
import { chain, visit } from './example-models.ts';
import type { LinearModel } from './linear-model.ts';
import { totalEffect } from './total-effect.ts';

/** Sum over directed paths, one path at a time. */
function alongPaths({ graph, strengths }: LinearModel, from: number, to: number): number {
	if (from === to) return 1;
	return graph.parents[to].reduce(
		(sum, parent, i) =>
			sum + strengths[to][i] * alongPaths({ graph, strengths, variances: [] }, from, parent),
		0
	);
}

describe('totalEffect', () => {
	it('adds the products along directed paths', () => {
		expect(totalEffect(chain, 'a', 'r')).toBeCloseTo(0.7 * 0.5 + 0.2, 12);
		expect(totalEffect(visit, 'x', 'r')).toBeCloseTo(1 + 0.7 * 0.5 + 0.2, 12);
	});

	it('is 0 against the arrows and 1 from a node to itself', () => {
		expect(totalEffect(chain, 'r', 'a')).toBe(0);
		expect(totalEffect(chain, 'd', 'd')).toBe(1);
	});

	it('agrees with the enumeration of paths', () => {
		const anywhere = linearModels(6).chain((model) =>
			questions(model.graph.names).map((question) => ({ model, ...question }))
		);
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome }) => {
				const [from, to] = [exposure, outcome].map((name) => model.graph.names.indexOf(name));
				const expected = alongPaths(model, from, to);
				expect(totalEffect(model, exposure, outcome)).toBeCloseTo(expected, 9);
			}),
			{ seed: 3, numRuns: 200 }
		);
	});
});
