import type { GraphParts } from '../graph.ts';
import type { Query } from './query.ts';

type Pairs = readonly (readonly [string, string])[];

/** Observed nodes with arrows and with ties, which hidden causes make. */
interface Mixed {
	readonly nodes: readonly string[];
	readonly arrows: Pairs;
	readonly ties: Pairs;
}

/**
 * Whether an effect is identifiable, by one condition on the graph. Written for tests, as an oracle:
 * it works on names and lists, yields no formula and shares no code with the ID algorithm.
 *
 * P(y | do(x)) is identifiable if and only if, for each district D among the ancestors of y outside
 * x, taking turns between the district around D and the ancestors of D leads from all nodes to D
 * itself. Given nodes first move to x while rule 2 of the do-calculus lets them, and then to y.
 *
 * Source: Huang and Valtorta (2006), Identifiability in causal Bayesian networks: a sound and
 * complete algorithm, AAAI; Tian and Pearl (2002), AAAI; for given nodes Shpitser and Pearl (2006),
 * UAI 22.
 */
export function identifiableByDistricts(parts: GraphParts, query: Query): boolean {
	const mixed = withoutHidden(parts);
	const { set, asked } = rearranged(parts, query);
	const free = mixed.nodes.filter((node) => !set.includes(node));
	const causes = backwards(mixed.arrows, asked, free);
	return causes.every((node) => {
		const district = around(mixed.ties, [node], causes);
		let left = mixed.nodes;
		for (let size = -1; size !== left.length;) {
			size = left.length;
			left = around(mixed.ties, district, left);
			left = backwards(mixed.arrows, district, left);
		}
		return left.length === district.length;
	});
}

/** Removes hidden nodes one at a time: what led to one leads on, and where it led is tied. */
export function withoutHidden({ nodes, edges, latents = [] }: GraphParts): Mixed {
	let arrows: Pairs = edges;
	let ties: Pairs = [];
	for (const hidden of latents) {
		const from = arrows.filter(([, to]) => to === hidden).map(([cause]) => cause);
		const to = arrows.filter(([cause]) => cause === hidden).map(([, effect]) => effect);
		const tied = ties.filter((tie) => tie.includes(hidden)).map(([a, b]) => (a === hidden ? b : a));
		const cross = (a: readonly string[], b: readonly string[]): Pairs =>
			a.flatMap((one) => b.filter((two) => one !== two).map((two) => [one, two] as const));
		const rest = (pairs: Pairs) => pairs.filter((pair) => !pair.includes(hidden));
		arrows = [...rest(arrows), ...cross(from, to)];
		ties = [...rest(ties), ...cross(to, to), ...cross(to, tied)];
	}
	return { nodes: nodes.filter((node) => !latents.includes(node)), arrows, ties };
}

/** The nodes among `within` that arrows lead from to `from`, with `from`. */
function backwards(arrows: Pairs, from: readonly string[], within: readonly string[]): string[] {
	const found = new Set(from);
	for (const node of found) {
		for (const [cause, effect] of arrows) {
			if (effect === node && within.includes(cause)) found.add(cause);
		}
	}
	return [...found];
}

/** The nodes among `within` that links in either direction connect to `from`, with `from`. */
function around(links: Pairs, from: readonly string[], within: readonly string[]): string[] {
	const found = new Set(from);
	for (const node of found) {
		for (const link of links) {
			if (!link.includes(node)) continue;
			for (const end of link) if (within.includes(end)) found.add(end);
		}
	}
	return [...found];
}

/** Given nodes to one side or the other, by separation in the graph with its hidden nodes. */
function rearranged({ nodes, edges }: GraphParts, { do: action, outcome, given = [] }: Query) {
	let set = [...action];
	let rest = [...given];
	const acts = (z: string) => {
		const others = [...set, ...rest.filter((node) => node !== z)];
		const cut = edges.filter(([from, to]) => !set.includes(to) && from !== z);
		return separated({ nodes, edges: cut }, [z, outcome, others]);
	};
	for (let z = rest.find(acts); z !== undefined; z = rest.find(acts)) {
		const moved = z;
		set = [...set, moved];
		rest = rest.filter((node) => node !== moved);
	}
	return { set, asked: [...outcome, ...rest] };
}

/** d-separation in the moral graph of the ancestors (Lauritzen et al. 1990, Networks 20). */
function separated(
	{ nodes, edges }: GraphParts,
	[a, b, given]: readonly [string, readonly string[], readonly string[]]
): boolean {
	const within = backwards(edges, [a, ...b, ...given], nodes);
	const kept = edges.filter(([, to]) => within.includes(to));
	const married = kept.flatMap(([one, child]) =>
		kept.filter(([, to]) => to === child).map(([other]) => [one, other] as const)
	);
	const open = within.filter((node) => !given.includes(node));
	return !around([...kept, ...married], [a], open).some((node) => b.includes(node));
}
