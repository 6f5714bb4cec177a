import { placeOf } from '../graphs/graph.ts';
import type { LinearModel } from './linear-model.ts';

/**
 * The total effect of one node on another in a linear model: by how much E[to | do(from)] rises per
 * unit of `from`.
 *
 *     τ = Σ over directed paths from → … → to of the product of their strengths
 *
 * 0 without a directed path, and 1 from a node to itself.
 *
 * Source: Wright (1934), Annals of Mathematical Statistics 5(3); Bollen (1987), total effects.
 *
 * @throws RangeError on a node that does not exist.
 * @example totalEffect(chain, 'a', 'r') // .7 · .5 + .2 = .55
 */
export function totalEffect(model: LinearModel, from: string, to: string): number {
	const [source, target] = [placeOf(model.graph, from), placeOf(model.graph, to)];
	return effectsOf(model, source)[target];
}

/** Total effects of one node on every node, by place. */
export function effectsOf({ graph, strengths }: LinearModel, source: number): Float64Array {
	const effects = new Float64Array(graph.names.length);
	for (const place of graph.order) {
		if (place === source) effects[place] = 1;
		else {
			graph.parents[place].forEach((parent, i) => {
				effects[place] += strengths[place][i] * effects[parent];
			});
		}
	}
	return effects;
}
