import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';
import { placesIn } from './reach.ts';
import { minimalSeparators } from './separators.ts';

/** Two nodes that the graph says are independent once `given` is known: data can contradict it. */
export interface Independence {
	readonly a: string;
	readonly b: string;
	readonly given: readonly string[];
}

/** Some of the independences that a graph implies. */
export interface IndependenceList {
	/** By pair, then small sets first, then by name. */
	readonly list: readonly Independence[];
	/** Whether the limit left others out. */
	readonly more: boolean;
}

/**
 * What a graph implies that data could contradict: for each pair of observed nodes that no arrow
 * joins, all minimal sets of observed nodes that d-separate them.
 *
 * Source: Pearl (2009), Causality, section 1.2.3.
 *
 * @param limit at most so many are listed, those of the first pairs
 * @example impliedIndependences(fork).list // [{ a: 'Click', b: 'Rating', given: ['Interest'] }]
 */
export function impliedIndependences(graph: Graph, limit = 1000): IndependenceList {
	const observed = Uint8Array.from(graph.latent, (hidden) => (hidden ? 0 : 1));
	const places = placesIn(observed).sort((a, b) => byCodePoint(graph.names[a], graph.names[b]));
	const list: Independence[] = [];
	for (const [i, from] of places.entries()) {
		for (const to of places.slice(i + 1)) {
			const room = limit - list.length;
			const { sets, more } = separatorsOf(graph, { from, to, allowed: observed }, room);
			const [a, b] = [graph.names[from], graph.names[to]];
			list.push(...sets.map((given) => ({ a, b, given })));
			if (more) return { list, more };
		}
	}
	return { list, more: false };
}

function separatorsOf(
	graph: Graph,
	pair: { from: number; to: number; allowed: Uint8Array },
	limit: number
): { sets: string[][]; more: boolean } {
	const sets: string[][] = [];
	for (const set of minimalSeparators(graph, pair)) {
		if (sets.length >= limit) return { sets: sets.sort(bySizeThenNames), more: true };
		sets.push(set.map((place) => graph.names[place]).sort(byCodePoint));
	}
	return { sets: sets.sort(bySizeThenNames), more: false };
}
