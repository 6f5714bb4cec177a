import type { Terms } from '../terms.ts';
import type { Kernelised } from './kernelised.ts';

/**
 * Inverse propensity scoring with a kernel: the mean of reward times weight.
 *
 *     V̂ = (1/n) Σ w_i r_i,   w_i = K((t_i − a_i) / h) / (h f_i)
 *
 * Biased by the rewards of neighbouring actions, the more the wider h is.
 *
 * Source: Kallus and Zhou (2018), AISTATS.
 *
 * @example estimateOf(kernelisedIps(kernelised(log, { kernel: kernels.cosine, bandwidth: 1 })))
 */
export function kernelisedIps({ reward, weight }: Kernelised): Terms {
	return { numerator: reward.map((r, i) => weight[i] * r) };
}

/**
 * {@link kernelisedIps} over the mean weight, so that h cancels but for the kernel’s reach.
 *
 *     V̂ = Σ w_i r_i / Σ w_i
 *
 * A weighted average of rewards: it stays between the smallest and the largest. Without a row in
 * reach it does not exist.
 *
 * Source: Kallus and Zhou (2018), AISTATS.
 */
export function selfNormalisedKernelisedIps(e: Kernelised): Terms {
	return { ...kernelisedIps(e), denominator: e.weight };
}
