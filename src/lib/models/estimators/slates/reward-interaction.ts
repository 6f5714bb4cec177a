import type { Estimated } from '../terms.ts';
import { ratioOfEachSlot } from './ratio-of-each-slot.ts';
import type { SlateEvaluation } from './slate-evaluation.ts';
import { weightedSlots } from './weighted-slots.ts';

const NEEDS_PREFIX = 'the chance of each list down to each slot is not known';

/**
 * Weighs the reward of a slot by the list from the top down to that slot.
 *
 *     V̂ = (1/n) Σ_i Σ_k w_i,1:k r_ik,   w_i,1:k = π(a_i1, …, a_ik | x_i) / π₀(a_i1, …, a_ik | x_i)
 *
 * Unbiased if visitors read downwards: what stands below a slot does not change its reward.
 *
 * Source: McInerney, Brost, Chandar, Mehrotra and Carterette (KDD 2020).
 *
 * @returns terms per slate, in reward per slate
 */
export function rewardInteraction({ slots, reward, prefix }: SlateEvaluation): Estimated {
	return prefix ? weightedSlots({ reward, weight: prefix, slots }) : { undefined: NEEDS_PREFIX };
}

/**
 * {@link rewardInteraction} with each slot over its own mean weight.
 *
 *     V̂ = Σ_k [ Σ_i w_i,1:k r_ik / Σ_i w_i,1:k ]
 */
export function selfNormalisedRewardInteraction({
	slots,
	reward,
	prefix
}: SlateEvaluation): Estimated {
	return prefix ? ratioOfEachSlot({ reward, weight: prefix, slots }) : { undefined: NEEDS_PREFIX };
}
