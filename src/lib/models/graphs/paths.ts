import { placeOf, type Graph } from './graph.ts';
import { byLengthThenNames, continuations, type Beginning } from './path-beginnings.ts';
import { marksOf } from './reach.ts';

/** A path: arrows one after the other, whichever way they point, through no node twice. */
export interface Path {
	/** From one end to the other. */
	readonly nodes: readonly string[];
	/** `arrows[i]` stands between `nodes[i]` and `nodes[i + 1]`. */
	readonly arrows: readonly ('→' | '←')[];
	/** All arrows point from the first node to the last. */
	readonly causal: boolean;
}

/** Some paths between two nodes. */
export interface PathList {
	/** Short ones first, then by the names along them. */
	readonly list: readonly Path[];
	/** Whether the limit left others out. */
	readonly more: boolean;
}

/** What happens to a path at one of its inner nodes. */
export interface PathStep {
	readonly node: string;
	readonly role: 'chain' | 'fork' | 'collider';
	readonly open: boolean;
	/**
	 * A chain or fork is open while not adjusted for. A collider is closed until it is adjusted for, or
	 * opened by a descendant that is.
	 */
	readonly because: 'adjusted' | 'not-adjusted' | 'collider-closed' | { readonly openedBy: string };
}

/** Whether a path carries association, and what each inner node does about it. */
export interface PathStatus {
	readonly open: boolean;
	readonly steps: readonly PathStep[];
}

/**
 * All paths between two nodes, short ones first. There may be exponentially many: beyond the limit,
 * only the first ones are listed and `more` is true. The work grows with what is listed and not with
 * what exists, since no beginning is followed that cannot reach the other end.
 *
 * @throws RangeError if the graph has no such node
 * @example paths(fork, 'Click', 'Rating').list.map(printPath) // ['Click ← Interest → Rating']
 */
export function paths(graph: Graph, from: string, to: string, limit = 1000): PathList {
	const [start, end] = [placeOf(graph, from), placeOf(graph, to)];
	const found: Beginning[] = [];
	let more = false;
	let beginnings: Beginning[] = start === end ? [] : [{ places: [start], left: Infinity }];
	while (beginnings.length > 0) {
		const longer = beginnings.flatMap(({ places }) => continuations(graph, places, end));
		found.push(...longer.filter(({ left }) => left === 0));
		beginnings = longer.filter(({ left }) => left > 0);
		// Each beginning leads to one path at least, and the first ones lead to the first ones.
		const room = Math.max(0, limit - found.length);
		if (beginnings.length <= room) continue;
		more = true;
		beginnings = beginnings.sort((a, b) => byLengthThenNames(graph, a, b)).slice(0, room);
	}
	const list = found.sort((a, b) => byLengthThenNames(graph, a, b)).slice(0, limit);
	return {
		list: list.map(({ places }) => pathAlong(graph, places)),
		more: more || found.length > limit
	};
}

/** The path through places of which each is next to the one before. */
export function pathAlong({ names, children }: Graph, places: readonly number[]): Path {
	const arrows = places
		.slice(1)
		.map((place, i) => (children[places[i]].includes(place) ? '→' : '←'));
	return {
		nodes: places.map((place) => names[place]),
		arrows,
		causal: arrows.every((arrow) => arrow === '→')
	};
}

/**
 * Whether a path is open when the nodes in `given` are adjusted for, and why at each inner node. A
 * path is open if each of its inner nodes is.
 *
 * @throws RangeError if the graph has no such node
 * @example pathStatus(graph, path, ['M']).steps // [{ node: 'M', role: 'chain', open: false, … }]
 */
export function pathStatus(graph: Graph, path: Path, given: readonly string[]): PathStatus {
	const known = marksOf(graph, given);
	const steps = path.nodes.slice(1, -1).map((node, i): PathStep => {
		const [into, out] = [path.arrows[i], path.arrows[i + 1]];
		if (into === '→' && out === '←')
			return { node, role: 'collider', ...collider(graph, node, known) };
		const open = !known[placeOf(graph, node)];
		const role = into === '←' && out === '→' ? 'fork' : 'chain';
		return { node, role, open, because: open ? 'not-adjusted' : 'adjusted' };
	});
	return { open: steps.every(({ open }) => open), steps };
}

function collider(
	graph: Graph,
	node: string,
	known: Uint8Array
): Pick<PathStep, 'open' | 'because'> {
	const place = placeOf(graph, node);
	if (known[place]) return { open: true, because: 'adjusted' };
	const line = [place];
	const seen = new Set(line);
	// The list grows while it is read: nearest descendants come first.
	for (const at of line) {
		if (known[at]) return { open: true, because: { openedBy: graph.names[at] } };
		for (const child of graph.children[at]) {
			if (!seen.has(child)) line.push(child);
			seen.add(child);
		}
	}
	return { open: false, because: 'collider-closed' };
}

/** A path as text: "X ← U → Y". */
export function printPath({ nodes, arrows }: Path): string {
	return nodes.map((node, i) => (i === 0 ? node : `${arrows[i - 1]} ${node}`)).join(' ');
}
