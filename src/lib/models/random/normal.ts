import type { Uniform } from './stream.ts';

/**
 * One draw from the standard normal distribution, by the cosine branch of Box and Muller:
 *
 *     √(−2 ln(1 − u₁)) · cos(2π u₂)
 *
 * The sine branch is not kept, so that a draw always takes exactly two uniforms and nothing
 * carries over from one unit to the next. Values lie within ±6.67 (u₁ has 32 bits).
 *
 * Source: Box and Muller (1958), Annals of Mathematical Statistics 29(2), 610–611.
 *
 * @example
 * const minutes = 12 + 2 * normal(stream(7, 'minutes'));
 */
export function normal(uniform: Uniform): number {
	const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
	return radius * Math.cos(2 * Math.PI * uniform());
}
