/** What a graph is made from. */
export interface GraphParts {
	readonly nodes: readonly string[];
	/** Arrows, cause first. */
	readonly edges: readonly (readonly [string, string])[];
	/** Nodes that exist in the world and not in the log. */
	readonly latents?: readonly string[];
}

/**
 * A directed acyclic graph, immutable. Nodes are known by their place in `names`; functions of this
 * folder take and return names, and work with places inside.
 */
export interface Graph {
	readonly names: readonly string[];
	readonly places: ReadonlyMap<string, number>;
	readonly latent: readonly boolean[];
	/** By place, in increasing order. */
	readonly parents: readonly (readonly number[])[];
	readonly children: readonly (readonly number[])[];
	/** All places, causes before effects; among several, the lowest place first. */
	readonly order: readonly number[];
}

/** Arrows that lead back to where they came from: nothing can be its own cause. */
export class CycleError extends Error {
	/** The nodes of one cycle, in the direction of the arrows; the first is not repeated. */
	readonly cycle: readonly string[];

	constructor(cycle: readonly string[]) {
		super(`The arrows run in a circle: ${[...cycle, cycle[0]].join(' → ')}.`);
		this.name = 'CycleError';
		this.cycle = cycle;
	}
}

/**
 * Builds a graph.
 *
 * @throws CycleError naming a cycle, and RangeError on a name used twice, an arrow or a hidden node
 * that is not among the nodes, or the same arrow twice.
 * @example graph({ nodes: ['X', 'A', 'R'], edges: [['X', 'A'], ['X', 'R'], ['A', 'R']] })
 */
export function graph({ nodes, edges, latents = [] }: GraphParts): Graph {
	const places = new Map(nodes.map((name, place) => [name, place]));
	if (places.size < nodes.length) {
		throw new RangeError(`Two nodes are called “${nodes.find(repeats)}”.`);
	}
	const parents: number[][] = nodes.map(() => []);
	const children: number[][] = nodes.map(() => []);
	for (const [from, to] of edges) {
		const [tail, head] = [placeIn(places, from), placeIn(places, to)];
		if (tail === head) throw new CycleError([from]);
		if (children[tail].includes(head)) throw new RangeError(`Two arrows ${from} → ${to}.`);
		children[tail].push(head);
		parents[head].push(tail);
	}
	for (const list of [...parents, ...children]) list.sort((a, b) => a - b);
	const hidden = new Set(latents.map((name) => placeIn(places, name)));
	return {
		names: nodes,
		places,
		latent: nodes.map((_, place) => hidden.has(place)),
		parents,
		children,
		order: causalOrder(nodes, parents, children)
	};
}

/**
 * The place of a node.
 *
 * @throws RangeError if the graph has no such node.
 */
export function placeOf({ places }: Graph, name: string): number {
	return placeIn(places, name);
}

function placeIn(places: ReadonlyMap<string, number>, name: string): number {
	const place = places.get(name);
	if (place === undefined) throw new RangeError(`There is no node “${name}”.`);
	return place;
}

function repeats(name: string, index: number, names: readonly string[]): boolean {
	return names.indexOf(name) < index;
}

function causalOrder(
	names: readonly string[],
	parents: readonly (readonly number[])[],
	children: readonly (readonly number[])[]
): number[] {
	const waiting = parents.map((list) => list.length);
	const order: number[] = [];
	for (;;) {
		const next = waiting.indexOf(0);
		if (next < 0) break;
		waiting[next] = -1;
		order.push(next);
		for (const child of children[next]) waiting[child]--;
	}
	if (order.length < names.length) throw new CycleError(cycleAmong(names, parents, waiting));
	return order;
}

/** Every node still waiting has a waiting cause: walking back from cause to cause must repeat. */
function cycleAmong(
	names: readonly string[],
	parents: readonly (readonly number[])[],
	waiting: readonly number[]
): string[] {
	const walk: number[] = [];
	let place = waiting.findIndex((count) => count > 0);
	while (!walk.includes(place)) {
		walk.push(place);
		place = parents[place].find((parent) => waiting[parent] > 0) as number;
	}
	return walk
		.slice(walk.indexOf(place))
		.reverse()
		.map((at) => names[at]);
}
