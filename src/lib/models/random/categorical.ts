/** Far above the rounding of a sum of thousands of probabilities, far below a forgotten one. */
const ROUNDING = 1e-6;

/**
 * The index that a uniform picks: inverse distribution function in index order, the smallest i with
 * u < p₀ + … + pᵢ. If rounding leaves the sum just below 1 and u above it, the last index of
 * positive probability is picked. An index of probability 0 is never picked.
 *
 * @param probabilities non-negative, summing to 1
 * @param u in [0, 1)
 * @throws RangeError if u lies outside [0, 1), or beyond the sum by more than rounding
 * @example
 * categorical([0.2, 0.5, 0.3], 0.65); // 1
 */
export function categorical(probabilities: ArrayLike<number>, u: number): number {
	if (!(u >= 0 && u < 1)) throw new RangeError(`u must lie in [0, 1), got ${u}`);
	let sum = 0;
	for (let i = 0; i < probabilities.length; i++) {
		sum += probabilities[i];
		if (u < sum) return i;
	}
	if (!(sum > 1 - ROUNDING))
		throw new RangeError(`probabilities must be non-negative and sum to 1, got a sum of ${sum}`);
	return lastPositive(probabilities);
}

function lastPositive(probabilities: ArrayLike<number>): number {
	let i = probabilities.length - 1;
	while (probabilities[i] === 0) i--;
	return i;
}
