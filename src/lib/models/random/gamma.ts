import { normal } from './normal.ts';
import type { Uniform } from './stream.ts';

/**
 * One draw from the gamma distribution with the given shape and scale 1 (mean = variance = shape).
 *
 * Squeezed rejection: with d = shape − 1/3 and v = (1 + x / √(9d))³ for a standard normal x,
 * d·v is accepted if ln u < x²/2 + d − d·v + d·ln v. A shape below 1 is drawn at shape + 1 and
 * multiplied by u^(1/shape).
 *
 * Source: Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS
 * 26(3), 363–372; the boost is their section 6.
 *
 * Rejection takes a varying number of uniforms (about 3.1 on average): give each unit its own
 * stream if later draws must not shift.
 *
 * @param shape positive and finite
 * @throws RangeError if shape is not
 * @example
 * const waiting = gamma(stream(7, 'waiting'), 2.5);
 */
export function gamma(uniform: Uniform, shape: number): number {
	requireShape('shape', shape);
	return shape < 1 ? Math.exp(logGammaDraw(uniform, shape)) : rejection(uniform, shape);
}

/**
 * The logarithm of a {@link gamma} draw. Finite even where the draw itself underflows to zero, as
 * most draws of shape 0.001 do.
 */
export function logGammaDraw(uniform: Uniform, shape: number): number {
	if (shape >= 1) return Math.log(rejection(uniform, shape));
	return Math.log(rejection(uniform, shape + 1)) + Math.log(1 - uniform()) / shape;
}

/** @throws RangeError unless the value is positive and finite */
export function requireShape(name: string, value: number): void {
	if (!(value > 0 && value < Infinity))
		throw new RangeError(`${name} must be positive and finite, got ${value}`);
}

function rejection(uniform: Uniform, shape: number): number {
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(uniform);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
	}
}
