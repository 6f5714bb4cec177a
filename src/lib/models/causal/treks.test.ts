import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graph } from '../graphs/graph.ts';
import { linearModels } from './arbitrary-models.ts';
import { covariance } from './covariance.ts';
import { fork } from './example-models.ts';
import { linearModel } from './linear-model.ts';
import { totalEffect } from './total-effect.ts';
import { directedPaths, treks } from './treks.ts';

const sum = (found: readonly { weight: number }[]) =>
	found.reduce((all, { weight }) => all + weight, 0);
const endless = () => ({ left: Infinity });

describe('treks', () => {
	it('are those of the fork', () => {
		const model = fork();
		const [x, a, r] = ['x', 'a', 'r'].map((name) => model.graph.places.get(name) as number);
		const found = treks(model, [a, r], { variance: () => 1, budget: endless() });
		expect(found.map(({ path }) => path)).toEqual([
			[a, r],
			[a, x, r]
		]);
	});

	it('add up to every covariance, and directed paths to every total effect', () => {
		fc.assert(
			fc.property(linearModels(6), (model) => {
				const matrix = covariance(model);
				const variance = (place: number) => matrix[place][place];
				const { names } = model.graph;
				for (let from = 0; from < 6; from++) {
					for (let to = 0; to < 6; to++) {
						if (from === to) continue;
						const both = [from, to] as const;
						const found = treks(model, both, { variance, budget: endless() });
						expect(sum(found)).toBeCloseTo(matrix[from][to], 7);
						const effect = totalEffect(model, names[from], names[to]);
						expect(sum(directedPaths(model, both, endless()))).toBeCloseTo(effect, 8);
						expect(new Set(found.map(({ path }) => path.join())).size).toBe(found.length);
					}
				}
			}),
			{ seed: 3, numRuns: 30 }
		);
	});

	it('stop when the budget is spent', () => {
		const budget = { left: 1 };
		expect(treks(fork(), [1, 2], { variance: () => 1, budget })).toHaveLength(1);
		expect(budget.left).toBe(0);
	});

	it('lose no time above a bottleneck that leads nowhere', () => {
		// Thirty nodes, each a cause of all later ones, then x → a and x → r: 2²⁸ climbs that never end.
		const high = Array.from({ length: 30 }, (_, i) => `n${i}`);
		const edges = [
			...high.flatMap((from, i) => high.slice(i + 1).map((to) => [from, to] as const)),
			['n29', 'x'] as const,
			['x', 'a'] as const,
			['x', 'r'] as const
		];
		const model = linearModel(graph({ nodes: [...high, 'x', 'a', 'r'], edges }), {
			strengths: edges.map(([from, to]) => [from, to, 1] as const)
		});
		expect(treks(model, [31, 32], { variance: () => 1, budget: endless() })).toHaveLength(1);
	});
});
