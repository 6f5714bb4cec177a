import type { Terms } from '../terms.ts';

interface Slots {
	/** n x L */
	readonly reward: Float64Array;
	/** n x L */
	readonly weight: Float64Array;
	/** L */
	readonly slots: number;
}

/** Σ_k w_ik r_ik for each slate: slots weighed one by one. */
export function weightedSlots({ reward, weight, slots }: Slots): Terms {
	const numerator = new Float64Array(reward.length / slots);
	for (let at = 0; at < reward.length; at++)
		numerator[Math.floor(at / slots)] += weight[at] * reward[at];
	return { numerator };
}
