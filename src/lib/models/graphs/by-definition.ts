import type { Drawn } from './arbitrary-graph.ts';

/**
 * The definitions read literally, on lists of names, as oracle for the tests: exponential, and
 * without a line in common with what they judge. Nothing outside the tests uses them.
 */

type Edges = readonly (readonly [string, string])[];

/** All paths between two nodes, whichever way the arrows point. */
export function pathsBetween(edges: Edges, from: string, to: string): string[][] {
	const go = (path: string[]): string[][] => {
		const last = path[path.length - 1];
		if (last === to) return [path];
		const next = edges.flatMap(([a, b]) => (a === last ? [b] : b === last ? [a] : []));
		return next.filter((node) => !path.includes(node)).flatMap((node) => go([...path, node]));
	};
	return go([from]);
}

export function hasArrow(edges: Edges, from: string, to: string): boolean {
	return edges.some(([a, b]) => a === from && b === to);
}

/** All arrows of the path point onwards. */
export function isCausal(edges: Edges, path: readonly string[]): boolean {
	return path.slice(1).every((node, i) => hasArrow(edges, path[i], node));
}

/** A node and all that arrows lead to from it. */
export function withDescendants(edges: Edges, node: string): string[] {
	const below = edges.filter(([a]) => a === node).flatMap(([, b]) => withDescendants(edges, b));
	return [...new Set([node, ...below])];
}

export function isOpen(edges: Edges, path: readonly string[], given: readonly string[]): boolean {
	return path.slice(1, -1).every((node, i) => {
		const isCollider = hasArrow(edges, path[i], node) && hasArrow(edges, path[i + 2], node);
		if (!isCollider) return !given.includes(node);
		return withDescendants(edges, node).some((below) => given.includes(below));
	});
}

/** Whether no path between two nodes is open. */
export function areSeparated(edges: Edges, [a, b]: readonly string[], given: readonly string[]) {
	return !pathsBetween(edges, a, b).some((path) => isOpen(edges, path, given));
}

export function subsets(list: readonly string[]): string[][] {
	return list.reduce<string[][]>(
		(sets, item) => [...sets, ...sets.map((set) => [...set, item])],
		[[]]
	);
}

/** The sets that hold no other of them, each sorted, all sorted by size and name. */
export function minimalAmong(sets: readonly string[][]): string[][] {
	const minimal = sets.filter(
		(set) =>
			!sets.some((other) => other.length < set.length && other.every((node) => set.includes(node)))
	);
	return sortedSets(minimal.map(sortedNames));
}

/** By code point: as UTF-32 would be sorted. */
export function sortedNames(names: readonly string[]): string[] {
	return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function sortedSets(sets: readonly string[][]): string[][] {
	const setKey = (set: readonly string[]) => set.map((name) => `${key(name)};`).join('');
	return [...sets].sort((a, b) => a.length - b.length || (setKey(a) < setKey(b) ? -1 : 1));
}

function key(name: string): string {
	return [...name].map((c) => (c.codePointAt(0) as number).toString(16).padStart(6, '0')).join();
}

export function observedBeside({ nodes, latents }: Drawn, ...others: readonly string[]): string[] {
	return nodes.filter((node) => !latents.includes(node) && !others.includes(node));
}

/** What stands on directed paths from exposure to outcome, and what follows it. */
export function forbiddenIn({ edges, exposure, outcome }: Drawn): string[] {
	const causal = pathsBetween(edges, exposure, outcome).filter((path) => isCausal(edges, path));
	const passing = new Set(causal.flatMap((path) => path.slice(1)));
	return [...new Set([...passing].flatMap((node) => withDescendants(edges, node)))];
}

/** Nothing forbidden or hidden, and all paths blocked that are not causal. */
export function isValidAdjustment(drawn: Drawn, given: readonly string[]): boolean {
	const { edges, exposure, outcome } = drawn;
	const forbidden = forbiddenIn(drawn);
	const usable = observedBeside(drawn, exposure, outcome, ...forbidden);
	return (
		given.every((node) => usable.includes(node)) &&
		pathsBetween(edges, exposure, outcome).every(
			(path) => isCausal(edges, path) || !isOpen(edges, path, given)
		)
	);
}

/** No descendant of the exposure, and all paths blocked that begin with an arrow into it. */
export function isBackdoorSet(drawn: Drawn, given: readonly string[]): boolean {
	const { edges, exposure, outcome } = drawn;
	const after = withDescendants(edges, exposure);
	const usable = observedBeside(drawn, outcome, ...after);
	return (
		given.every((node) => usable.includes(node)) &&
		pathsBetween(edges, exposure, outcome).every(
			(path) => hasArrow(edges, exposure, path[1]) || !isOpen(edges, path, given)
		)
	);
}

/** No descendant of an effect, and all paths blocked but the arrow itself. */
export function isSingleDoorSet(drawn: Drawn, given: readonly string[]): boolean {
	const { edges, exposure, outcome } = drawn;
	const isEffect = withDescendants(edges, exposure).includes(outcome);
	const banned = isEffect ? withDescendants(edges, outcome) : [outcome];
	const usable = observedBeside(drawn, exposure, ...banned);
	const rest = edges.filter(([a, b]) => a !== exposure || b !== outcome);
	return (
		given.every((node) => usable.includes(node)) && areSeparated(rest, [exposure, outcome], given)
	);
}

/** Pearl’s three conditions. */
export function isFrontDoorSet({ edges, exposure, outcome }: Drawn, set: readonly string[]) {
	const causal = pathsBetween(edges, exposure, outcome).filter((path) => isCausal(edges, path));
	const fromOthers = edges.filter(([a]) => a !== exposure);
	const fromOutside = edges.filter(([a]) => !set.includes(a));
	return (
		set.length > 0 &&
		causal.length > 0 &&
		causal.every((path) => path.some((node) => set.includes(node))) &&
		set.every((node) => areSeparated(fromOthers, [exposure, node], [])) &&
		set.every((node) => areSeparated(fromOutside, [node, outcome], [exposure]))
	);
}

/** Separated from the outcome and not from the exposure, without the first causal arrows. */
export function isInstrumentGiven(
	drawn: Drawn,
	instrument: string,
	given: readonly string[]
): boolean {
	const { edges, exposure, outcome } = drawn;
	const forbidden = forbiddenIn(drawn);
	const rest = edges.filter(
		([a, b]) => a !== exposure || !withDescendants(edges, b).includes(outcome)
	);
	return (
		!given.some((node) => forbidden.includes(node)) &&
		areSeparated(rest, [instrument, outcome], given) &&
		!areSeparated(rest, [instrument, exposure], given)
	);
}
