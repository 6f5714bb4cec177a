import { withoutArrowsOut } from './cut.ts';
import type { Graph } from './graph.ts';
import {
	biasGraph,
	endsOf,
	markCandidates,
	markForbidden,
	type Effect,
	type Question
} from './question.ts';
import { markReached, type Arrows } from './reach.ts';
import { minimalSeparators } from './separators.ts';
import { setList, type SetList } from './set-list.ts';

/**
 * All sets of observed nodes that make the effect readable by adjustment, and of which no smaller
 * part does: for the total effect by the generalised adjustment criterion, for the direct effect (a
 * coefficient in linear models) by the single-door criterion.
 *
 * Source: van der Zander, Liśkiewicz and Textor (2019), "Separators and adjustment sets in causal
 * graphs"; Pearl (2009), Causality, theorem 5.3.1 (single door).
 *
 * @param limit at most so many sets are listed
 * @throws RangeError if the graph lacks exposure or outcome, or if they are the same node
 * @example minimalAdjustmentSets(graph, { exposure: 'X', outcome: 'A', effect: 'total' })
 * // { kind: 'sets', sets: [['U']], more: false }
 */
export function minimalAdjustmentSets(
	graph: Graph,
	{ effect = 'total', limit, ...question }: Question & { effect?: Effect; limit?: number }
): SetList {
	const ends = endsOf(graph, question);
	// The single door closes at descendants of the outcome. No minimal separator holds one: it would
	// have to be an ancestor of the exposure, and the exposure one of the outcome.
	const banned =
		effect === 'total' ? markForbidden(graph, ends) : new Uint8Array(graph.names.length);
	const arrows = biasGraph(graph, ends, effect);
	return separating(graph, question, { arrows, banned, limit });
}

/**
 * All minimal sets that satisfy Pearl's back-door criterion: observed, without descendants of the
 * exposure, and blocking each path that ends with an arrow into the exposure.
 *
 * Source: Pearl (2009), Causality, definition 3.3.1.
 *
 * @param limit at most so many sets are listed
 * @throws RangeError if the graph lacks exposure or outcome, or if they are the same node
 */
export function minimalBackdoorSets(
	graph: Graph,
	{ limit, ...question }: Question & { limit?: number }
): SetList {
	const { exposure } = endsOf(graph, question);
	const arrows = withoutArrowsOut(graph, exposure);
	const banned = markReached(graph.children, [exposure]);
	return separating(graph, question, { arrows, banned, limit });
}

function separating(
	graph: Graph,
	question: Question,
	{ arrows, banned, limit }: { arrows: Arrows; banned: Uint8Array; limit?: number }
): SetList {
	const ends = endsOf(graph, question);
	const allowed = markCandidates(graph, ends);
	for (let place = 0; place < allowed.length; place++) if (banned[place]) allowed[place] = 0;
	const [from, to] = [ends.exposure, ends.outcome];
	return setList(graph, minimalSeparators(arrows, { from, to, allowed }), limit);
}
