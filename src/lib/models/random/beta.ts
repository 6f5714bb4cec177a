import { logGammaDraw, requireShape } from './gamma.ts';
import type { Uniform } from './stream.ts';

/**
 * One draw from the beta distribution, mean a / (a + b): X / (X + Y) for independent gamma draws X
 * of shape a and Y of shape b. Taken through logarithms, because for small shapes X and Y can both
 * underflow to zero.
 *
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, section IX.3.1.
 *
 * Takes a varying number of uniforms, see {@link gamma}.
 *
 * @param a positive and finite, for instance 1 + clicks
 * @param b positive and finite, for instance 1 + views without a click
 * @throws RangeError if a or b is not
 * @example
 * const clickRate = beta(stream(7, 'posterior'), 1 + 3, 1 + 17);
 */
export function beta(uniform: Uniform, a: number, b: number): number {
	requireShape('a', a);
	requireShape('b', b);
	const logX = logGammaDraw(uniform, a);
	const logY = logGammaDraw(uniform, b);
	return 1 / (1 + Math.exp(logY - logX));
}
