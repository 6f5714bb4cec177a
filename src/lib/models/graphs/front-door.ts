import { withoutArrowsOut, withoutArrowsOutOf } from './cut.ts';
import { connectedTo } from './d-separation.ts';
import type { Graph } from './graph.ts';
import { endsOf, markCandidates, type Ends, type Question } from './question.ts';
import { placesIn } from './reach.ts';
import { setList, type SetList } from './set-list.ts';

/**
 * All minimal front-door sets. A set of observed nodes is one if it cuts all directed paths from
 * exposure to outcome, no back-door path leads from the exposure to it, and the exposure blocks all
 * back-door paths from it to the outcome. None is needed, and none exists, where the exposure has no
 * effect on the outcome.
 *
 * The union of two sets that satisfy the second and third condition satisfies them too, so among any
 * candidates there is a largest such set, and a front-door set exists among them if that one cuts
 * all directed paths. The search shrinks it to a minimal set, then forbids the nodes of that set in
 * turn.
 *
 * Source: Pearl (2009), Causality, definition 3.3.3; largest sets: Jeong, Tian and Bareinboim (2022),
 * "Finding and listing front-door adjustment sets"; Wienöbst, van der Zander and Liśkiewicz (2024),
 * "Linear-time algorithms for front-door adjustment in causal graphs".
 *
 * @param limit at most so many sets are listed
 * @throws RangeError if the graph lacks exposure or outcome, or if they are the same node
 * @example minimalFrontDoorSets(frontDoor, { exposure: 'X', outcome: 'R' })
 * // { kind: 'sets', sets: [['A']], more: false }
 */
export function minimalFrontDoorSets(
	graph: Graph,
	{ limit, ...question }: Question & { limit?: number }
): SetList {
	const ends = endsOf(graph, question);
	const nothing = new Uint8Array(graph.names.length);
	if (cuts(graph, ends, nothing)) return { kind: 'impossible' };
	const candidates = markCandidates(graph, ends);
	const withoutEffects = withoutArrowsOut(graph, ends.exposure);
	const reached = connectedTo(withoutEffects, [ends.exposure], nothing);
	for (const place of placesIn(candidates)) if (reached[place]) candidates[place] = 0;
	return setList(graph, minimalSets(graph, ends, { needed: nothing, candidates }), limit);
}

/** Yields the minimal sets among the candidates that hold all of `needed`, each once. */
function* minimalSets(
	graph: Graph,
	ends: Ends,
	{ needed, candidates }: { needed: Uint8Array; candidates: Uint8Array }
): Generator<number[], void, undefined> {
	const largest = largestUnconfounded(graph, ends, candidates);
	if (!holds(largest, needed) || !cuts(graph, ends, largest)) return;
	const minimal = shrunk(graph, ends, { largest, needed });
	if (holds(minimal, needed)) yield placesIn(minimal);
	// Another minimal set lacks at least one of these nodes: sort by the first one that it lacks.
	const kept = needed.slice();
	for (const place of placesIn(minimal)) {
		if (kept[place]) continue;
		yield* minimalSets(graph, ends, { needed: kept, candidates: without(largest, place) });
		kept[place] = 1;
	}
}

/** Drops nodes for as long as a front-door set remains; nodes that are needed go last. */
function shrunk(
	graph: Graph,
	ends: Ends,
	{ largest, needed }: { largest: Uint8Array; needed: Uint8Array }
): Uint8Array {
	let set = largest;
	const places = placesIn(largest).sort((a, b) => needed[a] - needed[b]);
	for (const place of places) {
		if (!set[place]) continue;
		const smaller = largestUnconfounded(graph, ends, without(set, place));
		if (cuts(graph, ends, smaller)) set = smaller;
	}
	return set;
}

/** The largest set of candidates from which no back-door path to the outcome is open. */
function largestUnconfounded(
	graph: Graph,
	{ exposure, outcome }: Ends,
	candidates: Uint8Array
): Uint8Array {
	const set = candidates.slice();
	const given = new Uint8Array(set.length);
	given[exposure] = 1;
	for (;;) {
		const connected = connectedTo(withoutArrowsOutOf(graph, set), [outcome], given);
		const confounded = placesIn(set).filter((place) => connected[place]);
		if (confounded.length === 0) return set;
		for (const place of confounded) set[place] = 0;
	}
}

/** Whether each directed path from exposure to outcome meets the set. */
function cuts({ children }: Graph, { exposure, outcome }: Ends, set: Uint8Array): boolean {
	const seen = set.slice();
	const stack = [exposure];
	while (stack.length > 0) {
		for (const place of children[stack.pop() as number]) {
			if (place === outcome) return false;
			if (seen[place]) continue;
			seen[place] = 1;
			stack.push(place);
		}
	}
	return true;
}

function holds(set: Uint8Array, needed: Uint8Array): boolean {
	return needed.every((mark, place) => !mark || set[place] === 1);
}

function without(set: Uint8Array, place: number): Uint8Array {
	const rest = set.slice();
	rest[place] = 0;
	return rest;
}
