/**
 * The variance of a column of numbers around their own mean, Σ (v_i − v̄)² / n, in two passes, so that
 * a large mean does not drown a small spread.
 *
 * @param values one or more
 * @example populationVariance(Float64Array.of(1, 3)) // 1
 */
export function populationVariance(values: Float64Array): number {
	const n = values.length;
	let total = 0;
	for (let i = 0; i < n; i++) total += values[i];
	const mean = total / n;
	let squares = 0;
	for (let i = 0; i < n; i++) squares += (values[i] - mean) * (values[i] - mean);
	return squares / n;
}
