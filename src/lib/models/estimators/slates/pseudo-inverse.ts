import { isUndefined, type Undefined } from '../../estimate.ts';
import type { Estimated, Terms } from '../terms.ts';
import type { SlateEvaluation } from './slate-evaluation.ts';
import { slateTotals } from './slate-totals.ts';

/**
 * Estimates from the page’s total alone, if slots were filled one by one without regard to each other.
 *
 *     V̂ = (1/n) Σ_i (1 − L + Σ_k w_ik) R_i,   R_i = Σ_k r_ik
 *
 * The weights w_ik are those of the item in its slot. Unbiased if the expected total is a sum with one
 * part for each slot and item, and the logging policy fills its slots independently of each other,
 * given the visitor. That is the factored case of the general estimator, whose weights come from a
 * pseudo-inverse. Weights may be negative, and so may the estimate.
 *
 * Source: Swaminathan, Krishnamurthy, Agarwal, Dudík, Langford, Jose and Zitouni (NeurIPS 2017).
 *
 * @returns terms per slate, in reward per slate
 */
export function pseudoInverse(e: SlateEvaluation): Estimated {
	const weight = pseudoInverseWeights(e);
	return isUndefined(weight) ? weight : weighted(e, weight);
}

/**
 * {@link pseudoInverse} over the mean of its weights, whose expectation is 1.
 *
 *     V̂ = Σ_i (1 − L + Σ_k w_ik) R_i / Σ_i (1 − L + Σ_k w_ik)
 */
export function selfNormalisedPseudoInverse(e: SlateEvaluation): Estimated {
	const weight = pseudoInverseWeights(e);
	return isUndefined(weight) ? weight : { ...weighted(e, weight), denominator: weight };
}

function weighted(e: SlateEvaluation, weight: Float64Array): Terms {
	return { numerator: slateTotals(e).map((total, i) => weight[i] * total) };
}

/** 1 − L + Σ_k w_ik for each slate */
function pseudoInverseWeights({ slates, slots, slot }: SlateEvaluation): Float64Array | Undefined {
	if (!slot) return { undefined: 'the chance of each item in its slot is not known' };
	const weight = new Float64Array(slates).fill(1 - slots);
	for (let at = 0; at < slot.length; at++) weight[Math.floor(at / slots)] += slot[at];
	return weight;
}
