/**
 * How unequally a total is shared out: 0 if all shares are equal, 1 - 1/K if one of K takes all.
 *
 * G = Σₖ (2k - K - 1) e₍ₖ₎ / (K Σₖ e₍ₖ₎), with e₍₁₎ ≤ … ≤ e₍K₎ the shares sorted upward.
 *
 * @param shares K amounts, none negative, any unit (only their proportions count)
 * @returns a number in [0, 1 - 1/K]
 * @throws RangeError if there are no shares, one is negative, or all are zero
 * @example gini([1, 1, 1, 1]) // 0
 * @example gini([0, 0, 0, 5]) // 0.75
 */
export function gini(shares: ArrayLike<number>): number {
	const sorted = Float64Array.from(shares).sort();
	const K = sorted.length;
	let weighted = 0;
	let total = 0;
	for (let k = 0; k < K; k++) {
		weighted += (2 * (k + 1) - K - 1) * sorted[k];
		total += sorted[k];
	}
	if (!(total > 0) || sorted[0] < 0) {
		throw new RangeError(`gini needs shares of zero or more, not all zero; got ${sorted}`);
	}
	// Equal shares cancel to 0 only up to rounding.
	return Math.max(0, weighted / (K * total));
}
