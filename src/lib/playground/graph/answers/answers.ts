import { checkAdjustment, type AdjustmentCheck } from '#lib/models/graphs/check-adjustment.ts';
import { minimalFrontDoorSets } from '#lib/models/graphs/front-door.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import {
	identify,
	type Identified,
	type Unidentified
} from '#lib/models/graphs/identification/identify.ts';
import {
	impliedIndependences,
	type Independence
} from '#lib/models/graphs/implied-independences.ts';
import { instruments, type Instrument } from '#lib/models/graphs/instruments.ts';
import { minimalAdjustmentSets } from '#lib/models/graphs/minimal-adjustment.ts';
import { paths, pathStatus, type Path } from '#lib/models/graphs/paths.ts';
import { markCausal, endsOf } from '#lib/models/graphs/question.ts';
import { listOfSets, type SetList } from '#lib/models/graphs/set-list.ts';
import type { AdjustedQuestion } from './question-of.ts';
import { toAvoid, type Avoided } from './to-avoid.ts';

/** Some of a list, and how many more there are. */
export interface Excerpt<T> {
	readonly first: readonly T[];
	readonly others: number;
	/** More exist than were counted. */
	readonly uncounted: boolean;
}

/** How the exposure acts on the outcome, as drawn. */
export interface Effects {
	/** Some directed path leads from exposure to outcome. */
	readonly any: boolean;
	/** An arrow leads from exposure to outcome. */
	readonly direct: boolean;
	/** Nodes that pass effect on. */
	readonly mediators: readonly string[];
}

/** What is quick to find out: a reader sees it change with the drawing. */
export interface FirstAnswers {
	readonly question: AdjustedQuestion;
	readonly effects: Effects;
	readonly present: {
		readonly check: AdjustmentCheck;
		/** Non-causal paths that are open now. */
		readonly open: Excerpt<Path>;
	};
	readonly total: SetList;
	readonly direct: SetList;
}

/** What may take longer. */
export interface FurtherAnswers {
	readonly avoid: readonly Avoided[];
	/** Without effects of the exposure: those answer no question that the drawing does not. */
	readonly instruments: readonly Instrument[];
	readonly frontDoor: SetList;
	readonly identification: Identified | Unidentified;
	readonly independences: Excerpt<Independence>;
}

export type Answers = FirstAnswers & FurtherAnswers;

/** Each list a panel shows is cut: a reader picks from few, and a graph may have exponentially many. */
export const MOST_SETS = 20;
const MOST_PATHS = 100;
const SHOWN_PATHS = 6;
const MOST_INDEPENDENCES = 200;
const SHOWN_INDEPENDENCES = 12;

/**
 * Everything that the panel says about a graph and its question.
 *
 * @throws RangeError if the graph lacks exposure or outcome, if one of them is hidden, or if they
 * are the same node.
 */
export function answers(graph: Graph, question: AdjustedQuestion): Answers {
	return { ...firstAnswers(graph, question), ...furtherAnswers(graph, question) };
}

export function firstAnswers(graph: Graph, question: AdjustedQuestion): FirstAnswers {
	const limit = MOST_SETS;
	const check = checkAdjustment(graph, { ...question, given: question.adjusted });
	return {
		question,
		effects: effectsIn(graph, question),
		present: { check, open: openBias(graph, question, check) },
		total: minimalAdjustmentSets(graph, { ...question, effect: 'total', limit }),
		direct: minimalAdjustmentSets(graph, { ...question, effect: 'direct', limit })
	};
}

export function furtherAnswers(graph: Graph, question: AdjustedQuestion): FurtherAnswers {
	const useful = instruments(graph, { ...question, limit: MOST_SETS }).filter(
		({ kind }) => kind !== 'descendant'
	);
	const total = minimalAdjustmentSets(graph, { ...question, limit: 1 });
	return {
		avoid: toAvoid(graph, question, {
			base: listOfSets(total)[0],
			amplifiers: useful.filter(({ kind }) => kind === 'causal').map(({ name }) => name)
		}),
		instruments: useful,
		frontDoor: minimalFrontDoorSets(graph, { ...question, limit: MOST_SETS }),
		identification: identify(graph, { do: [question.exposure], outcome: [question.outcome] }),
		independences: independencesOf(graph)
	};
}

function effectsIn(graph: Graph, question: AdjustedQuestion): Effects {
	const ends = endsOf(graph, question);
	const causal = markCausal(graph, ends);
	return {
		any: causal[ends.outcome] === 1,
		direct: graph.children[ends.exposure].includes(ends.outcome),
		mediators: graph.names.filter((_, place) => causal[place] && place !== ends.outcome)
	};
}

function openBias(
	graph: Graph,
	{ exposure, outcome, adjusted }: AdjustedQuestion,
	check: AdjustmentCheck
): Excerpt<Path> {
	if (check.valid) return { first: [], others: 0, uncounted: false };
	const { list, more } = paths(graph, exposure, outcome, MOST_PATHS);
	const open = list.filter((path) => !path.causal && pathStatus(graph, path, adjusted).open);
	// Among very many paths, the one at fault may not be listed.
	if (open.length === 0 && 'openPath' in check.fault) open.push(check.fault.openPath);
	return excerpt(open, SHOWN_PATHS, more);
}

/** Those that ask for least come first. */
function independencesOf(graph: Graph): Excerpt<Independence> {
	const { list, more } = impliedIndependences(graph, MOST_INDEPENDENCES);
	const easiest = [...list].sort((one, other) => one.given.length - other.given.length);
	return excerpt(easiest, SHOWN_INDEPENDENCES, more);
}

function excerpt<T>(list: readonly T[], shown: number, uncounted: boolean): Excerpt<T> {
	return { first: list.slice(0, shown), others: Math.max(0, list.length - shown), uncounted };
}
