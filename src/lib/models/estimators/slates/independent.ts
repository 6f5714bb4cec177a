import type { Estimated } from '../terms.ts';
import type { SlateEvaluation } from './slate-evaluation.ts';
import { ratioOfEachSlot } from './ratio-of-each-slot.ts';
import { weightedSlots } from './weighted-slots.ts';

const NEEDS_SLOT = 'the chance of each item in its slot is not known';

/**
 * Weighs the reward of a slot by its own item alone (independent, or item-position, estimator).
 *
 *     V̂ = (1/n) Σ_i Σ_k w_ik r_ik,   w_ik = π(a_ik in slot k | x_i) / π₀(a_ik in slot k | x_i)
 *
 * The chances are marginal: whatever stands in the other slots. Unbiased if the reward of a slot
 * depends on the item there and on nothing else on the page. Usually the least variance of the three.
 *
 * Source: Li, Abbasi-Yadkori, Kveton, Muthukrishnan, Vinay and Wen (KDD 2018), item-position model.
 *
 * @returns terms per slate, in reward per slate
 */
export function independent({ slots, reward, slot }: SlateEvaluation): Estimated {
	return slot ? weightedSlots({ reward, weight: slot, slots }) : { undefined: NEEDS_SLOT };
}

/**
 * {@link independent} with each slot over its own mean weight.
 *
 *     V̂ = Σ_k [ Σ_i w_ik r_ik / Σ_i w_ik ]
 */
export function selfNormalisedIndependent({ slots, reward, slot }: SlateEvaluation): Estimated {
	return slot ? ratioOfEachSlot({ reward, weight: slot, slots }) : { undefined: NEEDS_SLOT };
}
