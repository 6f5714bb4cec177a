import type { Terms } from '../terms.ts';
import type { Marginalised } from './marginalised.ts';

/**
 * Marginalised inverse propensity scoring (MIPS): IPS whose weights compare embeddings.
 *
 *     V̂ = (1/n) Σ w_i r_i,   w_i = p(e_i | x_i, π) / p(e_i | x_i, π₀)
 *
 * Its variance is at most that of IPS if the embedding tells all that matters to the reward; otherwise
 * it is biased by what an action does beside its embedding.
 *
 * Source: Saito and Joachims (ICML 2022).
 *
 * @example estimateOf(marginalisedIps(categorised(log)))
 */
export function marginalisedIps({ reward, weight }: Marginalised): Terms {
	return { numerator: reward.map((r, i) => weight[i] * r) };
}

/**
 * {@link marginalisedIps} over the mean weight.
 *
 *     V̂ = Σ w_i r_i / Σ w_i
 */
export function selfNormalisedMarginalisedIps(e: Marginalised): Terms {
	return { ...marginalisedIps(e), denominator: e.weight };
}
