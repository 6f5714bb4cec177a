import { members, type NodeSet } from './node-set.ts';
import { ancestors, components, parentsOf, type SemiMarkovian } from './semi-markovian.ts';

/** Is `a` separated from `b` by `given`? The three sets share no node. */
interface Question {
	readonly a: NodeSet;
	readonly b: NodeSet;
	readonly given: NodeSet;
}

/**
 * Whether a graph with ties separates two sets given a third (m-separation).
 *
 * Among the ancestors of all three sets, a c-component and its parents form a clique of the
 * augmented graph; the sets are separated if no walk through cliques leads from one to the other
 * outside `given`.
 *
 * Source: Richardson (2003), Markov properties for acyclic directed mixed graphs, Scandinavian
 * Journal of Statistics 30, theorem 1.
 */
export function isSeparated(model: SemiMarkovian, { a, b, given }: Question): boolean {
	const within = ancestors(model, a | b | given, { within: model.nodes });
	const cliques = components(model, within).map((tied) => (tied | parentsOf(model, tied)) & within);
	let reached = a;
	for (let before = 0n; before !== reached;) {
		before = reached;
		for (const clique of cliques) if (clique & reached & ~given) reached |= clique;
	}
	return !(reached & b);
}

/** The graph without the arrows and ties that lead into `into`, nor the arrows out of `from`. */
export function mutilated(model: SemiMarkovian, into: NodeSet, from: NodeSet): SemiMarkovian {
	const cut = new Set(members(into));
	return {
		...model,
		parents: model.parents.map((set, place) => (cut.has(place) ? 0n : set & ~from)),
		tied: model.tied.map((set, place) => (cut.has(place) ? 0n : set & ~into))
	};
}
