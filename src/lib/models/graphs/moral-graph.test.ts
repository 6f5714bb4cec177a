import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { hasArrow, sortedNames } from './by-definition.ts';
import { graph } from './graph.ts';
import { moralEdges } from './moral-graph.ts';

describe('moralEdges', () => {
	it('join nodes with an arrow between them or an effect in common, once each', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (drawn) => {
				const { nodes, edges } = drawn;
				const names = sortedNames(nodes);
				const joined = (a: string, b: string) =>
					hasArrow(edges, a, b) ||
					hasArrow(edges, b, a) ||
					nodes.some((child) => hasArrow(edges, a, child) && hasArrow(edges, b, child));
				const expected = names.flatMap((a, i) =>
					names
						.slice(i + 1)
						.filter((b) => joined(a, b))
						.map((b) => [a, b])
				);
				expect(moralEdges(graph(drawn))).toEqual(expected);
			}),
			{ seed: 1 }
		);
	});
});
