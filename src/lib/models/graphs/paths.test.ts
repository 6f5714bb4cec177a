import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { isCausal, isOpen, pathsBetween } from './by-definition.ts';
import { graph } from './graph.ts';
import { paths, pathStatus, printPath } from './paths.ts';

const confounded = graph({
	nodes: ['X', 'M', 'Y', 'U', 'C', 'D', 'E'],
	edges: [
		['X', 'M'],
		['M', 'Y'],
		['U', 'X'],
		['U', 'Y'],
		['X', 'C'],
		['Y', 'C'],
		['C', 'D'],
		['D', 'E']
	]
});

/** The steps of the only path between two nodes that prints so. */
function stepsOf(print: string, given: string[]) {
	const { list } = paths(confounded, 'X', 'Y');
	const path = list.find((each) => printPath(each) === print);
	return pathStatus(confounded, path!, given);
}

describe('paths', () => {
	it('lists short ones first, then by the names along them', () => {
		const { list, more } = paths(confounded, 'X', 'Y');
		expect(list.map(printPath)).toEqual(['X → C ← Y', 'X → M → Y', 'X ← U → Y']);
		expect(list.map(({ causal }) => causal)).toEqual([false, true, false]);
		expect(more).toBe(false);
	});

	it('lists each path once, in any graph', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (drawn) => {
				const { edges, exposure, outcome } = drawn;
				const { list, more } = paths(graph(drawn), exposure, outcome);
				const expected = pathsBetween(edges, exposure, outcome).map((nodes) => nodes.join());
				expect(list.map(({ nodes }) => nodes.join()).sort()).toEqual(expected.sort());
				for (const { nodes, causal } of list) expect(causal).toBe(isCausal(edges, nodes));
				expect(more).toBe(false);
			}),
			{ seed: 1 }
		);
	});

	it('lists the first ones if there are more than the limit, and says so', () => {
		fc.assert(
			fc.property(arbitraryGraph(), fc.nat(12), (drawn, limit) => {
				const whole = paths(graph(drawn), drawn.exposure, drawn.outcome);
				const part = paths(graph(drawn), drawn.exposure, drawn.outcome, limit);
				expect(part.list).toEqual(whole.list.slice(0, limit));
				expect(part.more).toBe(whole.list.length > limit);
			}),
			{ seed: 2, numRuns: 200 }
		);
	});

	it('answers at once where there are more paths than could be listed', () => {
		const nodes = Array.from({ length: 40 }, (_, i) => `V${i}`);
		const edges = nodes.flatMap((to, i) =>
			nodes.slice(0, i).map((from): [string, string] => [from, to])
		);
		const { list, more } = paths(graph({ nodes, edges }), 'V0', 'V39', 50);
		expect(list).toHaveLength(50);
		expect(list[0].nodes).toEqual(['V0', 'V39']);
		expect(more).toBe(true);
	});

	it('finds none from a node to itself or across a gap', () => {
		expect(paths(confounded, 'X', 'X').list).toEqual([]);
		expect(paths(graph({ nodes: ['A', 'B'], edges: [] }), 'A', 'B').list).toEqual([]);
	});
});

describe('pathStatus', () => {
	it('says of a chain and of a fork whether they are adjusted for', () => {
		expect(stepsOf('X → M → Y', [])).toEqual({
			open: true,
			steps: [{ node: 'M', role: 'chain', open: true, because: 'not-adjusted' }]
		});
		expect(stepsOf('X ← U → Y', ['U'])).toEqual({
			open: false,
			steps: [{ node: 'U', role: 'fork', open: false, because: 'adjusted' }]
		});
	});

	it('says of a collider what opened it: itself, or the nearest descendant', () => {
		const step = (given: string[]) => stepsOf('X → C ← Y', given).steps[0];
		expect(step([])).toEqual({
			node: 'C',
			role: 'collider',
			open: false,
			because: 'collider-closed'
		});
		expect(step(['C', 'E'])).toMatchObject({ open: true, because: 'adjusted' });
		expect(step(['E', 'D'])).toMatchObject({ open: true, because: { openedBy: 'D' } });
	});

	it('agrees with the definition', () => {
		fc.assert(
			fc.property(arbitraryGraph(), fc.infiniteStream(fc.boolean()), (drawn, coin) => {
				const { edges, nodes, exposure, outcome } = drawn;
				const given = nodes.filter(() => coin.next().value);
				for (const path of paths(graph(drawn), exposure, outcome).list) {
					const { open, steps } = pathStatus(graph(drawn), path, given);
					expect(open).toBe(isOpen(edges, path.nodes, given));
					expect(steps.map(({ node }) => node)).toEqual(path.nodes.slice(1, -1));
				}
			}),
			{ seed: 3 }
		);
	});
});
