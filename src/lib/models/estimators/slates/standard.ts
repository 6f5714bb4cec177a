import { isUndefined } from '../../estimate.ts';
import type { Estimated } from '../terms.ts';
import type { SlateEvaluation } from './slate-evaluation.ts';
import { slateTotals } from './slate-totals.ts';

/**
 * Inverse propensity scoring of whole lists: the list is one action.
 *
 *     V̂ = (1/n) Σ_i w_i Σ_k r_ik,   w_i = π(list_i | x_i) / π₀(list_i | x_i)
 *
 * Assumes nothing about how visitors read; unbiased if the logging policy shows every list that the
 * evaluation policy may show. The variance grows with the number of lists, exponentially in L.
 *
 * Source: inverse propensity scoring with lists for actions; what Swaminathan et al. (NeurIPS 2017)
 * set out to improve on.
 *
 * @returns terms per slate, in reward per slate
 */
export function standard(e: SlateEvaluation): Estimated {
	const { list } = e;
	if (!list) return { undefined: 'the chance of each whole list is not known' };
	return { numerator: slateTotals(e).map((total, i) => list[i] * total) };
}

/**
 * {@link standard} over the mean weight of the lists.
 *
 *     V̂ = Σ_i w_i Σ_k r_ik / Σ_i w_i
 *
 * The Open Bandit Pipeline divides by the mean over all n L rows; since each list fills L rows, that
 * is the same number.
 */
export function selfNormalisedStandard(e: SlateEvaluation): Estimated {
	const terms = standard(e);
	return isUndefined(terms) ? terms : { ...terms, denominator: e.list };
}
