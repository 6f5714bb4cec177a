import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import {
	areSeparated,
	minimalAmong,
	observedBeside,
	sortedNames,
	subsets
} from './by-definition.ts';
import { graph } from './graph.ts';
import { impliedIndependences } from './implied-independences.ts';

describe('impliedIndependences', () => {
	it('are none where all nodes are joined, or only through hidden ones', () => {
		const parts = {
			nodes: ['A', 'B', 'U'],
			edges: [
				['U', 'A'],
				['U', 'B']
			] as [string, string][]
		};
		expect(impliedIndependences(graph(parts)).list).toEqual([{ a: 'A', b: 'B', given: ['U'] }]);
		expect(impliedIndependences(graph({ ...parts, latents: ['U'] })).list).toEqual([]);
	});

	it('are all that trying every pair with every set finds', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 6 }), (drawn) => {
				const names = sortedNames(observedBeside(drawn));
				const tried = names.flatMap((a, i) =>
					names.slice(i + 1).flatMap((b) => {
						const sets = subsets(observedBeside(drawn, a, b));
						const separating = sets.filter((set) => areSeparated(drawn.edges, [a, b], set));
						return minimalAmong(separating).map((given) => ({ a, b, given }));
					})
				);
				expect(impliedIndependences(graph(drawn), Infinity)).toEqual({ list: tried, more: false });
			}),
			{ seed: 1 }
		);
	});

	it('stop at the limit and say that there are more', () => {
		const built = graph({ nodes: ['A', 'B', 'C'], edges: [] });
		const { list, more } = impliedIndependences(built, 2);
		expect(list.map(({ a, b }) => a + b)).toEqual(['AB', 'AC']);
		expect(more).toBe(true);
		expect(impliedIndependences(built, 3).more).toBe(false);
	});
});
