/** Draws uniforms in [0, 1). */
export type Uniform = () => number;

/**
 * The generator sfc32: three words that chase each other and a counter, which alone guarantees a
 * period of at least 2³².
 *
 *     t = a + b + counter;  counter += 1
 *     a = b ^ (b >>> 9);  b = c + (c << 3);  c = (c <<< 21) + t;  output t
 *
 * Source: Chris Doty-Humphrey, PractRand 0.94, `sfc.cpp` (shifts 9, 3, 21).
 * The four arguments are taken modulo 2³². Returns t / 2³², so 32 random bits in [0, 1).
 *
 * @example
 * const uniform = sfc32(1, 2, 3, 1);
 * uniform(); // 4 / 2 ** 32
 */
export function sfc32(a: number, b: number, c: number, counter: number): Uniform {
	// Kept as int32 throughout: V8 then needs no heap number per draw but the result.
	a |= 0;
	b |= 0;
	c |= 0;
	counter |= 0;
	return () => {
		const t = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + t) | 0;
		return (t >>> 0) / 4294967296;
	};
}
