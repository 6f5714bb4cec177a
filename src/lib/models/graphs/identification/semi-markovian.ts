import type { Graph } from '../graph.ts';
import { latentProjection } from '../latent-projection.ts';
import { members, only, setOf, union, type NodeSet } from './node-set.ts';

/**
 * A graph of observed nodes alone: arrows, and ties where hidden causes reach both nodes. A place
 * is a position in causal order, so that a node stands after all its causes.
 */
export interface SemiMarkovian {
	readonly names: readonly string[];
	readonly places: ReadonlyMap<string, number>;
	/** The nodes that are there. */
	readonly nodes: NodeSet;
	readonly parents: readonly NodeSet[];
	/** Nodes that a hidden cause ties to this one. */
	readonly tied: readonly NodeSet[];
}

/**
 * The latent projection of a graph, as sets of places.
 *
 * @example semiMarkovian(graph({ nodes: ['U', 'A', 'R'], edges: [['U', 'A'], ['U', 'R'], ['A', 'R']],
 * 	latents: ['U'] })) // A → R, A ↔ R
 */
export function semiMarkovian(graph: Graph): SemiMarkovian {
	const { directed, bidirected } = latentProjection(graph);
	const observed = graph.order.filter((place) => !graph.latent[place]);
	const names = observed.map((place) => graph.names[place]);
	const places = new Map(names.map((name, place) => [name, place]));
	const parents = names.map(() => 0n);
	const tied = names.map(() => 0n);
	const join = (sets: NodeSet[], [from, to]: readonly [string, string]) => {
		sets[places.get(to) as number] |= only(places.get(from) as number);
	};
	for (const arrow of directed) join(parents, arrow);
	for (const [a, b] of bidirected) {
		join(tied, [a, b]);
		join(tied, [b, a]);
	}
	return { names, places, nodes: setOf(names.keys()), parents, tied };
}

/** The graph after one more node is hidden: its causes now act on its effects, which it ties. */
export function hidden(model: SemiMarkovian, place: number): SemiMarkovian {
	const node = only(place);
	const effects = setOf([...model.parents.keys()].filter((effect) => model.parents[effect] & node));
	const tiedToIt = model.tied[place] & ~node;
	return {
		...model,
		nodes: model.nodes & ~node,
		parents: model.parents.map((set) => (set & node ? set | model.parents[place] : set) & ~node),
		tied: model.tied.map((set, at) => {
			const effect = effects & only(at);
			const more = effect ? effects | tiedToIt : tiedToIt & only(at) ? effects : 0n;
			return (set | more) & ~node & ~only(at);
		})
	};
}

/** Where to walk: among these nodes, and never backwards along an arrow into a cut node. */
interface Bounds {
	readonly within: NodeSet;
	readonly cut?: NodeSet;
}

/** The nodes themselves and what leads to them by arrows. */
export function ancestors(
	{ parents }: SemiMarkovian,
	of: NodeSet,
	{ within, cut = 0n }: Bounds
): NodeSet {
	let found = of & within;
	// Causes stand before effects, so that one walk downwards meets each node after its effects.
	for (let place = parents.length - 1; place >= 0; place--) {
		if (found & ~cut & only(place)) found |= parents[place] & within;
	}
	return found;
}

/** The nodes that ties connect to a node, itself included: its c-component, or district. */
export function component({ tied }: SemiMarkovian, place: number, within: NodeSet): NodeSet {
	let found = only(place);
	for (let fresh = found; fresh;) {
		const next = union(members(fresh).map((at) => tied[at])) & within & ~found;
		found |= next;
		fresh = next;
	}
	return found;
}

/** The c-components that a set of nodes falls into, by their first node. */
export function components(model: SemiMarkovian, within: NodeSet): NodeSet[] {
	const found: NodeSet[] = [];
	for (const place of members(within)) {
		if (!(union(found) & only(place))) found.push(component(model, place, within));
	}
	return found;
}

export function parentsOf({ parents }: SemiMarkovian, set: NodeSet): NodeSet {
	return union(members(set).map((place) => parents[place]));
}
