import { placeOf, type Graph } from './graph.ts';
import { withoutArrowsOut } from './cut.ts';
import { markReached, namesOf, placesIn, type Arrows } from './reach.ts';

/** What effect is asked for. */
export interface Question {
	/** The action. */
	readonly exposure: string;
	readonly outcome: string;
}

/** The places of exposure and outcome. */
export interface Ends {
	readonly exposure: number;
	readonly outcome: number;
}

/** @throws RangeError if the graph lacks one of the two, or if they are the same node. */
export function endsOf(graph: Graph, { exposure, outcome }: Question): Ends {
	if (exposure === outcome) {
		throw new RangeError(`An effect needs two nodes; “${exposure}” is exposure and outcome.`);
	}
	return { exposure: placeOf(graph, exposure), outcome: placeOf(graph, outcome) };
}

/** Marks the nodes on directed paths from exposure to outcome: the outcome, but not the exposure. */
export function markCausal({ parents, children }: Arrows, { exposure, outcome }: Ends): Uint8Array {
	const marks = markReached(parents, [outcome]);
	const after = markReached(children, [exposure]);
	for (let place = 0; place < marks.length; place++) marks[place] &= after[place];
	marks[exposure] = 0;
	return marks;
}

/** Marks what adjustment for the total effect may not use: causal nodes and what follows them. */
export function markForbidden(graph: Arrows, ends: Ends): Uint8Array {
	return markReached(graph.children, placesIn(markCausal(graph, ends)));
}

/**
 * The nodes that no adjustment set for the total effect may hold: those on directed paths from
 * exposure to outcome, without the exposure, and all their descendants. Empty if the exposure has no
 * effect on the outcome.
 *
 * Source: Shpitser, VanderWeele and Robins (2010), "On the validity of covariate adjustment for
 * estimating causal effects"; Perković et al. (2018), "Complete graphical characterization and
 * construction of adjustment sets".
 *
 * @returns names, sorted
 * @throws RangeError if the graph lacks one of the two, or if they are the same node
 */
export function forbiddenNodes(graph: Graph, question: Question): string[] {
	return namesOf(graph, markForbidden(graph, endsOf(graph, question)));
}

/** Which paths between exposure and outcome are to carry the answer. All others must be blocked. */
export type Effect = 'total' | 'direct';

/**
 * The proper back-door graph: what is left when the first arrow of each causal path is cut or, for
 * the direct effect, only the arrow from exposure to outcome. What still connects the two is bias.
 */
export function biasGraph(graph: Arrows, ends: Ends, effect: Effect): Arrows {
	const causal = markCausal(graph, ends);
	return withoutArrowsOut(graph, ends.exposure, (to) =>
		effect === 'direct' ? to === ends.outcome : causal[to] === 1
	);
}

/** Marks the nodes that a log holds, without exposure and outcome. */
export function markCandidates({ latent }: Graph, { exposure, outcome }: Ends): Uint8Array {
	const marks = Uint8Array.from(latent, (hidden) => (hidden ? 0 : 1));
	marks[exposure] = 0;
	marks[outcome] = 0;
	return marks;
}
