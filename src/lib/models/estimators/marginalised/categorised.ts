import type { PerAction } from '../log.ts';
import type { Marginalised } from './marginalised.ts';
import { policyRows } from './policy-rows.ts';

/** A log whose actions come in groups: each item stands in one category. */
export interface CategorisedLog {
	/** g(a) for each of A actions: whole numbers from 0 */
	readonly category: Int32Array;
	/** a_i */
	readonly action: Int32Array;
	/** r_i */
	readonly reward: Float64Array;
	/** π₀(a | x_i) of every action */
	readonly logging: PerAction;
	/** π(a | x_i) */
	readonly evaluation: PerAction;
}

/**
 * Weighs each row by how much more or less likely the evaluation policy makes its item’s category:
 *
 *     w_i = Σ_{a: g(a) = g(a_i)} π(a | x_i) / Σ_{a: g(a) = g(a_i)} π₀(a | x_i)
 *
 * `marginalised` for an embedding of one dimension that is certain. With a category for each item
 * these are the weights of IPS. Unbiased if the items of a category are worth the same to a visitor.
 *
 * Source: Saito and Joachims (ICML 2022).
 *
 * @throws RangeError on the first row (from 1) whose action does not exist or whose category had no
 * chance in the log, on columns that do not fit, and on a policy whose chances do not sum to 1
 * @example marginalisedIps(categorised({ ...log, category, logging, evaluation }))
 */
export function categorised(log: CategorisedLog): Marginalised {
	const { category, action, reward } = log;
	if (action.length !== reward.length)
		throw new RangeError(`${reward.length} rewards need as many actions, got ${action.length}`);
	const size = { rows: reward.length, actions: category.length };
	const before = policyRows({ name: 'logging', policy: log.logging, ...size });
	const after = policyRows({ name: 'evaluation', policy: log.evaluation, ...size });
	const weight = new Float64Array(reward.length);
	for (let i = 0; i < weight.length; i++) {
		const own = category[action[i]];
		if (own === undefined)
			throw new RangeError(
				`row ${i + 1} has the action ${action[i]}; actions are whole numbers from 0 to ${category.length - 1}`
			);
		const chance = shareOf(own, category, before(i));
		if (!(chance > 0))
			throw new RangeError(
				`row ${i + 1} has the category ${own}, to which the logging policy gave no chance`
			);
		weight[i] = shareOf(own, category, after(i)) / chance;
	}
	return { reward, weight };
}

/** Σ π(a) over the items of one category. */
function shareOf(own: number, category: Int32Array, policy: Float64Array): number {
	let share = 0;
	for (let a = 0; a < policy.length; a++) if (category[a] === own) share += policy[a];
	return share;
}
