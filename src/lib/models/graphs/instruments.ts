import { minimalConditioningSets } from './conditioning-sets.ts';
import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';
import {
	biasGraph,
	endsOf,
	markCandidates,
	markForbidden,
	type Ends,
	type Question
} from './question.ts';
import { markReached, placesIn } from './reach.ts';

/** A node that moves the exposure and reaches the outcome in no other way, once a set is given. */
export interface Instrument {
	readonly name: string;
	/** A cause of the exposure, something that shares a cause with it, or an effect of it. */
	readonly kind: 'causal' | 'surrogate' | 'descendant';
	/** Minimal sets to adjust for, small ones first; `[[]]` if nothing needs adjusting. */
	readonly minimalGiven: readonly (readonly string[])[];
	/** Whether the limit, or the end of the search, left sets out. */
	readonly more: boolean;
}

/** How much to list, and how long to search. */
export interface InstrumentLimits {
	/** Sets for each instrument: 12 by default. */
	readonly limit?: number;
	/** Branches of the search for each node: 1000 by default. */
	readonly steps?: number;
}

/**
 * All conditional instruments: observed nodes z with a set W of observed nodes, none of them
 * forbidden, such that W separates z from the outcome but not from the exposure, in the graph without
 * the first arrows of the causal paths. In linear models, cov(z, outcome | W) / cov(z, exposure | W)
 * is the total effect.
 *
 * To find W is NP-hard in general. A node is missing from the answer if the search gave up before it
 * found one.
 *
 * Source: Brito and Pearl (2002), "Generalized instrumental variables"; van der Zander, Textor and
 * Liśkiewicz (2015), "Efficiently finding conditional instruments for causal inference".
 *
 * @returns instruments sorted by name
 * @throws RangeError if the graph lacks exposure or outcome, or if they are the same node
 * @example instruments(lottery, { exposure: 'X', outcome: 'A' })
 * // [{ name: 'Z', kind: 'causal', minimalGiven: [[]], more: false }]
 */
export function instruments(
	graph: Graph,
	{ limit = 12, steps = 1000, ...question }: Question & InstrumentLimits
): Instrument[] {
	const ends = endsOf(graph, question);
	const arrows = biasGraph(graph, ends, 'total');
	const kindOf = kinds(graph, ends);
	const observed = markCandidates(graph, ends);
	const forbidden = markForbidden(graph, ends);
	return placesIn(observed)
		.flatMap((instrument) => {
			const candidates = observed.map((mark, at) =>
				forbidden[at] || at === instrument ? 0 : mark
			);
			const search = { ...ends, instrument, candidates, steps, limit };
			const { sets, complete } = minimalConditioningSets(arrows, search);
			if (sets.length === 0) return [];
			return {
				name: graph.names[instrument],
				kind: kindOf(instrument),
				minimalGiven: named(graph, sets).slice(0, limit),
				more: !complete || sets.length > limit
			};
		})
		.sort((a, b) => byCodePoint(a.name, b.name));
}

function kinds(graph: Graph, { exposure }: Ends): (place: number) => Instrument['kind'] {
	const causes = markReached(graph.parents, [exposure]);
	const effects = markReached(graph.children, [exposure]);
	return (place) => {
		if (causes[place]) return 'causal';
		return effects[place] ? 'descendant' : 'surrogate';
	};
}

function named({ names }: Graph, sets: readonly (readonly number[])[]): string[][] {
	const lists = sets.map((set) => set.map((place) => names[place]).sort(byCodePoint));
	return lists.sort(bySizeThenNames);
}
