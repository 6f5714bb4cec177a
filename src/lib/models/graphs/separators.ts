import { moralNeighbours } from './moral-graph.ts';
import { markReached, type Arrows } from './reach.ts';

/** Two places, and which others may be used to separate them. */
export interface Separation {
	readonly from: number;
	readonly to: number;
	readonly allowed: Uint8Array;
}

/**
 * All sets of allowed places that d-separate two places and hold no smaller set that does. Yields
 * nothing if no set does; yields the empty set alone if nothing connects the two.
 *
 * In the moral graph of their ancestors, d-separation is being cut off: the sets are its minimal
 * cuts. Nodes that may not be used are bypassed first, by joining their neighbours. Then each cut,
 * with one of its nodes moved to the near side, leads to the next; all are reached in this way, at a
 * cost of one search per node and cut.
 *
 * Source: van der Zander, Liśkiewicz and Textor (2019), "Separators and adjustment sets in causal
 * graphs", Artificial Intelligence 270; moving one node: Berry, Bordat and Cogis (2000), "Generating
 * all the minimal separators of a graph".
 *
 * @returns sets of places in increasing order, those near `from` first
 */
export function* minimalSeparators(
	arrows: Arrows,
	{ from, to, allowed }: Separation
): Generator<number[], void, undefined> {
	const neighbours = bypassed(arrows, { from, to, allowed });
	if (neighbours[from].includes(to)) return;
	const seen = new Set<string>();
	const cuts: number[][] = [];
	const add = (fence: readonly number[]) => {
		const cut = shore(neighbours, to, fence);
		const key = cut.join();
		if (seen.has(key)) return;
		seen.add(key);
		cuts.push(cut);
	};
	add(neighbours[from]);
	// The list grows while it is read.
	for (const cut of cuts) {
		yield cut;
		for (const moved of cut) {
			if (neighbours[moved].includes(to)) continue;
			add([...cut.filter((place) => place !== moved), ...neighbours[moved]]);
		}
	}
}

/** The part of a fence that can be touched from `to` without crossing it, in increasing order. */
function shore(
	neighbours: readonly (readonly number[])[],
	to: number,
	fence: readonly number[]
): number[] {
	const FENCE = 1;
	const SEEN = 2;
	const marks = new Uint8Array(neighbours.length);
	for (const place of fence) marks[place] = FENCE;
	marks[to] = SEEN;
	const touched: number[] = [];
	const stack = [to];
	while (stack.length > 0) {
		for (const place of neighbours[stack.pop() as number]) {
			if (marks[place] === SEEN) continue;
			(marks[place] === FENCE ? touched : stack).push(place);
			marks[place] = SEEN;
		}
	}
	return touched.sort((a, b) => a - b);
}

/**
 * The moral graph of the ancestors of two places, with each node bypassed that is neither one of the
 * two nor allowed: lists by place, empty where a place takes no part.
 */
function bypassed({ parents }: Arrows, { from, to, allowed }: Separation): number[][] {
	const inside = markReached(parents, [from, to]);
	const moral = moralNeighbours(parents, inside);
	const stays = (place: number) => place === from || place === to || allowed[place] === 1;
	return moral.map((_, place) => {
		if (!inside[place] || !stays(place)) return [];
		const seen = new Uint8Array(moral.length);
		seen[place] = 1;
		const reached: number[] = [];
		const stack = [place];
		while (stack.length > 0) {
			for (const next of moral[stack.pop() as number]) {
				if (seen[next]) continue;
				seen[next] = 1;
				(stays(next) ? reached : stack).push(next);
			}
		}
		return reached;
	});
}
