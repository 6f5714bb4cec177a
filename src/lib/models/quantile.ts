/**
 * The quantile of a sample by linear interpolation between order statistics (type 7 of Hyndman and
 * Fan 1996, the default of R and numpy).
 *
 * @param sample any order, at least one number
 * @param share in [0, 1]
 * @throws RangeError if the sample is empty or the share lies outside [0, 1]
 * @example quantile([4, 1, 3, 2], 0.5) // 2.5
 */
export function quantile(sample: ArrayLike<number>, share: number): number {
	if (sample.length === 0) throw new RangeError('quantile needs at least one number; got none');
	if (!(share >= 0 && share <= 1)) {
		throw new RangeError(`quantile needs a share from 0 to 1; got ${share}`);
	}
	const sorted = Float64Array.from(sample).sort();
	const position = (sorted.length - 1) * share;
	const below = Math.floor(position);
	const above = Math.ceil(position);
	return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
