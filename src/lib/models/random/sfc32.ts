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
	return uniformFrom(Int32Array.of(a, b, c, counter));
}

/** {@link sfc32} from the state a, b, c, counter, which each draw moves on. */
export function uniformFrom(state: Int32Array): Uniform {
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

/**
 * Fills a column with whole numbers from 0 to below − 1, all equally likely to within below / 2³²:
 * what ⌊below · uniform()⌋ gives draw by draw.
 *
 * @param state as {@link uniformFrom} takes it; moved on by one draw an entry
 * @param below whole number from 1 to 2³¹ − 1
 * @example fillIndices(streamState(7, 'rows'), 1000, out)
 */
export function fillIndices(state: Int32Array, below: number, out: Int32Array): void {
	const scale = below / 4294967296;
	const n = out.length;
	// Within one call variables stay in registers; every `| 0` keeps them 32 bits wide there.
	let a = state[0] | 0;
	let b = state[1] | 0;
	let c = state[2] | 0;
	let counter = state[3] | 0;
	for (let i = 0; i < n; i++) {
		const t = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + t) | 0;
		out[i] = ((t >>> 0) * scale) | 0;
	}
	state[0] = a;
	state[1] = b;
	state[2] = c;
	state[3] = counter;
}
