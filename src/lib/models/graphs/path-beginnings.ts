import type { Graph } from './graph.ts';
import { byNames } from './in-order.ts';

/** The first nodes of a path, and how many more it takes to the end at least. */
export interface Beginning {
	readonly places: readonly number[];
	readonly left: number;
}

/** Puts those first that lead to the shortest paths, then goes by the names along them. */
export function byLengthThenNames({ names }: Graph, a: Beginning, b: Beginning): number {
	const length = a.places.length + a.left - b.places.length - b.left;
	if (length !== 0) return length;
	return byNames(
		a.places.map((place) => names[place]),
		b.places.map((place) => names[place])
	);
}

/** A beginning, made one node longer in each way from which the end can still be reached. */
export function continuations(graph: Graph, places: readonly number[], end: number): Beginning[] {
	const { parents, children } = graph;
	const left = new Int32Array(parents.length).fill(-1);
	left[end] = 0;
	const used = new Uint8Array(parents.length);
	for (const place of places) used[place] = 1;
	const line = [end];
	// The list grows while it is read: nearest nodes come first.
	for (const at of line) {
		for (const place of [...parents[at], ...children[at]]) {
			if (used[place] || left[place] >= 0) continue;
			left[place] = left[at] + 1;
			line.push(place);
		}
	}
	const last = places[places.length - 1];
	return [...parents[last], ...children[last]]
		.filter((place) => left[place] >= 0)
		.map((place) => ({ places: [...places, place], left: left[place] }));
}
