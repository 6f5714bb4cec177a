import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';

/**
 * The moral graph: two nodes are joined if an arrow joins them or if they have an effect in common.
 *
 * Source: Lauritzen and Spiegelhalter (1988), "Local computations with probabilities on graphical
 * structures".
 *
 * @returns pairs of names, each pair and the list sorted
 * @example moralEdges(graph({ nodes: ['A', 'B', 'C'], edges: [['A', 'C'], ['B', 'C']] }))
 * // [['A', 'B'], ['A', 'C'], ['B', 'C']]
 */
export function moralEdges({ names, parents }: Graph): [string, string][] {
	const everything = new Uint8Array(names.length).fill(1);
	return moralNeighbours(parents, everything)
		.flatMap((list, a) => list.map((b): [string, string] => [names[a], names[b]]))
		.filter(([a, b]) => byCodePoint(a, b) < 0)
		.sort(bySizeThenNames);
}

/**
 * Neighbours in the moral graph, by place. `inside` marks the nodes that take part; with each of
 * them, it must mark its parents.
 */
export function moralNeighbours(
	parents: readonly (readonly number[])[],
	inside: Uint8Array
): number[][] {
	const n = parents.length;
	const neighbours: number[][] = parents.map(() => []);
	const joined = new Uint8Array(n * n);
	const join = (a: number, b: number) => {
		if (joined[a * n + b]) return;
		joined[a * n + b] = 1;
		joined[b * n + a] = 1;
		neighbours[a].push(b);
		neighbours[b].push(a);
	};
	for (let place = 0; place < n; place++) {
		if (!inside[place]) continue;
		const causes = parents[place];
		for (let i = 0; i < causes.length; i++) {
			join(causes[i], place);
			for (let j = 0; j < i; j++) join(causes[j], causes[i]);
		}
	}
	return neighbours;
}
