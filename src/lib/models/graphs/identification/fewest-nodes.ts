import type { Formula } from './formula.ts';
import { id, isHedge, type Effect } from './id.ts';
import { members, only, type NodeSet } from './node-set.ts';
import { ancestors, hidden, type SemiMarkovian } from './semi-markovian.ts';

/**
 * The formula of an identifiable effect after hiding every node that it can do without: one needs no
 * mediator where adjustment is enough, and no two confounders where one is.
 *
 * @param formula the formula that all nodes lead to
 */
export function fromFewestNodes(model: SemiMarkovian, effect: Effect, formula: Formula): Formula {
	const essential = { ...effect, action: influential(model, effect) };
	let fewest = formula;
	let left = model;
	for (const place of dispensableFirst(model, essential)) {
		const less = hidden(left, place);
		const result = id(less, essential);
		if (isHedge(result)) continue;
		left = less;
		fewest = result;
	}
	return fewest;
}

/** Setting the other nodes as well changes nothing (rule 3 of the do-calculus). */
function influential(model: SemiMarkovian, { action, outcome }: Effect): NodeSet {
	return action & ancestors(model, outcome, { within: model.nodes, cut: action });
}

/** Nodes that the effect is not about: what the action moves, then the others; each in causal order. */
function dispensableFirst(model: SemiMarkovian, { action, outcome }: Effect): number[] {
	const others = members(model.nodes & ~action & ~outcome);
	const moved = others.filter(
		(place) => ancestors(model, only(place), { within: model.nodes }) & action
	);
	return [...moved, ...others.filter((place) => !moved.includes(place))];
}
