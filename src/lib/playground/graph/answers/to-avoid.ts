import { checkAdjustment } from '#lib/models/graphs/check-adjustment.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import { paths, pathStatus, type Path } from '#lib/models/graphs/paths.ts';
import type { Question } from '#lib/models/graphs/question.ts';

/** Why adjusting for a node does harm. */
export type Harm =
	/** It passes the effect on. */
	| { readonly kind: 'mediator' }
	/** It follows from a mediator or from the outcome. */
	| { readonly kind: 'follower'; readonly of: string }
	/** It opens this path at this collider, directly or as an effect of it. */
	| { readonly kind: 'opener'; readonly path: Path; readonly collider: string }
	/** It moves the exposure only, so the hidden bias weighs more once it is held fixed. */
	| { readonly kind: 'amplifier' };

export interface Avoided {
	readonly node: string;
	readonly harm: Harm;
}

/** Paths looked through for one that a node opens, where no valid set is there to start from. */
const MOST_PATHS = 100;

/**
 * The observed nodes that do harm when they are adjusted for, in the order of the graph: those that
 * no valid set may hold, those that open a path when added to `base`, and, where hidden bias stays
 * whatever is adjusted for, instruments.
 *
 * @param base a valid set, or undefined if there is none
 * @param amplifiers names of instruments that cause the exposure
 */
export function toAvoid(
	graph: Graph,
	question: Question,
	{ base, amplifiers }: { base: readonly string[] | undefined; amplifiers: readonly string[] }
): Avoided[] {
	const ends = [question.exposure, question.outcome];
	const asked = (name: string, place: number) => !graph.latent[place] && !ends.includes(name);
	const openers = base ? afterValid(graph, question, base) : afterNothing(graph, question);
	return graph.names.filter(asked).flatMap((node) => {
		const harm =
			forbidden(graph, question, node) ??
			openers(node) ??
			(!base && amplifiers.includes(node) ? { kind: 'amplifier' as const } : undefined);
		return harm ? [{ node, harm }] : [];
	});
}

function forbidden(graph: Graph, question: Question, node: string): Harm | undefined {
	const check = checkAdjustment(graph, { ...question, given: [node] });
	if (check.valid || !('forbidden' in check.fault)) return undefined;
	const { because } = check.fault;
	return typeof because === 'object'
		? { kind: 'follower', of: because.follows }
		: { kind: 'mediator' };
}

/** What a node opens when it joins a valid set. */
function afterValid(graph: Graph, question: Question, base: readonly string[]) {
	return (node: string): Harm | undefined => {
		const given = [...base, node];
		const check = checkAdjustment(graph, { ...question, given });
		if (check.valid || !('openPath' in check.fault)) return undefined;
		return opener(graph, check.fault.openPath, { base, given });
	};
}

/** What a node opens by itself. */
function afterNothing(graph: Graph, { exposure, outcome }: Question) {
	const closed = paths(graph, exposure, outcome, MOST_PATHS).list.filter(
		(path) => !path.causal && !pathStatus(graph, path, []).open
	);
	return (node: string): Harm | undefined => {
		const path = closed.find((candidate) => pathStatus(graph, candidate, [node]).open);
		return path && opener(graph, path, { base: [], given: [node] });
	};
}

function opener(
	graph: Graph,
	path: Path,
	{ base, given }: { base: readonly string[]; given: readonly string[] }
): Harm | undefined {
	const before = pathStatus(graph, path, base).steps;
	const opened = pathStatus(graph, path, given).steps.find(
		({ open }, i) => open && !before[i].open
	);
	return opened && { kind: 'opener', path, collider: opened.node };
}
