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
	// In an array of its own, not in variables: browsers keep a variable beyond 31 bits as an object
	// on the heap, and each draw would make four of them (80 ms instead of 7 for 2.4 million draws).
	const state = Int32Array.of(a, b, c, counter);
	return () => {
		const t = (state[0] + state[1] + state[3]) | 0;
		const c = state[2];
		state[3]++;
		state[0] = state[1] ^ (state[1] >>> 9);
		state[1] = c + (c << 3);
		state[2] = ((c << 21) | (c >>> 11)) + t;
		return (t >>> 0) / 4294967296;
	};
}
