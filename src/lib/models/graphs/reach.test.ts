import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { sortedNames, withDescendants } from './by-definition.ts';
import { graph } from './graph.ts';
import { ancestors, descendants } from './reach.ts';

describe('ancestors and descendants', () => {
	it('follow arrows through others, without the node itself', () => {
		const chain = graph({
			nodes: ['X', 'M', 'Y', 'C'],
			edges: [
				['X', 'M'],
				['M', 'Y'],
				['C', 'Y']
			]
		});
		expect(descendants(chain, 'X')).toEqual(['M', 'Y']);
		expect(ancestors(chain, 'Y')).toEqual(['C', 'M', 'X']);
		expect(ancestors(chain, 'X')).toEqual([]);
		expect(() => ancestors(chain, 'Z')).toThrow('no node “Z”');
	});

	it('agree with the definition, and with each other', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 8 }), (drawn) => {
				const built = graph(drawn);
				for (const name of drawn.nodes) {
					const below = withDescendants(drawn.edges, name).filter((other) => other !== name);
					expect(descendants(built, name)).toEqual(sortedNames(below));
					for (const other of below) expect(ancestors(built, other)).toContain(name);
				}
				const pairs = (of: typeof ancestors) =>
					drawn.nodes.flatMap((name) => of(built, name)).length;
				expect(pairs(ancestors)).toBe(pairs(descendants));
			}),
			{ seed: 1 }
		);
	});
});
