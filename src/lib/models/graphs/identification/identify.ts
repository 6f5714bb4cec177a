import type { Graph } from '../graph.ts';
import type { Estimand } from './estimand.ts';
import { fromFewestNodes } from './fewest-nodes.ts';
import { conditional, freeIn, ratio, type Formula } from './formula.ts';
import { hedgeOf, type Hedge } from './hedge.ts';
import { id, isHedge, type Effect } from './id.ts';
import { marginal } from './marginal.ts';
import { named } from './named.ts';
import { members, only, type NodeSet } from './node-set.ts';
import { setsOf, type Query, type QuerySets } from './query.ts';
import { semiMarkovian, type SemiMarkovian } from './semi-markovian.ts';
import { isSeparated, mutilated } from './separation.ts';

export interface Identified {
	readonly identifiable: true;
	readonly estimand: Estimand;
	/** Nodes outside the question that the estimand reads at one value: any value gives the same. */
	readonly arbitrary: readonly string[];
}

export interface Unidentified {
	readonly identifiable: false;
	readonly witness: Hedge;
}

/**
 * Whether P(outcome | do(x), given) follows from the distribution of the observed nodes, and the
 * formula for it, or the hedge that rules it out. “Not identifiable” means without assumptions on
 * the form of the mechanisms: a linear model may still be identified, for instance by an instrument.
 *
 * A given node that only matters as if it were set (rule 2 of the do-calculus) counts as set. With
 * the others z: P(y | do(x), z) = P(y, z | do(x)) / Σ_y P(y, z | do(x)). Among the estimands that
 * different sets of nodes lead to, one from few nodes is taken: nodes count as hidden as long as the
 * effect stays identifiable, those that the action moves first.
 *
 * Source: Shpitser and Pearl (2006), Identification of conditional interventional distributions,
 * UAI 22, figure 6 (IDC); the ID algorithm in `id.ts`.
 *
 * Assumes the graph is right and every combination of observed values has positive probability.
 *
 * @throws RangeError if there is no outcome, a name is unknown or that of a hidden node, or a node
 * is named twice in the query.
 * @example identify(confounded, { do: ['A'], outcome: ['R'] }) // Σ_C P(R | A, C) P(C)
 */
export function identify(graph: Graph, query: Query): Identified | Unidentified {
	const model = semiMarkovian(graph);
	const sets = setsOf(query, graph, model);
	const moved = actingAsSet(model, sets);
	const action = sets.action | moved;
	const given = sets.given & ~moved;
	const effect: Effect = { outcome: sets.outcome | given, action };
	const joint = id(model, effect);
	if (isHedge(joint)) return { identifiable: false, witness: hedgeOf(model, effect, joint) };
	const formula = estimated(model, { action, outcome: sets.outcome, given }, joint);
	const free = freeIn(formula);
	const asked = sets.action | sets.outcome | sets.given;
	const style = { names: model.names, first: sets.action };
	return {
		identifiable: true,
		estimand: named(formula, free | asked, style),
		arbitrary: members(free & ~asked).map((place) => model.names[place])
	};
}

/** P(y | do(x), z) from P(y, z | do(x)), shortly. */
function estimated(model: SemiMarkovian, sets: QuerySets, joint: Formula): Formula {
	const { action, outcome, given } = sets;
	const question = { a: outcome, b: action, given };
	if (given && isSeparated(mutilated(model, 0n, action), question)) {
		return conditional(outcome, action | given);
	}
	const brief = fromFewestNodes(model, { action, outcome: outcome | given }, joint);
	return given ? ratio(brief, marginal(outcome, brief)) : brief;
}

/** The given nodes for which seeing and setting are the same: y ⫫ z | x, other z, with arrows into x
 * and out of z cut. One that moves to x may let another follow. */
function actingAsSet(model: SemiMarkovian, { action, outcome, given }: QuerySets): NodeSet {
	for (const place of members(given)) {
		const z = only(place);
		const others = given & ~z;
		const question = { a: outcome, b: z, given: action | others };
		if (isSeparated(mutilated(model, action, z), question)) {
			return z | actingAsSet(model, { action: action | z, outcome, given: others });
		}
	}
	return 0n;
}
