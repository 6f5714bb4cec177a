import { conditional, joint, product, ratio, type Formula } from './formula.ts';
import { marginal } from './marginal.ts';
import { members, only, type NodeSet } from './node-set.ts';
import {
	ancestors,
	component,
	components,
	parentsOf,
	type SemiMarkovian
} from './semi-markovian.ts';

/** The distribution of some nodes, as a formula in the observed joint distribution. */
interface Law {
	readonly over: NodeSet;
	readonly formula: Formula;
	/** Whether it is a marginal of the observed joint distribution itself. */
	readonly seen: boolean;
}

/** Two c-components, one within the other, that keep the effect from being identified. */
export interface HedgeSets {
	readonly larger: NodeSet;
	readonly smaller: NodeSet;
}

/** P(outcome | do(action)). The two sets share no node. */
export interface Effect {
	readonly outcome: NodeSet;
	readonly action: NodeSet;
}

/**
 * The ID algorithm: P(y | do(x)) in terms of the observed distribution, or the hedge that rules it
 * out. Sound and complete for semi-Markovian graphs, that is for every graph with hidden nodes
 * after latent projection.
 *
 * Source: Shpitser and Pearl (2006), Identification of joint interventional distributions in
 * recursive semi-Markovian causal models, AAAI, figure 3. Line numbers below are theirs.
 */
export function id(model: SemiMarkovian, effect: Effect): Formula | HedgeSets {
	const law = { over: model.nodes, formula: joint(model.nodes), seen: true };
	return identified(model, effect, law);
}

/** Whether the ID algorithm failed. */
export function isHedge(result: Formula | HedgeSets): result is HedgeSets {
	return 'smaller' in result;
}

function identified(model: SemiMarkovian, effect: Effect, law: Law): Formula | HedgeSets {
	const { outcome: y, action: x } = effect;
	const v = law.over;
	if (!x) return marginal(v & ~y, law.formula); // 1
	const causes = ancestors(model, y, { within: v });
	if (causes !== v) {
		return identified(model, { outcome: y, action: x & causes }, restricted(law, causes)); // 2
	}
	const idle = v & ~x & ~ancestors(model, y, { within: v, cut: x });
	if (idle) return identified(model, { outcome: y, action: x | idle }, law); // 3
	const [s, ...others] = components(model, v & ~x);
	if (others.length > 0) {
		const factors: Formula[] = [];
		for (const part of [s, ...others]) {
			const factor = identified(model, { outcome: part, action: v & ~part }, law);
			if (isHedge(factor)) return factor;
			factors.push(factor);
		}
		return marginal(v & ~y & ~x, product(factors)); // 4
	}
	const home = component(model, members(s)[0], v);
	if (home === v) return { larger: v, smaller: s }; // 5
	const formula = product(members(home).map((place) => givenEarlier(model, law, place)));
	if (home === s) return marginal(s & ~y, formula); // 6
	return identified(model, { outcome: y, action: x & home }, { over: home, formula, seen: false }); // 7
}

function restricted({ over, formula, seen }: Law, kept: NodeSet): Law {
	return { over: kept, formula: seen ? joint(kept) : marginal(over & ~kept, formula), seen };
}

/**
 * The distribution of a node given all earlier nodes of a law. In the observed distribution it
 * depends on few of them: the node’s c-component among the earlier nodes, and the parents of that
 * (Tian and Pearl 2002, A general identification condition for causal effects, AAAI, lemma 1).
 */
function givenEarlier(model: SemiMarkovian, { over, formula, seen }: Law, place: number): Formula {
	const node = only(place);
	const earlier = over & (node - 1n);
	if (seen) {
		const tied = component(model, place, earlier | node);
		return conditional(node, (tied | parentsOf(model, tied)) & earlier);
	}
	const upToHere = marginal(over & ~earlier & ~node, formula);
	return ratio(upToHere, marginal(node, upToHere));
}
