import type { PerAction } from '../log.ts';
import { rowReader } from '../diagnostics/row-reader.ts';
import type { Estimated } from '../terms.ts';
import type { SlateEvaluation } from './slate-evaluation.ts';

/** What cascade-DR needs besides weights. Row i L + k of a matrix is slot k of slate i. */
export interface CascadeModel {
	/** A */
	readonly actions: number;
	/** a_ik, n x L */
	readonly action: Int32Array;
	/** π(a | x_i, a_i1, …, a_i,k−1): what the evaluation policy would put into slot k, given the slots above. */
	readonly policy: PerAction;
	/**
	 * Q̂_k(x_i, a_i1, …, a_i,k−1, a): the reward of slot k and all below it, if a goes into slot k and
	 * the evaluation policy fills the rest.
	 */
	readonly model: PerAction;
}

/**
 * Reward interaction with a reward model that takes over where weights grow.
 *
 *     V̂ = (1/n) Σ_i Σ_k [ w_i,1:k (r_ik − Q̂_k(a_ik)) + w_i,1:k−1 Σ_a π(a) Q̂_k(a) ],   w_i,1:0 = 1
 *
 * With Q̂ = 0 it is `rewardInteraction`. Any model leaves the mean as it is, where the logging policy
 * shows all that the evaluation policy may show; a good one takes variance away. Assumes, as that does, that visitors read downwards.
 *
 * Source: Kiyohara, Saito, Matsuhiro, Narita, Shimizu and Yamamoto (WSDM 2022), with all slots
 * counting the same.
 *
 * @returns terms per slate, in reward per slate
 * @throws RangeError if the model has actions for another number of slots, or one outside 0 to A − 1
 */
export function cascadeDoublyRobust(
	{ slates, slots, reward, prefix }: SlateEvaluation,
	{ actions, action, policy, model }: CascadeModel
): Estimated {
	if (!prefix) return { undefined: 'the chance of each list down to each slot is not known' };
	requireActions(action, { actions, rows: reward.length, slots });
	const policyOf = rowReader(policy, actions);
	const modelOf = rowReader(model, actions);
	const numerator = new Float64Array(slates);
	for (let at = 0; at < reward.length; at++) {
		const chance = policyOf(at);
		const value = modelOf(at);
		let expected = 0;
		for (let a = 0; a < actions; a++) expected += chance[a] * value[a];
		const above = at % slots === 0 ? 1 : prefix[at - 1];
		numerator[Math.floor(at / slots)] +=
			prefix[at] * (reward[at] - value[action[at]]) + above * expected;
	}
	return { numerator };
}

function requireActions(
	action: Int32Array,
	{ actions, rows, slots }: { actions: number; rows: number; slots: number }
): void {
	if (action.length !== rows)
		throw new RangeError(`the model has ${action.length} slots where the log has ${rows}`);
	const bad = action.findIndex((a) => !(a >= 0 && a < actions));
	if (bad >= 0)
		throw new RangeError(
			`slate ${Math.floor(bad / slots) + 1}, slot ${(bad % slots) + 1}: action ${action[bad]} is outside 0 to ${actions - 1}`
		);
}
