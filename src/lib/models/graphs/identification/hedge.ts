import type { Effect, HedgeSets } from './id.ts';
import { members, only, type NodeSet } from './node-set.ts';
import { ancestors, type SemiMarkovian } from './semi-markovian.ts';

/**
 * Why an effect cannot be identified: hidden causes tie the nodes of `larger` together, and those of
 * `smaller` among themselves; all lead to `roots`, and only `larger` contains nodes that are set.
 * Two worlds can then write the same log and differ in P(outcome | do(do)).
 *
 * Source: Shpitser and Pearl (2006), AAAI, definition 6 and theorem 4 (F, F′ and R there).
 */
export interface Hedge {
	readonly larger: readonly string[];
	readonly smaller: readonly string[];
	readonly roots: readonly string[];
	/** Pairs within `larger` that share a hidden cause; causes before effects. */
	readonly ties: readonly (readonly [string, string])[];
	/** The nodes of `larger` that are set. */
	readonly actions: readonly string[];
	/** Those asked for that `actions` move and `roots` are or lead to: the effect that is not known. */
	readonly outcomes: readonly string[];
	/** The effect P(outcome | do(do)) that the hedge rules out. For a question without a condition it
	 * is the question; else some given nodes count as set, and the others as outcomes. */
	readonly of: { readonly do: readonly string[]; readonly outcome: readonly string[] };
}

/** The sets that the ID algorithm failed on, with what else it takes to say why. */
export function hedgeOf(
	model: SemiMarkovian,
	effect: Effect,
	{ larger, smaller }: HedgeSets
): Hedge {
	const names = (set: NodeSet) => members(set).map((place) => model.names[place]);
	const roots = sinks(model, smaller);
	const actions = larger & effect.action;
	const bounds = { within: model.nodes, cut: effect.action };
	const moved = members(effect.outcome).filter((place) => {
		const causes = ancestors(model, only(place), bounds);
		return causes & roots && causes & actions;
	});
	return {
		larger: names(larger),
		smaller: names(smaller),
		roots: names(roots),
		ties: members(larger).flatMap((place) =>
			names(model.tied[place] & larger & -only(place)).map(
				(name) => [model.names[place], name] as const
			)
		),
		actions: names(actions),
		outcomes: moved.map((place) => model.names[place]),
		of: { do: names(effect.action), outcome: names(effect.outcome) }
	};
}

/** The nodes of a set that have no arrow into the set. */
function sinks({ parents }: SemiMarkovian, set: NodeSet): NodeSet {
	let found = set;
	for (const place of members(set)) found &= ~parents[place];
	return found;
}

/**
 * A hedge in words.
 *
 * @example hedgeSentence(bow) // 'Hidden causes tie A and R together: what A does to R cannot be told
 * // from what they do. …'
 */
export function hedgeSentence({ larger, actions, outcomes }: Hedge): string {
	return (
		`Hidden causes tie ${list(larger)} together: what ${list(actions)} ` +
		`${actions.length > 1 ? 'do' : 'does'} to ${list(outcomes)} cannot be told from what they do. ` +
		'Assumptions that arrows do not show, such as linearity, may still help.'
	);
}

function list(names: readonly string[]): string {
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
}
