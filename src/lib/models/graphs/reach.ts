import { placeOf, type Graph } from './graph.ts';
import { byCodePoint } from './in-order.ts';

/** The arrows of a graph, by place: of `Graph`, or of what is left of one after a cut. */
export type Arrows = Pick<Graph, 'parents' | 'children'>;

/**
 * The causes of a node, direct or through others, without the node itself; sorted.
 *
 * @throws RangeError if the graph has no such node
 * @example ancestors(graph({ nodes: ['U', 'X', 'A'], edges: [['U', 'X'], ['X', 'A']] }), 'A')
 * // ['U', 'X']
 */
export function ancestors(graph: Graph, name: string): string[] {
	const place = placeOf(graph, name);
	const marks = markReached(graph.parents, [place]);
	marks[place] = 0;
	return namesOf(graph, marks);
}

/**
 * What a node has an effect on, direct or through others, without the node itself; sorted.
 *
 * @throws RangeError if the graph has no such node
 */
export function descendants(graph: Graph, name: string): string[] {
	const place = placeOf(graph, name);
	const marks = markReached(graph.children, [place]);
	marks[place] = 0;
	return namesOf(graph, marks);
}

/** Marks the places in `from` and all that can be reached from them along `next`. */
export function markReached(
	next: readonly (readonly number[])[],
	from: Iterable<number>
): Uint8Array {
	const marks = new Uint8Array(next.length);
	const stack: number[] = [];
	for (const place of from) {
		if (marks[place]) continue;
		marks[place] = 1;
		stack.push(place);
	}
	while (stack.length > 0) {
		for (const place of next[stack.pop() as number]) {
			if (marks[place]) continue;
			marks[place] = 1;
			stack.push(place);
		}
	}
	return marks;
}

/**
 * Marks the places of some names.
 *
 * @throws RangeError if the graph has no such node
 */
export function marksOf(graph: Graph, names: readonly string[]): Uint8Array {
	const marks = new Uint8Array(graph.names.length);
	for (const name of names) marks[placeOf(graph, name)] = 1;
	return marks;
}

/** The marked places, in increasing order. */
export function placesIn(marks: Uint8Array): number[] {
	const places: number[] = [];
	for (let place = 0; place < marks.length; place++) if (marks[place]) places.push(place);
	return places;
}

/** The names of the marked places, sorted. */
export function namesOf({ names }: Graph, marks: Uint8Array): string[] {
	return placesIn(marks)
		.map((place) => names[place])
		.sort(byCodePoint);
}
