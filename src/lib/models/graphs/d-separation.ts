import type { Graph } from './graph.ts';
import { markReached, marksOf, placesIn, type Arrows } from './reach.ts';

/** Three sets of nodes: are `x` and `y` independent once `given` is known? */
export interface SeparationQuestion {
	readonly x: readonly string[];
	readonly y: readonly string[];
	readonly given: readonly string[];
}

/**
 * Whether `given` d-separates `x` from `y`: each path between them holds a node that blocks it, that
 * is, a collider without a descendant (itself included) in `given`, or another node in `given`.
 *
 * Where the sets overlap, d-separation is read as independence. What is given is known and varies no
 * more, so it is dropped from `x` and `y`. A node that is then in both is not independent of itself.
 * An empty set is separated from every set.
 *
 * Linear in nodes and arrows. Source: Pearl (2009), Causality, definition 1.2.3; reachability as in
 * Geiger, Verma and Pearl (1990), "Identifying independence in Bayesian networks".
 *
 * @throws RangeError if the graph has no such node
 * @example isDSeparated(fork, { x: ['Click'], y: ['Rating'], given: ['Interest'] }) // true
 */
export function isDSeparated(graph: Graph, { x, y, given }: SeparationQuestion): boolean {
	const known = marksOf(graph, given);
	const others = marksOf(graph, y);
	const connected = connectedTo(graph, placesIn(marksOf(graph, x)), known);
	for (let place = 0; place < connected.length; place++) {
		if (connected[place] && others[place]) return false;
	}
	return true;
}

/** Marks the places that an open path from one of `sources` leads to, those sources included. */
export function connectedTo(
	arrows: Arrows,
	sources: readonly number[],
	given: Uint8Array
): Uint8Array {
	const opened = markReached(arrows.parents, placesIn(given));
	const { seen } = walk(arrows, sources, { given, opened });
	for (let place = 0; place < seen.length; place++) {
		seen[place] = seen[place] && !given[place] ? 1 : 0;
	}
	return seen;
}

/**
 * Places of a shortest open path, or undefined if there is none. A shortest open walk visits no node
 * twice: whatever closes the walk after a loop is cut out would have closed it before.
 */
export function shortestOpenPath(
	arrows: Arrows,
	{ from, to, given }: { from: number; to: number; given: Uint8Array }
): number[] | undefined {
	const opened = markReached(arrows.parents, placesIn(given));
	const { queue, before } = walk(arrows, [from], { given, opened });
	let at = queue.findIndex((state) => state >> 1 === to);
	if (at < 0) return undefined;
	const path: number[] = [];
	for (; at >= 0; at = before[at]) path.push(queue[at] >> 1);
	return path.reverse();
}

/** How a walk came to a node: against an arrow, from an effect; or along one, from a cause. */
export const FROM_EFFECT = 1;
export const FROM_CAUSE = 2;

/** Which nodes let a walk pass. */
export interface Gates {
	/** Closed, unless the walk meets head to head there. */
	readonly given: Uint8Array;
	/** Open where the walk meets head to head: what is given and its ancestors. */
	readonly opened: Uint8Array;
}

/**
 * Walks along open paths, nearest nodes first. `seen` tells in which ways a node was reached. The
 * steps taken stand in `queue`, as twice the place plus 1 if from a cause, and `before` says from
 * which step each one came.
 */
export function walk(
	{ parents, children }: Arrows,
	sources: readonly number[],
	{ given, opened }: Gates
): { seen: Uint8Array; queue: Int32Array; before: Int32Array } {
	const seen = new Uint8Array(parents.length);
	const queue = new Int32Array(2 * parents.length);
	const before = new Int32Array(2 * parents.length);
	let end = 0;
	let at = -1;
	const visit = (place: number, way: number) => {
		if (seen[place] & way) return;
		seen[place] |= way;
		queue[end] = 2 * place + (way === FROM_CAUSE ? 1 : 0);
		before[end++] = at;
	};
	for (const place of sources) if (!given[place]) visit(place, FROM_EFFECT);
	for (at = 0; at < end; at++) {
		const place = queue[at] >> 1;
		const fromCause = (queue[at] & 1) === 1;
		if (fromCause ? opened[place] : !given[place]) {
			for (const cause of parents[place]) visit(cause, FROM_EFFECT);
		}
		if (!given[place]) {
			for (const effect of children[place]) visit(effect, FROM_CAUSE);
		}
	}
	return { seen, queue: queue.subarray(0, end), before };
}
