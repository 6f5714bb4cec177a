import type { PerAction, Rows } from '../log.ts';
import { requireEmbedding, type Embedding } from './embedding.ts';
import { policyRows } from './policy-rows.ts';

/** A log in which the embedding of what was shown is known, and both policies in full. */
export interface EmbeddedLog {
	/** r_i */
	readonly reward: Float64Array;
	/** e_id: category of row i in dimension d, n x D */
	readonly embedded: Int32Array;
	readonly embedding: Embedding;
	/** π₀(a | x_i) of every action */
	readonly logging: PerAction;
	/** π(a | x_i) */
	readonly evaluation: PerAction;
}

/** Rewards, and weights of what actions have in common instead of the actions. */
export interface Marginalised {
	readonly reward: Float64Array;
	/** w_i = p(e_i | x_i, π) / p(e_i | x_i, π₀) */
	readonly weight: Float64Array;
}

export interface MarginalisedOptions {
	/** Weighs each dimension by itself, and multiplies. */
	readonly separately?: boolean;
}

/**
 * Weighs each row by how much more or less likely the evaluation policy makes its embedding:
 *
 *     w_i = Σ_a π(a | x_i) p(e_i | a) / Σ_a π₀(a | x_i) p(e_i | a),   p(e | a) = Π_d p(e_d | a)
 *
 * Two actions that look alike stand in for each other, so weights stay small with thousands of actions.
 * Unbiased if the embedding carries all that an action does to the reward (no direct effect), and
 * every embedding that the evaluation policy shows had a chance.
 *
 * `separately` gives the form of the Open Bandit Pipeline:
 *
 *     w_i = Π_d [ Σ_a π(a | x_i) p(e_id | a) / Σ_a π₀(a | x_i) p(e_id | a) ]
 *
 * It is the same for one dimension. For more it takes dimensions for independent given the visitor, which
 * they are not where different actions are shown; then it is biased.
 *
 * Source: Saito and Joachims (ICML 2022).
 *
 * @throws RangeError on the first row (from 1) whose category does not exist or whose embedding had no
 * chance in the log; on columns that do not fit; on a policy or an embedding whose chances do not sum
 * to 1
 * @example estimateOf(marginalisedIps(marginalised(log)))
 */
export function marginalised(
	log: EmbeddedLog,
	{ separately = false }: MarginalisedOptions = {}
): Marginalised {
	const { reward, embedding } = log;
	const { actions, dimensions } = embedding;
	requireCategories(log);
	const size = { rows: reward.length, actions };
	const before = policyRows({ name: 'logging', policy: log.logging, ...size });
	const after = policyRows({ name: 'evaluation', policy: log.evaluation, ...size });
	const places = dimensions.map((rows, d) => ({ ...rows, d }));
	const groups = separately ? places.map((place) => [place]) : [places];
	const likelihood = new Float64Array(actions);
	const weight = new Float64Array(reward.length).fill(1);
	for (let i = 0; i < weight.length; i++) {
		const own = log.embedded.subarray(i * dimensions.length, (i + 1) * dimensions.length);
		const old = before(i);
		const now = after(i);
		for (const group of groups) {
			writeLikelihood(own, group, likelihood);
			const chance = dot(old, likelihood);
			if (!(chance > 0))
				throw new RangeError(
					`row ${i + 1} has the embedding ${own.join(', ')}, to which the logging policy gave no chance`
				);
			weight[i] *= dot(now, likelihood) / chance;
		}
	}
	return { reward, weight };
}

/** p(e | a) of each action, for some dimensions of e. */
function writeLikelihood(
	own: Int32Array,
	group: readonly (Rows & { readonly d: number })[],
	out: Float64Array
): void {
	out.fill(1);
	for (const { d, columns, values } of group)
		for (let a = 0, at = own[d]; a < out.length; a++, at += columns) out[a] *= values[at];
}

function dot(x: Float64Array, y: Float64Array): number {
	let sum = 0;
	for (let a = 0; a < x.length; a++) sum += x[a] * y[a];
	return sum;
}

function requireCategories({ reward, embedded, embedding }: EmbeddedLog): void {
	requireEmbedding(embedding);
	const D = embedding.dimensions.length;
	if (embedded.length !== reward.length * D)
		throw new RangeError(
			`${reward.length} rows of ${D} dimensions take ${reward.length * D} categories, got ${embedded.length}`
		);
	for (let at = 0; at < embedded.length; at++) {
		const { columns } = embedding.dimensions[at % D];
		if (!(embedded[at] >= 0 && embedded[at] < columns))
			throw new RangeError(
				`row ${Math.floor(at / D) + 1} has the category ${embedded[at]} in dimension ${(at % D) + 1}; categories are whole numbers from 0 to ${columns - 1}`
			);
	}
}
