/**
 * Shows each item in proportion to a power of its score, with a share of uniform exploration:
 *
 * π(a) = (1 - ε) h(a)^β / Σ_b h(b)^β + ε / K
 *
 * This is a softmax of log-scores with inverse temperature β. Powers are taken through logarithms
 * minus their maximum, so that large scores and sharp pages do not overflow.
 *
 * @param scores h: K positive numbers, any unit
 * @param beta sharpness β ≥ 0: 0 ignores the scores
 * @param epsilon share of visitors who get an item by lot, in [0, 1]
 * @param policy receives the K probabilities
 * @example powerPolicy([3, 2], 2, 0, policy) // policy is [9/13, 4/13]
 */
export function powerPolicy(
	scores: Float64Array,
	beta: number,
	epsilon: number,
	policy: Float64Array
): void {
	const K = scores.length;
	let top = -Infinity;
	for (let a = 0; a < K; a++) {
		policy[a] = beta * Math.log(scores[a]);
		if (policy[a] > top) top = policy[a];
	}
	let total = 0;
	for (let a = 0; a < K; a++) {
		policy[a] = Math.exp(policy[a] - top);
		total += policy[a];
	}
	for (let a = 0; a < K; a++) policy[a] = ((1 - epsilon) * policy[a]) / total + epsilon / K;
}
