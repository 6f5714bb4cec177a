/**
 * Always the action with the highest score; the first of them if several share it.
 *
 * @param policy receives a 1 there and 0 elsewhere; may be `scores` itself
 * @example greedy([0.1, 0.3, 0.2], policy) // policy is [0, 1, 0]
 */
export function greedy(scores: ArrayLike<number>, policy: Float64Array): void {
	let best = 0;
	for (let a = 1; a < scores.length; a++) if (scores[a] > scores[best]) best = a;
	policy.fill(0);
	policy[best] = 1;
}
