import { withoutArrowsOut } from './cut.ts';
import { connectedTo, shortestOpenPath } from './d-separation.ts';
import { placeOf, type Graph } from './graph.ts';
import { pathAlong, type Path } from './paths.ts';
import {
	biasGraph,
	endsOf,
	markCandidates,
	markCausal,
	markForbidden,
	type Ends,
	type Question
} from './question.ts';
import { markReached, marksOf, namesOf } from './reach.ts';

/** Why a node may not be adjusted for. */
export type ForbiddenBecause =
	| 'exposure'
	| 'outcome'
	/** It passes the effect on. */
	| 'on-causal-path'
	/** It follows from a node on a causal path: the nearest such node. */
	| { readonly follows: string };

/** What is wrong with an adjustment set. */
export type AdjustmentFault =
	/** It stands in no log. */
	| { readonly latent: string }
	| { readonly forbidden: string; readonly because: ForbiddenBecause }
	/** A non-causal path that the set leaves or makes open. */
	| { readonly openPath: Path };

/** Whether adjusting for a set gives the total effect, and if not, one fault. */
export type AdjustmentCheck =
	{ readonly valid: true } | { readonly valid: false; readonly fault: AdjustmentFault };

/** A question, and what is adjusted for. */
export type Adjustment = Question & { readonly given: readonly string[] };

/**
 * Whether adjusting for a set gives the total effect, by the generalised adjustment criterion: it
 * holds no forbidden node, and it blocks all paths but the causal ones.
 *
 * Source: Perković et al. (2018), definition 4, for graphs without undirected edges.
 *
 * @throws RangeError if the graph lacks a node, or if exposure and outcome are the same node
 * @example checkAdjustment(chain, { exposure: 'X', outcome: 'A', given: ['M'] })
 * // { valid: false, fault: { forbidden: 'M', because: 'on-causal-path' } }
 */
export function checkAdjustment(graph: Graph, { given, ...question }: Adjustment): AdjustmentCheck {
	const ends = endsOf(graph, question);
	const fault = faultyNode(graph, ends, given) ?? openPath(graph, ends, given);
	return fault ? { valid: false, fault } : { valid: true };
}

function faultyNode(
	graph: Graph,
	{ exposure, outcome }: Ends,
	given: readonly string[]
): AdjustmentFault | undefined {
	const forbidden = markForbidden(graph, { exposure, outcome });
	for (const name of given) {
		const place = placeOf(graph, name);
		if (place === exposure) return { forbidden: name, because: 'exposure' };
		if (place === outcome) return { forbidden: name, because: 'outcome' };
		if (graph.latent[place]) return { latent: name };
		if (forbidden[place]) {
			return { forbidden: name, because: whyForbidden(graph, { exposure, outcome }, place) };
		}
	}
	return undefined;
}

function whyForbidden(graph: Graph, ends: Ends, place: number): ForbiddenBecause {
	const causal = markCausal(graph, ends);
	if (causal[place]) return 'on-causal-path';
	const line = [place];
	// The list grows while it is read: nearest causes come first, and one of them is causal.
	for (const at of line) {
		if (causal[at]) return { follows: graph.names[at] };
		line.push(...graph.parents[at].filter((cause) => !line.includes(cause)));
	}
	throw new Error(`${graph.names[place]} follows from no node on a causal path.`);
}

function openPath(graph: Graph, ends: Ends, given: readonly string[]): AdjustmentFault | undefined {
	const places = shortestOpenPath(biasGraph(graph, ends, 'total'), {
		from: ends.exposure,
		to: ends.outcome,
		given: marksOf(graph, given)
	});
	return places && { openPath: pathAlong(graph, places) };
}

/**
 * Whether a set satisfies Pearl's back-door criterion. Sets that pass are valid; some valid sets do
 * not pass, since the criterion refuses all descendants of the exposure.
 *
 * Source: Pearl (2009), Causality, definition 3.3.1.
 *
 * @throws RangeError if the graph lacks a node, or if exposure and outcome are the same node
 */
export function satisfiesBackdoor(graph: Graph, { given, ...question }: Adjustment): boolean {
	const { exposure, outcome } = endsOf(graph, question);
	const after = markReached(graph.children, [exposure]);
	const usable = markCandidates(graph, { exposure, outcome });
	const marks = marksOf(graph, given);
	if (marks.some((mark, place) => mark && (after[place] || !usable[place]))) return false;
	return !connectedTo(withoutArrowsOut(graph, exposure), [exposure], marks)[outcome];
}

/**
 * The canonical adjustment set: all observed causes of exposure or outcome that are not forbidden. If
 * any set is valid, this one is; it is seldom small.
 *
 * Source: Perković et al. (2018), definition 12 and corollary 15.
 *
 * @returns names, sorted; undefined if no set is valid
 * @throws RangeError if the graph lacks exposure or outcome, or if they are the same node
 */
export function canonicalAdjustment(graph: Graph, question: Question): string[] | undefined {
	const ends = endsOf(graph, question);
	const marks = markReached(graph.parents, [ends.exposure, ends.outcome]);
	const usable = markCandidates(graph, ends);
	const forbidden = markForbidden(graph, ends);
	for (let place = 0; place < marks.length; place++) {
		if (!usable[place] || forbidden[place]) marks[place] = 0;
	}
	const given = namesOf(graph, marks);
	return checkAdjustment(graph, { ...question, given }).valid ? given : undefined;
}
