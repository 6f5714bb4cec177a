import { connectedTo, FROM_CAUSE, shortestOpenPath, walk } from './d-separation.ts';
import { markReached, placesIn, type Arrows } from './reach.ts';

/** Three places, and which others may be given. */
export interface Conditioning {
	readonly instrument: number;
	readonly exposure: number;
	readonly outcome: number;
	readonly candidates: Uint8Array;
	/** Beyond so many branches the search gives up. */
	readonly steps: number;
	/** Beyond so many sets no larger ones are looked for. */
	readonly limit: number;
}

/** What is given on a branch of the search, and what may still be. */
interface Branch {
	readonly given: Uint8Array;
	readonly candidates: Uint8Array;
}

/**
 * All minimal sets of candidates that separate the instrument from the outcome and leave it connected
 * with the exposure; small ones first, and only the smallest if they are more than `limit`. To find
 * one is NP-hard in general, so `complete` says whether the search came to its end.
 *
 * A branch whose `given` does not do must either block an open path to the outcome at one of its
 * nodes, or open a collider where the search for the exposure stopped. It splits by the first node
 * used to that end, and ends where no set between its bounds can separate, or none can connect, or
 * where a set already found is part of it.
 */
export function minimalConditioningSets(
	arrows: Arrows,
	{ candidates, steps, limit, ...places }: Conditioning
): { sets: number[][]; complete: boolean } {
	const found: Uint8Array[] = [];
	let level: Branch[] = [{ given: new Uint8Array(candidates.length), candidates }];
	for (let taken = 0; level.length > 0;) {
		const larger: Branch[] = [];
		for (const { given, candidates } of level) {
			if (taken++ >= steps) return { sets: found.map(placesIn), complete: false };
			const rest = candidatesBeside(found, { given, candidates });
			if (!rest) continue;
			const branch = { given, candidates: rest };
			if (!canSeparate(arrows, places, branch) || !canConnect(arrows, places, branch)) continue;
			const next = nextNodes(arrows, places, branch);
			if (next) larger.push(...split(branch, next));
			else found.push(branch.given);
		}
		if (found.length > limit) return { sets: found.map(placesIn), complete: larger.length === 0 };
		level = larger;
	}
	return { sets: found.map(placesIn), complete: true };
}

/** One branch for each of the nodes: that node is given, and those before it never are. */
function split({ given, candidates }: Branch, nodes: readonly number[]): Branch[] {
	const rest = candidates.slice();
	return nodes.map((place) => {
		rest[place] = 0;
		const larger = given.slice();
		larger[place] = 1;
		return { given: larger, candidates: rest.slice() };
	});
}

/** Drops candidates that would complete a set already found: a larger set is not minimal. */
function candidatesBeside(
	found: readonly Uint8Array[],
	{ given, candidates }: Branch
): Uint8Array | undefined {
	const rest = candidates.slice();
	for (const set of found) {
		const missing = placesIn(set).filter((place) => !given[place]);
		if (missing.length === 0) return undefined;
		if (missing.length === 1) rest[missing[0]] = 0;
	}
	return rest;
}

type Places = Pick<Conditioning, 'instrument' | 'exposure' | 'outcome'>;

/** Nodes of which one must be given as well, or undefined if `given` does it alone. */
function nextNodes(
	arrows: Arrows,
	{ instrument, exposure, outcome }: Places,
	{ given, candidates }: Branch
): number[] | undefined {
	const path = shortestOpenPath(arrows, { from: instrument, to: outcome, given });
	if (path) return path.filter((place, i) => candidates[place] && !isCollider(arrows, path, i));
	const opened = markReached(arrows.parents, placesIn(given));
	const { seen } = walk(arrows, [instrument], { given, opened });
	if (seen[exposure]) return undefined;
	// The first collider to be opened on the way: closed so far, and a way leads on to the exposure.
	const openable = markReached(arrows.parents, [...placesIn(given), ...placesIn(candidates)]);
	const beyond = walk(arrows, [exposure], { given, opened: openable }).seen;
	const closed = seen.map((ways, place) =>
		ways & beyond[place] & FROM_CAUSE && !opened[place] ? 1 : 0
	);
	return placesIn(markReached(arrows.children, placesIn(closed))).filter((at) => candidates[at]);
}

function isCollider({ parents }: Arrows, path: readonly number[], i: number): boolean {
	const causes = parents[path[i]];
	return causes.includes(path[i - 1]) && causes.includes(path[i + 1]);
}

/** If any set between the bounds separates, all ancestors among them do. */
function canSeparate(
	arrows: Arrows,
	{ instrument, outcome }: Places,
	{ given, candidates }: Branch
): boolean {
	const most = markReached(arrows.parents, [instrument, outcome, ...placesIn(given)]);
	for (let place = 0; place < most.length; place++) {
		if (!given[place] && !candidates[place]) most[place] = 0;
	}
	return !connectedTo(arrows, [instrument], most)[outcome];
}

/** Lets each collider be opened that some candidate could open, at no cost. */
function canConnect(
	arrows: Arrows,
	{ instrument, exposure }: Places,
	{ given, candidates }: Branch
): boolean {
	const opened = markReached(arrows.parents, [...placesIn(given), ...placesIn(candidates)]);
	return walk(arrows, [instrument], { given, opened }).seen[exposure] > 0;
}
