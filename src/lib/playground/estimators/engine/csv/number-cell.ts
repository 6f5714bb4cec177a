import { longDecimal } from './long-decimal.ts';
import { POWERS } from './powers.ts';

const EXACT = 2 ** 53;
const LONGEST = 1e29;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * The number that a cell's bytes spell, or NaN if they spell none. An empty cell spells none.
 *
 * The result is `Number(text)` to the last bit. A plain decimal is digits / 10^k. Where both are exact
 * doubles, which holds up to 2^53 and for k ≤ 22, IEEE division rounds once and so gives the nearest
 * double (Clinger, How to Read Floating Point Numbers Accurately, PLDI 1990). More digits go through
 * `longDecimal`, and exponents through text.
 *
 * @param end exclusive; the byte there must not be a digit
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
	const negative = bytes[start] === MINUS;
	const first = negative ? start + 1 : start;
	let i = first;
	let digits = 0;
	let digit: number;
	while ((digit = bytes[i] - ZERO) >= 0 && digit < 10) {
		digits = digits * 10 + digit;
		i++;
	}
	let written = i - first;
	let decimals = 0;
	if (bytes[i] === POINT) {
		const point = i++;
		while ((digit = bytes[i] - ZERO) >= 0 && digit < 10) {
			digits = digits * 10 + digit;
			i++;
		}
		decimals = i - point - 1;
		written += decimals;
	}
	if (i === end && written > 0 && decimals <= 22 && digits < LONGEST) {
		const value =
			digits < EXACT ? digits / POWERS[decimals] : longDecimal(bytes, first, { end, decimals });
		if (value === value) return negative ? -value : value;
	}
	return numberOf(ascii(bytes, start, end));
}

/** `Number` takes nothing at all for 0; a cell that holds nothing holds no number. */
function numberOf(text: string): number {
	return text.trim() === '' ? NaN : Number(text);
}

const latin = new TextDecoder('latin1');

/** Bytes as text, where text beyond ASCII need not come out right, since no number holds any. */
function ascii(bytes: Uint8Array, start: number, end: number): string {
	const cell = bytes.subarray(start, end);
	// A TextDecoder costs more than it does for a few letters.
	if (cell.length > 64) return latin.decode(cell);
	return String.fromCharCode.apply(null, cell as unknown as number[]);
}
