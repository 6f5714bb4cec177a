import type { Uniform } from './stream.ts';

/**
 * The numbers 0 to n − 1 in random order, all n! orders equally likely (Fisher-Yates). Takes
 * exactly n − 1 uniforms.
 *
 * Source: Durstenfeld (1964), Algorithm 235, Communications of the ACM 7(7), 420.
 *
 * @param n whole number from 0 to 2³² − 1
 * @throws RangeError if n is no such number
 * @example
 * const order = permutation(stream(7, 'order'), 10);
 */
export function permutation(uniform: Uniform, n: number): Uint32Array {
	if (n >>> 0 !== n)
		throw new RangeError(`n must be a whole number from 0 to 4294967295, got ${n}`);
	const order = Uint32Array.from({ length: n }, (_, i) => i);
	for (let last = n - 1; last > 0; last--) {
		const chosen = Math.floor(uniform() * (last + 1));
		const value = order[chosen];
		order[chosen] = order[last];
		order[last] = value;
	}
	return order;
}
