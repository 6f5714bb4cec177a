import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn } from './number-cell.ts';

/** The cell between other letters, as it stands in a file. */
function read(cell: string): number {
	const bytes = new TextEncoder().encode(`9,${cell},9`);
	return numberIn(bytes, 2, bytes.length - 2);
}

function agrees(cell: string): void {
	expect(read(cell), cell).toBe(Number(cell));
}

describe('numberIn', () => {
	it('is Number(text) to the last bit, for doubles as JavaScript writes them', () => {
		fc.assert(
			fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) =>
				agrees(String(value))
			),
			{ numRuns: 2000 }
		);
	});

	it('is Number(text) to the last bit, for decimals of any length', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 25 });
		const sign = fc.constantFrom('', '-', '+');
		fc.assert(
			fc.property(sign, digits, digits, fc.constantFrom('', 'e-7', 'E12'), (s, whole, part, e) => {
				if (whole + part !== '') agrees(`${s}${whole}.${part}${e}`);
			}),
			{ numRuns: 3000 }
		);
	});

	it('is Number(text) at the edges of exact arithmetic', () => {
		for (const cell of [
			'9007199254740991',
			'9007199254740992',
			'9007199254740993',
			'0.9007199254740993',
			'0.0000000000000000000001',
			'0.00000000000000000000012',
			'0.029411764705882353',
			'-0',
			'5.',
			'.5',
			'007',
			'1e400',
			'0x1F',
			`0.${'0'.repeat(300)}12345`
		])
			agrees(cell);
	});

	it('finds no number in an empty cell, a word, or half a number', () => {
		for (const cell of ['', ' ', '-', '.', '-.', 'NaN', 'null', '1,5', '1.2.3', '12a', '1 2', 'é'])
			expect(read(cell), cell).toBeNaN();
	});
});
