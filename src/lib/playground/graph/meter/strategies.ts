import type { Undefined } from '#lib/models/estimate.ts';
import { minimalFrontDoorSets } from '#lib/models/graphs/front-door.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import { instruments } from '#lib/models/graphs/instruments.ts';
import { minimalAdjustmentSets } from '#lib/models/graphs/minimal-adjustment.ts';
import type { AdjustedQuestion } from '../answers/question-of.ts';

/** What a way of estimation uses, or why it is not there. */
export type Strategy<T> = T | Undefined;

/** What each way of estimation uses for one question. */
export interface Strategies {
	readonly exposure: string;
	readonly outcome: string;
	/** What the reader adjusts for. */
	readonly ticked: readonly string[];
	/** The ticked set or, if nothing is ticked, the first set that works. */
	readonly adjusted: Strategy<readonly string[]>;
	readonly instrument: Strategy<{ readonly name: string; readonly given: readonly string[] }>;
	readonly frontDoor: Strategy<readonly string[]>;
}

export function strategiesFor(graph: Graph, question: AdjustedQuestion): Strategies {
	const { exposure, outcome, adjusted: ticked } = question;
	return {
		exposure,
		outcome,
		ticked,
		adjusted: ticked.length > 0 ? loggable(graph, question) : firstSet(graph, question),
		instrument: firstInstrument(graph, question),
		frontDoor: firstFrontDoor(graph, question)
	};
}

function loggable(
	{ latent, places }: Graph,
	{ exposure, outcome, adjusted }: AdjustedQuestion
): Strategy<readonly string[]> {
	const hidden = adjusted.find((name) => latent[places.get(name) as number]);
	if (hidden !== undefined) return { undefined: `“${hidden}” is hidden: no log holds it.` };
	const end = adjusted.find((name) => name === exposure || name === outcome);
	if (end === undefined) return adjusted;
	const role = end === exposure ? 'exposure' : 'outcome';
	return { undefined: `“${end}” is the ${role}: it cannot be adjusted for.` };
}

function firstSet(graph: Graph, question: AdjustedQuestion): Strategy<readonly string[]> {
	const answer = minimalAdjustmentSets(graph, { ...question, limit: 1 });
	if (answer.kind === 'sets') return answer.sets[0];
	if (answer.kind === 'nothing-needed') {
		return { undefined: 'Nothing needs adjusting: the naive comparison does.' };
	}
	return { undefined: 'No set of logged variables works.' };
}

function firstInstrument(graph: Graph, question: AdjustedQuestion): Strategies['instrument'] {
	const usable = instruments(graph, { ...question, limit: 1 }).filter(
		({ kind }) => kind !== 'descendant'
	);
	const best = usable.find(({ kind }) => kind === 'causal') ?? usable[0];
	if (!best) return { undefined: 'There is no instrument.' };
	return { name: best.name, given: best.minimalGiven[0] };
}

function firstFrontDoor(graph: Graph, question: AdjustedQuestion): Strategy<readonly string[]> {
	const answer = minimalFrontDoorSets(graph, { ...question, limit: 1 });
	return answer.kind === 'sets' ? answer.sets[0] : { undefined: 'There is no front door.' };
}
