/**
 * Mixes a policy with uniform exploration, in place: π(a) ← (1 − ε) π(a) + ε / A.
 *
 * @param epsilon share of decisions made by lot, in [0, 1]
 * @example explore(policy, 0.1) // an epsilon-greedy policy, if `policy` was greedy
 */
export function explore(policy: Float64Array, epsilon: number): void {
	const A = policy.length;
	for (let a = 0; a < A; a++) policy[a] = (1 - epsilon) * policy[a] + epsilon / A;
}
