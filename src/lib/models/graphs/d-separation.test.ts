import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph, arbitrarySeparation } from './arbitrary-graph.ts';
import { areSeparated, isOpen, pathsBetween } from './by-definition.ts';
import { isDSeparated, shortestOpenPath } from './d-separation.ts';
import { graph } from './graph.ts';
import { marksOf } from './reach.ts';

const M = graph({
	nodes: ['X', 'Y', 'A', 'B', 'Z', 'D'],
	edges: [
		['A', 'X'],
		['A', 'Z'],
		['B', 'Z'],
		['B', 'Y'],
		['Z', 'D']
	]
});

describe('isDSeparated', () => {
	it('blocks the M until its collider, or what follows it, is given', () => {
		const separated = (...given: string[]) => isDSeparated(M, { x: ['X'], y: ['Y'], given });
		expect(separated()).toBe(true);
		expect(separated('Z')).toBe(false);
		expect(separated('D')).toBe(false);
		expect(separated('Z', 'A')).toBe(true);
		expect(separated('Z', 'B', 'D')).toBe(true);
	});

	it('agrees with the definition by paths', () => {
		fc.assert(
			fc.property(arbitrarySeparation(7), ({ drawn, x, y, given }) => {
				const expected = x.every((a) => y.every((b) => areSeparated(drawn.edges, [a, b], given)));
				expect(isDSeparated(graph(drawn), { x, y, given })).toBe(expected);
			}),
			{ seed: 1, numRuns: 400 }
		);
	});

	it('agrees with being cut off in the moral graph of the ancestors', () => {
		fc.assert(
			fc.property(arbitrarySeparation(12), ({ drawn, x, y, given }) => {
				const expected = !areJoinedInMoralAncestors(drawn.edges, { x, y, given });
				expect(isDSeparated(graph(drawn), { x, y, given })).toBe(expected);
			}),
			{ seed: 2, numRuns: 400 }
		);
	});

	it('reads sets that overlap as independence: what is given varies no more', () => {
		const separated = (x: string[], y: string[], given: string[]) =>
			isDSeparated(M, { x, y, given });
		expect(separated(['X'], ['X'], [])).toBe(false);
		expect(separated(['X'], ['X'], ['X'])).toBe(true);
		expect(separated(['X', 'A'], ['Y'], ['A', 'Z'])).toBe(true);
		expect(separated(['X', 'Y'], ['Y', 'B'], [])).toBe(false);
		expect(separated([], ['Y'], [])).toBe(true);
	});

	it('names the node that the graph lacks', () => {
		expect(() => isDSeparated(M, { x: ['X'], y: ['Y'], given: ['Q'] })).toThrow('no node “Q”');
	});
});

describe('shortestOpenPath', () => {
	it('is an open path, none is shorter, and it exists unless the two are separated', () => {
		fc.assert(
			fc.property(arbitraryGraph(), fc.infiniteStream(fc.boolean()), (drawn, coin) => {
				const { edges, nodes, exposure, outcome } = drawn;
				const known = nodes.filter(
					(node) => node !== exposure && node !== outcome && coin.next().value
				);
				const built = graph(drawn);
				const found = shortestOpenPath(built, {
					from: nodes.indexOf(exposure),
					to: nodes.indexOf(outcome),
					given: marksOf(built, known)
				});
				const open = pathsBetween(edges, exposure, outcome).filter((path) =>
					isOpen(edges, path, known)
				);
				const names = found?.map((place) => nodes[place]);
				if (open.length === 0) expect(names).toBeUndefined();
				else expect(open).toContainEqual(names);
				expect(names?.length).toBe(
					open.length === 0 ? undefined : Math.min(...open.map((path) => path.length))
				);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});
});

/** Lauritzen’s criterion, on sets of names. */
function areJoinedInMoralAncestors(
	edges: readonly [string, string][],
	{ x, y, given }: { x: string[]; y: string[]; given: string[] }
): boolean {
	const kept = new Set([...x, ...y, ...given]);
	for (let size = -1; size < kept.size;) {
		size = kept.size;
		for (const [a, b] of edges) if (kept.has(b)) kept.add(a);
	}
	const arrows = edges.filter(([, b]) => kept.has(b));
	const spouses = arrows.flatMap(([a, child]) =>
		arrows.filter(([, other]) => other === child).map(([b]) => [a, b])
	);
	const links = [...arrows, ...spouses];
	const reached = new Set(x);
	for (let size = -1; size < reached.size;) {
		size = reached.size;
		for (const [a, b] of [...links, ...links.map(([a, b]) => [b, a])]) {
			if (reached.has(a) && !given.includes(b)) reached.add(b);
		}
	}
	return y.some((node) => reached.has(node));
}
