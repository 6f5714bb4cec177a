import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longDecimal } from './long-decimal.ts';

function read(whole: string, part: string): number {
	const bytes = new TextEncoder().encode(`${whole}.${part},`);
	return longDecimal(bytes, 0, { end: bytes.length - 1, decimals: part.length });
}

const digit = fc.constantFrom(...'0123456789');

it('is the nearest double of a long decimal', () => {
	let unsure = 0;
	const whole = fc.string({ unit: digit, minLength: 1, maxLength: 7 });
	const part = fc.string({ unit: digit, minLength: 15, maxLength: 22 });
	fc.assert(
		fc.property(whole, part, (w, p) => {
			const value = read(w, p);
			if (Number.isNaN(value)) unsure++;
			else expect(value, `${w}.${p}`).toBe(Number(`${w}.${p}`));
		}),
		{ numRuns: 20_000 }
	);
	expect(unsure).toBeLessThan(20);
});

it('is the nearest double, or unsure, right beside the middle between two doubles', () => {
	// Between 2^53 and 2^54 every odd integer is such a middle.
	const middle = fc.bigInt({ min: 2n ** 53n, max: 2n ** 54n - 2n }).map((n) => n | 1n);
	const part = fc.constantFrom('0', '00', '0000001', '9999999', '00000000000001');
	fc.assert(
		fc.property(middle, part, (n, p) => {
			const value = read(String(n), p);
			if (!Number.isNaN(value)) expect(value).toBe(Number(`${n}.${p}`));
		}),
		{ numRuns: 2000 }
	);
});
