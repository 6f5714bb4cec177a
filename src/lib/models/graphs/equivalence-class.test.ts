import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { areSeparated, hasArrow, sortedNames, subsets } from './by-definition.ts';
import { equivalenceClass } from './equivalence-class.ts';
import { graph } from './graph.ts';

type Edges = readonly (readonly [string, string])[];

describe('equivalenceClass', () => {
	it('turns a chain freely and fixes a collider', () => {
		const nodes = ['A', 'B', 'C'];
		const ends: [string, string][] = [
			['A', 'B'],
			['B', 'C']
		];
		expect(equivalenceClass(graph({ nodes, edges: ends }))).toEqual({
			directed: [],
			undirected: ends
		});
		const collider: [string, string][] = [
			['A', 'B'],
			['C', 'B']
		];
		expect(equivalenceClass(graph({ nodes, edges: collider }))).toEqual({
			directed: collider,
			undirected: []
		});
	});

	it('is what graphs with the same independences share, for every graph on four nodes', () => {
		const nodes = ['A', 'B', 'C', 'D'];
		const all = orientations(subsets(pairsOf(nodes)));
		expect(all).toHaveLength(543);
		const classes = new Map<string, Edges[]>();
		for (const edges of all) {
			const key = independences(nodes, edges);
			classes.set(key, [...(classes.get(key) ?? []), edges]);
		}
		expect(classes.size).toBe(185);
		for (const members of classes.values()) {
			const expected = shared(members);
			for (const edges of members) {
				expect(equivalenceClass(graph({ nodes, edges }))).toEqual(expected);
			}
		}
	});

	it('is what graphs with the same joins and colliders share', () => {
		fc.assert(
			fc.property(arbitraryGraph({ least: 5, most: 6 }), ({ nodes, edges }) => {
				fc.pre(edges.length <= 10);
				const joins = edges.map(([a, b]) => `${a} ${b}`);
				const members = orientations([joins]).filter(
					(other) => colliders(nodes, other) === colliders(nodes, edges)
				);
				expect(equivalenceClass(graph({ nodes, edges }))).toEqual(shared(members));
			}),
			{ seed: 1, numRuns: 60 }
		);
	});
});

function pairsOf(nodes: readonly string[]): string[] {
	return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => `${a} ${b}`));
}

/** Each way of giving the joins ("A B") directions without a circle. */
function orientations(skeletons: readonly (readonly string[])[]): [string, string][][] {
	return skeletons.flatMap((joins) =>
		subsets(joins)
			.map((turned) =>
				joins.map((join): [string, string] => {
					const [a, b] = join.split(' ');
					return turned.includes(join) ? [b, a] : [a, b];
				})
			)
			.filter(isAcyclic)
	);
}

/** Takes away nodes that nothing leads to until none is left. */
function isAcyclic(edges: Edges): boolean {
	const left = edges.filter(([from]) => edges.some(([, to]) => to === from));
	return left.length === 0 || (left.length < edges.length && isAcyclic(left));
}

function independences(nodes: readonly string[], edges: Edges): string {
	return pairsOf(nodes)
		.flatMap((pair) => {
			const [a, b] = pair.split(' ');
			const others = nodes.filter((node) => node !== a && node !== b);
			return subsets(others).map((given) => (areSeparated(edges, [a, b], given) ? 1 : 0));
		})
		.join('');
}

/** Colliders whose causes are not joined. */
function colliders(nodes: readonly string[], edges: Edges): string {
	const joined = (a: string, b: string) => hasArrow(edges, a, b) || hasArrow(edges, b, a);
	return nodes
		.flatMap((child) => {
			const causes = nodes.filter((node) => hasArrow(edges, node, child));
			return pairsOf(causes)
				.filter((pair) => !joined(pair.split(' ')[0], pair.split(' ')[1]))
				.map((pair) => `${pair} ${child}`);
		})
		.join(';');
}

/** Arrows of all members, and joins that not all have the same way. */
function shared([first, ...others]: readonly Edges[]) {
	const isShared = ([a, b]: readonly [string, string]) => others.every((o) => hasArrow(o, a, b));
	const byName = (a: readonly string[], b: readonly string[]) =>
		a[0] === b[0] ? compare(a[1], b[1]) : compare(a[0], b[0]);
	return {
		directed: first.filter(isShared).sort(byName),
		undirected: first
			.filter((edge) => !isShared(edge))
			.map((edge) => sortedNames(edge))
			.sort(byName)
	};
}

function compare(a: string, b: string): number {
	return sortedNames([a, b])[0] === a ? -1 : 1;
}
