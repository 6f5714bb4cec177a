/**
 * A log of n slates: whole pages, each a list of L items in L slots. Matrices are n x L, slate by
 * slate, so that slate i takes the places i L to i L + L − 1, first slot first.
 */
export interface SlateLog {
	/** L */
	readonly slots: number;
	/** r_ik: what slot k of slate i brought. Where only the page’s total is known, all in one slot. */
	readonly reward: Float64Array;
	/** Chances that the logging policy gave to what was shown: each in (0, 1]. */
	readonly logging: SlateChances;
	/** Chances that the evaluation policy gives to the same: each in [0, 1]. */
	readonly evaluation: SlateChances;
}

/** How likely a policy was to show what was shown, in the senses in which it is known. */
export interface SlateChances {
	/** π(a_i1, …, a_iL | x_i), the whole list: n numbers. The last prefix says the same. */
	readonly list?: Float64Array;
	/** π(a_ik in slot k | x_i), whatever stands in the other slots: n x L. */
	readonly slot?: Float64Array;
	/** π(a_i1, …, a_ik | x_i), the list down to slot k: n x L. */
	readonly prefix?: Float64Array;
}

/**
 * The chances of a policy that fills each slot on its own, given the visitor: lists and their
 * beginnings are products of slots.
 *
 * @param slot n x L, slate by slate
 * @example factored(Float64Array.of(0.5, 0.2), 2).list // [0.1]
 */
export function factored(slot: Float64Array, slots: number): Required<SlateChances> {
	const prefix = slot.slice();
	for (let at = 0; at < prefix.length; at++) if (at % slots > 0) prefix[at] *= prefix[at - 1];
	return { slot, prefix, list: lastPrefix(prefix, slots) };
}

/** The chance of each list: that of its longest prefix. */
export function lastPrefix(prefix: Float64Array, slots: number): Float64Array {
	return Float64Array.from(
		{ length: prefix.length / slots },
		(_, i) => prefix[i * slots + slots - 1]
	);
}
