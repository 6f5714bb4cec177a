/**
 * The slice of a rows x actions x positions matrix at each row’s own position: rows x actions. For
 * policies and models of pages with slots, where a row of the log is one slot.
 *
 * @param values row-major: the row changes slowest, the position fastest
 * @param position whole numbers from 0 to positions − 1, one a row
 * @throws RangeError if the sizes do not fit, or naming the row (from 1) with another position
 * @example atPosition(Float64Array.of(0.2, 0.5, 0.8, 0.5), 2, 2, Int32Array.of(1)); // 0.5, 0.5
 */
export function atPosition(
	values: Float64Array,
	actions: number,
	positions: number,
	position: Int32Array
): Float64Array {
	const n = position.length;
	if (values.length !== n * actions * positions)
		throw new RangeError(
			`${n} rows of ${actions} actions at ${positions} positions take ${n * actions * positions} numbers, got ${values.length}`
		);
	const slice = new Float64Array(n * actions);
	for (let i = 0; i < n; i++) {
		const own = position[i];
		if (!(own >= 0 && own < positions))
			throw new RangeError(
				`row ${i + 1} has the position ${own}; positions are whole numbers from 0 to ${positions - 1}`
			);
		for (let k = i * actions; k < (i + 1) * actions; k++) slice[k] = values[k * positions + own];
	}
	return slice;
}
