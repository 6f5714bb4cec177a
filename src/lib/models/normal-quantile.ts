/** Numerator and denominator for |p − 1/2| ≤ 0.425, in r = 0.180625 − (p − 1/2)². */
const CENTRE = [
	[
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	[
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852854
	]
] as const;

/** For √(−ln tail) ≤ 5, in that root less 1.6. */
const FLANK = [
	[
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	[
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
] as const;

/** For √(−ln tail) > 5, in that root less 5. */
const TAIL = [
	[
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	[
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15
	]
] as const;

type Ratio = typeof CENTRE | typeof FLANK | typeof TAIL;

/**
 * The quantile of the standard normal distribution: the z with Φ(z) = p.
 *
 * Source: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484: one ratio of
 * polynomials of degree 7 for the middle 85 %, two for the tails. Relative error about 1e-16.
 *
 * @param p in (0, 1)
 * @throws RangeError if p lies outside (0, 1)
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1))
		throw new RangeError(`a quantile needs a probability between 0 and 1, got ${p}`);
	const centred = p - 0.5;
	if (Math.abs(centred) <= 0.425) return centred * ratio(CENTRE, 0.180625 - centred * centred);
	const root = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p));
	const beyond = root <= 5 ? ratio(FLANK, root - 1.6) : ratio(TAIL, root - 5);
	return centred < 0 ? -beyond : beyond;
}

function ratio([above, below]: Ratio, x: number): number {
	return polynomial(above, x) / polynomial(below, x);
}

/** Horner’s scheme, written out: the quantile is the inner loop of the simulators. */
function polynomial(c: Ratio[number], x: number): number {
	return (
		((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0]
	);
}
