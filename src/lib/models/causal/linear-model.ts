import { graph as graphOf, placeOf, type Graph } from '../graphs/graph.ts';

/**
 * A linear structural causal model: every node is the sum of its causes, each times the strength of
 * its arrow, plus a noise of its own. Noises are independent and normal with mean 0:
 *
 *     v = Σ strength(p → v) · p + ν_v,   ν_v ~ N(0, variance_v)
 *
 * No node has an intercept, so every mean is 0 unless something is set.
 *
 * Source: Pearl (2009), Causality, section 5.1; Wright (1934).
 */
export interface LinearModel {
	readonly graph: Graph;
	/** strengths[v][i] is the strength of the arrow from graph.parents[v][i] to v. */
	readonly strengths: readonly (readonly number[])[];
	/** Variance of each node's own noise, by place; above 0. */
	readonly variances: readonly number[];
}

/** The strength of one arrow: cause, effect, strength. */
export type Strength = readonly [from: string, to: string, strength: number];

export interface LinearModelParts {
	/** One entry for each arrow of the graph. */
	readonly strengths: Iterable<Strength>;
	/** Variance of a node's own noise; 1 where none is given. */
	readonly variances?: ReadonlyMap<string, number>;
}

/**
 * Puts numbers on the arrows of a graph.
 *
 * @throws RangeError on an arrow without strength, a strength without arrow or given twice, a
 * strength that is not finite, or a variance that is not above 0.
 * @example
 * const fork = linearModel(
 *   graph({ nodes: ['x', 'a', 'r'], edges: [['x', 'a'], ['x', 'r'], ['a', 'r']] }),
 *   { strengths: [['x', 'a', 1], ['x', 'r', 1], ['a', 'r', 0.3]] }
 * );
 */
export function linearModel(
	graph: Graph,
	{ strengths, variances = new Map() }: LinearModelParts
): LinearModel {
	const table = graph.parents.map((list) => list.map(() => NaN));
	for (const [from, to, strength] of strengths) {
		const effect = placeOf(graph, to);
		const at = graph.parents[effect].indexOf(placeOf(graph, from));
		if (at < 0) throw new RangeError(`There is no arrow ${from} → ${to} to give a strength.`);
		if (!Number.isNaN(table[effect][at])) {
			throw new RangeError(`The arrow ${from} → ${to} has two strengths.`);
		}
		if (!Number.isFinite(strength)) {
			throw new RangeError(`The strength of ${from} → ${to} must be finite, got ${strength}.`);
		}
		table[effect][at] = strength;
	}
	requireAllStrengths(graph, table);
	for (const name of variances.keys()) placeOf(graph, name);
	return {
		graph,
		strengths: table,
		variances: graph.names.map((name) => requirePositive(name, variances.get(name) ?? 1))
	};
}

/** Every arrow of a model with its strength. */
export function strengthsOf({ graph, strengths }: LinearModel): Strength[] {
	return graph.names.flatMap((to, effect) =>
		graph.parents[effect].map((cause, i): Strength => [
			graph.names[cause],
			to,
			strengths[effect][i]
		])
	);
}

/**
 * The model in which the named nodes are dealt by lot: the arrows into them are cut, and their own
 * noise alone moves them. Every other mechanism stays as it is.
 */
export function randomise(model: LinearModel, names: Iterable<string>): LinearModel {
	const dealt = new Set(names);
	for (const name of dealt) placeOf(model.graph, name);
	return keepArrows(model, (_, to) => !dealt.has(to));
}

/** The model with only those arrows for which `keep` holds; places and noises stay. */
export function keepArrows(
	model: LinearModel,
	keep: (from: string, to: string) => boolean
): LinearModel {
	const { names, latent } = model.graph;
	const strengths = strengthsOf(model).filter(([from, to]) => keep(from, to));
	const graph = graphOf({
		nodes: names,
		edges: strengths.map(([from, to]) => [from, to] as const),
		latents: names.filter((_, place) => latent[place])
	});
	return linearModel(graph, {
		strengths,
		variances: new Map(names.map((name, place) => [name, model.variances[place]]))
	});
}

function requireAllStrengths({ names, parents }: Graph, table: readonly (readonly number[])[]) {
	for (const [effect, list] of table.entries()) {
		const at = list.findIndex(Number.isNaN);
		if (at < 0) continue;
		throw new RangeError(
			`The arrow ${names[parents[effect][at]]} → ${names[effect]} has no strength.`
		);
	}
}

function requirePositive(name: string, variance: number): number {
	if (variance > 0 && Number.isFinite(variance)) return variance;
	throw new RangeError(`The noise variance of “${name}” must be above 0, got ${variance}.`);
}
