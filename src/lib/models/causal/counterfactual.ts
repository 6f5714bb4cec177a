import { placeOf } from '../graphs/graph.ts';
import { covariance, partialCovariance } from './covariance.ts';
import type { LinearModel } from './linear-model.ts';
import { effectsOf } from './total-effect.ts';

export interface CounterfactualQuestion {
	/** What was seen of the unit: all of it or some. */
	readonly evidence: ReadonlyMap<string, number>;
	/** What would have been set instead. */
	readonly do: ReadonlyMap<string, number>;
	readonly target: string;
}

/**
 * What the target would have been, for the unit that was seen, had some nodes been set: its
 * expected value in a linear model, in three steps.
 *
 * 1. Abduction: E[noises | evidence] = Cov(noises, evidence) · Var(evidence)⁻¹ · evidence.
 * 2. Action: the set nodes lose their mechanism.
 * 3. Prediction: the target under those noises and mechanisms.
 *
 * Exact for the mean, since every step is linear; with all nodes seen there is nothing random left.
 *
 * Source: Pearl (2009), Causality, theorem 7.1.7; section 7.1.3 for the linear case.
 *
 * @throws RangeError on a node that does not exist.
 * @example
 * counterfactual(fork, {
 *   evidence: new Map([['x', 1], ['a', 1], ['r', 2]]),
 *   do: new Map([['a', 0]]),
 *   target: 'r'
 * }) // 2 − .3 = 1.7
 */
export function counterfactual(model: LinearModel, question: CounterfactualQuestion): number {
	const { graph, strengths } = model;
	const target = placeOf(graph, question.target);
	const luck = abduct(model, question.evidence);
	const set = new Map([...question.do].map(([name, value]) => [placeOf(graph, name), value]));
	const values = new Float64Array(graph.names.length);
	for (const place of graph.order) {
		const made = graph.parents[place].reduce(
			(sum, parent, i) => sum + strengths[place][i] * values[parent],
			luck[place]
		);
		values[place] = set.get(place) ?? made;
	}
	return values[target];
}

/**
 * E[noise | evidence] of every node, by place. Noises and nodes share one normal law; each piece
 * of evidence moves all means by its surprise and is then held.
 */
export function abduct(model: LinearModel, evidence: ReadonlyMap<string, number>): Float64Array {
	const n = model.graph.names.length;
	const means = new Float64Array(2 * n);
	let law = noisesAndNodes(model);
	for (const [name, value] of evidence) {
		const seen = n + placeOf(model.graph, name);
		const surprise = (value - means[seen]) / law[seen][seen];
		for (let i = 0; i < 2 * n; i++) means[i] += law[i][seen] * surprise;
		law = partialCovariance(law, [seen]);
	}
	return means.slice(0, n);
}

/** Covariances of the noises (first n) and the nodes (last n). */
function noisesAndNodes(model: LinearModel): readonly Float64Array[] {
	const n = model.graph.names.length;
	const law = Array.from({ length: 2 * n }, () => new Float64Array(2 * n));
	covariance(model).forEach((row, place) => law[n + place].set(row, n));
	model.variances.forEach((variance, place) => {
		law[place][place] = variance;
		effectsOf(model, place).forEach((effect, other) => {
			law[place][n + other] = law[n + other][place] = variance * effect;
		});
	});
	return law;
}
