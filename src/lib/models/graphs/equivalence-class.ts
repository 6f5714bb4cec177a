import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';

/** The graphs that imply the same independences: arrows that all share, and joins that turn. */
export interface EquivalenceClass {
	/** Cause first; every graph of the class has these arrows. */
	readonly directed: readonly (readonly [string, string])[];
	/** Each pair sorted; some graph of the class has the arrow one way, some the other. */
	readonly undirected: readonly (readonly [string, string])[];
}

/**
 * The equivalence class of a graph, as its CPDAG. Hidden nodes count as any other.
 *
 * Two graphs imply the same independences if they join the same nodes and have the same colliders
 * whose causes are not joined (Verma and Pearl 1990). Those arrows are fixed; so are all that follow,
 * as else a collider of that sort or a circle would arise (Meek 1995, "Causal inference and causal
 * explanation with background knowledge", rules 1 to 3).
 *
 * @returns lists sorted by code point
 * @example equivalenceClass(chain) // { directed: [], undirected: [['A', 'M'], ['M', 'X']] }
 */
export function equivalenceClass({ names, parents }: Graph): EquivalenceClass {
	const joined = names.map(() => new Uint8Array(names.length));
	const fixed = names.map(() => new Uint8Array(names.length));
	for (const [to, causes] of parents.entries()) {
		for (const from of causes) joined[from][to] = joined[to][from] = 1;
	}
	for (const [to, causes] of parents.entries()) {
		for (const from of causes) {
			if (causes.some((other) => other !== from && !joined[from][other])) fixed[from][to] = 1;
		}
	}
	fixWhatFollows(joined, fixed);
	const edges = parents.flatMap((causes, to) => causes.map((from) => [from, to]));
	return {
		directed: edges
			.filter(([from, to]) => fixed[from][to])
			.map(([from, to]): [string, string] => [names[from], names[to]])
			.sort(bySizeThenNames),
		undirected: edges
			.filter(([from, to]) => !fixed[from][to])
			.map(([from, to]) => sorted(names[from], names[to]))
			.sort(bySizeThenNames)
	};
}

type Matrix = readonly Uint8Array[];

/** Meek’s rules, until none applies. */
function fixWhatFollows(joined: Matrix, fixed: Matrix): void {
	const places = joined.map((_, place) => place);
	const open = (a: number, b: number) => joined[a][b] && !fixed[a][b] && !fixed[b][a];
	const follows = (a: number, b: number) =>
		places.some(
			(c) =>
				// c → a and c not joined with b: b → a would be a new collider.
				(fixed[c][a] && !joined[c][b]) ||
				// a → c → b: b → a would close a circle.
				(fixed[a][c] && fixed[c][b]) ||
				// a joined with c and d, which both lead into b and are not joined with each other.
				(open(a, c) &&
					fixed[c][b] &&
					places.some((d) => d !== c && open(a, d) && fixed[d][b] && !joined[c][d]))
		);
	for (let changed = true; changed;) {
		changed = false;
		for (const a of places) {
			for (const b of places) {
				if (!open(a, b) || !follows(a, b)) continue;
				fixed[a][b] = 1;
				changed = true;
			}
		}
	}
}

function sorted(a: string, b: string): [string, string] {
	return byCodePoint(a, b) < 0 ? [a, b] : [b, a];
}
