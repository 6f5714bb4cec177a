import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { qrPath, type QrPath } from './qr-path.ts';

const pixelsPerModule = 4;

/** Fills the path's rectangles as a browser would: grey levels, row by row. */
function modulesOf({ size, path }: QrPath): boolean[][] {
	const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
	for (const [, left, top, right] of path.matchAll(/M(\d+) (\d+)H(\d+)v1H\1z/g))
		modules[Number(top)].fill(true, Number(left), Number(right));
	return modules;
}

function decode(code: QrPath): string {
	const modules = modulesOf(code);
	const side = code.size * pixelsPerModule;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let pixel = 0; pixel < side * side; pixel++) {
		const [x, y] = [pixel % side, Math.floor(pixel / side)];
		const dark = modules[Math.floor(y / pixelsPerModule)][Math.floor(x / pixelsPerModule)];
		if (dark) data.fill(0, pixel * 4, pixel * 4 + 3);
	}
	return decodeQR({ width: side, height: side, data });
}

const long = `https://causality.example.org/a/long/base/path/consequences/slides/off-policy-evaluation/${'?x'.repeat(100)}#the-slide-with-the-longest-id-of-all-the-lessons.12`;

describe('the QR code of a text', () => {
	test.each([
		['an address', 'https://example.org/slides/tutorial/#the-bet.2'],
		['an address of this machine', 'http://localhost:5199/slides/feedback-loops/#loop-live'],
		['a long address', long],
		['words beyond ASCII', 'https://example.org/größe?q=μ → ∞'],
		['one letter', 'a'],
		['digits, which are packed closer', '31415926535897932384626433']
	])('an independent reader finds %s in it', (_, text) => {
		expect(decode(qrPath(text))).toBe(text);
	});

	test('has four light modules on every side, and is upright', () => {
		const { size, path } = qrPath('https://example.org');
		const modules = modulesOf({ size, path });
		const dark = modules.flatMap((row, y) => row.flatMap((is, x) => (is ? [[x, y]] : [])));
		expect(Math.min(...dark.flat())).toBe(4);
		expect(Math.max(...dark.flat())).toBe(size - 5);
		// The standard's one module that is always dark stands right of the lower left finder pattern.
		expect(modules[size - 4 - 8][4 + 8]).toBe(true);
	});

	test('corrects errors at level M', () => {
		const modules = modulesOf(qrPath('https://example.org/slides/tutorial/#the-bet'));
		// Format information opens with 00 for level M, and the mask 10… turns that into dark, light.
		expect(modules[4 + 8].slice(4, 6)).toEqual([true, false]);
	});

	test('refuses what no code holds', () => {
		expect(() => qrPath('x'.repeat(3000))).toThrow();
	});
});
