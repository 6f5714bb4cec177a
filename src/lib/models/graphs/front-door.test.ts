import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import {
	isFrontDoorSet,
	minimalAmong,
	observedBeside,
	subsets,
	withDescendants
} from './by-definition.ts';
import { minimalFrontDoorSets } from './front-door.ts';
import { graph } from './graph.ts';
import { listOfSets } from './set-list.ts';

const question = { exposure: 'X', outcome: 'Y' };

/** X → M₁ → … → Mₙ → Y, and a hidden cause of X and Y. */
function hall(n: number) {
	const between = Array.from({ length: n }, (_, i) => `M${i + 1}`);
	const way = ['X', ...between, 'Y'];
	const edges = way.slice(1).map((to, i): [string, string] => [way[i], to]);
	return graph({
		nodes: [...way, 'U'],
		edges: [...edges, ['U', 'X'], ['U', 'Y']],
		latents: ['U']
	});
}

describe('minimalFrontDoorSets', () => {
	it('takes any node between exposure and outcome that shares no hidden cause', () => {
		expect(minimalFrontDoorSets(hall(1), question)).toEqual({
			kind: 'sets',
			sets: [['M1']],
			more: false
		});
		expect(listOfSets(minimalFrontDoorSets(hall(3), question))).toEqual([['M1'], ['M2'], ['M3']]);
	});

	it('finds none beside a direct arrow, and none where there is no effect', () => {
		expect(minimalFrontDoorSets(hall(0), question)).toEqual({ kind: 'impossible' });
		const apart = graph({ nodes: ['X', 'Y', 'M'], edges: [['X', 'M']] });
		expect(minimalFrontDoorSets(apart, question)).toEqual({ kind: 'impossible' });
	});

	it('finds what trying every set finds', () => {
		let found = 0;
		fc.assert(
			fc.property(arbitraryGraph({ least: 4, most: 8 }), (any) => {
				const edges = any.edges.filter(([a, b]) => a !== any.exposure || b !== any.outcome);
				fc.pre(withDescendants(edges, any.exposure).includes(any.outcome));
				const drawn = { ...any, edges };
				const candidates = observedBeside(drawn, drawn.exposure, drawn.outcome);
				const tried = subsets(candidates).filter((set) => isFrontDoorSet(drawn, set));
				const sets = listOfSets(minimalFrontDoorSets(graph(drawn), drawn));
				expect(sets).toEqual(minimalAmong(tried));
				found += sets.length;
			}),
			{ seed: 1, numRuns: 300 }
		);
		expect(found).toBeGreaterThan(60);
	});

	it('keeps to its limit and says that there are more', () => {
		const answer = minimalFrontDoorSets(hall(4), { ...question, limit: 2 });
		expect(answer).toMatchObject({ kind: 'sets', more: true });
		expect(listOfSets(answer)).toHaveLength(2);
	});
});
