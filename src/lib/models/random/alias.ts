import type { Uniform } from './stream.ts';

/** n equally likely columns; column i gives i with probability `keep[i]`, else `alias[i]`. */
export interface AliasTable {
	readonly keep: Float64Array;
	readonly alias: Uint32Array;
}

/**
 * A table from which {@link drawAlias} draws index i with probability wᵢ / Σw, in constant time
 * however many weights there are. Worth it from a few dozen draws on; below that use `categorical`.
 *
 * Source: Vose (1991), A linear algorithm for generating random numbers with a given distribution,
 * IEEE Transactions on Software Engineering 17(9), 972–975.
 *
 * @param weights non-negative and finite, with a positive finite sum
 * @throws RangeError if they are not
 * @example
 * const popularity = aliasTable([5, 3, 2]);
 * const item = drawAlias(popularity, stream(7, 'item'));
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
	const n = weights.length;
	const scale = n / total(weights);
	const keep = Float64Array.from(weights, (weight) => weight * scale);
	const alias = Uint32Array.from(weights, (_, i) => i);
	const small: number[] = [];
	const large: number[] = [];
	for (let i = 0; i < n; i++) (keep[i] < 1 ? small : large).push(i);
	while (small.length > 0 && large.length > 0) {
		const poor = small.pop()!;
		const rich = large[large.length - 1];
		alias[poor] = rich;
		keep[rich] -= 1 - keep[poor];
		if (keep[rich] < 1) small.push(large.pop()!);
	}
	// What is left holds 1 up to rounding.
	for (const i of small.concat(large)) keep[i] = 1;
	return { keep, alias };
}

/** One draw from an alias table, in constant time. Takes exactly one uniform. */
export function drawAlias(table: AliasTable, uniform: Uniform): number {
	const position = uniform() * table.keep.length;
	const column = Math.floor(position);
	return position - column < table.keep[column] ? column : table.alias[column];
}

function total(weights: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < weights.length; i++) {
		if (!(weights[i] >= 0))
			throw new RangeError(`weights must be non-negative, got ${weights[i]} at index ${i}`);
		sum += weights[i];
	}
	if (!(sum > 0 && sum < Infinity))
		throw new RangeError(`weights must have a positive finite sum, got ${sum}`);
	return sum;
}
