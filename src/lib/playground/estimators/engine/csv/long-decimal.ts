import { POWERS } from './powers.ts';

/** Digits that are gathered in one double, exactly. */
const HEAD = 15;
const ZERO = 48;
const NINE = 57;
/** Bound on the relative error of the correction below, with room to spare. */
const ERROR = 2 ** -48;
const SPLITTER = 2 ** 27 + 1;

/**
 * The double nearest to a plain decimal of up to 30 digits, or NaN in the rare case that it lies too
 * close to the middle between two doubles to tell.
 *
 * The digits are an integer s + e, exactly. q = s / 10^d is a double off by less than one unit in the
 * last place, and its remainder gives the correction c with a relative error below 2^−50. If q + c
 * rounds to the same double at both ends of that error, it is the nearest one. The products are exact
 * (Dekker, A Floating-Point Technique for Extending the Available Precision, 1971).
 *
 * Logs hold chances such as 0.029411764705882353, and text is five times slower.
 *
 * @param start where the first digit stands; between the digits there may be a point
 */
export function longDecimal(
	bytes: Uint8Array,
	start: number,
	{ end, decimals }: { readonly end: number; readonly decimals: number }
): number {
	let head = 0;
	let tail = 0;
	let headDigits = 0;
	let tailDigits = 0;
	for (let i = start; i < end; i++) {
		const byte = bytes[i];
		if (byte < ZERO || byte > NINE) continue;
		if (headDigits < HEAD) {
			head = head * 10 + byte - ZERO;
			if (head > 0) headDigits++;
		} else {
			tail = tail * 10 + byte - ZERO;
			tailDigits++;
		}
	}
	return quotient(head, tail, { up: POWERS[tailDigits], down: POWERS[decimals] });
}

/** (head · up + tail) / down, rounded once. */
function quotient(
	head: number,
	tail: number,
	{ up, down }: { readonly up: number; readonly down: number }
): number {
	const product = head * up;
	const s = product + tail;
	const e = productError(head, up, product) + sumError(product, tail, s);
	const q = s / down;
	const back = q * down;
	const c = (s - back - productError(q, down, back) + e) / down;
	const error = Math.abs(c) * ERROR;
	const low = q + (c - error);
	return low === q + (c + error) ? low : NaN;
}

/** a · b − product, exactly. */
function productError(a: number, b: number, product: number): number {
	const bigA = SPLITTER * a;
	const a1 = bigA - (bigA - a);
	const a2 = a - a1;
	const bigB = SPLITTER * b;
	const b1 = bigB - (bigB - b);
	const b2 = b - b1;
	return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

/** a + b − total, exactly. */
function sumError(a: number, b: number, total: number): number {
	const part = total - a;
	return a - (total - part) + (b - part);
}
