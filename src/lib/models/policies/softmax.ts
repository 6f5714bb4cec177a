/**
 * Shows each action in proportion to the exponential of its score:
 *
 * π(a) = e^{β s(a)} / Σ_b e^{β s(b)}
 *
 * The largest score is taken off first, so that sharp policies do not overflow.
 *
 * @param scores s: A finite numbers, any unit
 * @param beta sharpness β (inverse temperature): 0 is uniform, negative prefers low scores
 * @param policy receives the A probabilities; may be `scores` itself
 * @example softmax([0, Math.log(2)], 1, policy) // policy is [1/3, 2/3]
 */
export function softmax(scores: ArrayLike<number>, beta: number, policy: Float64Array): void {
	const A = scores.length;
	let top = -Infinity;
	for (let a = 0; a < A; a++) {
		policy[a] = beta * scores[a];
		if (policy[a] > top) top = policy[a];
	}
	let total = 0;
	for (let a = 0; a < A; a++) {
		policy[a] = Math.exp(policy[a] - top);
		total += policy[a];
	}
	for (let a = 0; a < A; a++) policy[a] /= total;
}
