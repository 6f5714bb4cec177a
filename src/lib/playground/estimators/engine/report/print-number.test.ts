import { expect, it } from 'vitest';
import { asPreciseAs, plain, share, significant } from './print-number.ts';

it('prints three significant digits, and all digits before the point', () => {
	expect([0.98544, 3.1342, 178.25, 21739.13, -0.0012, 0, 1e-6].map((x) => significant(x))).toEqual([
		'0.985',
		'3.13',
		'178',
		'21,739',
		'−0.00120',
		'0',
		'0.00000100'
	]);
});

it('leaves out zeros at the end where asked', () => {
	expect([0.0046, 4, 1e-6, 400, 0.0203].map((x) => plain(x, 2))).toEqual([
		'0.0046',
		'4',
		'0.000001',
		'400',
		'0.02'
	]);
});

it('prints as many decimals as the half-width deserves', () => {
	expect(asPreciseAs(0.005741, 0.0027)).toBe('0.0057');
	expect(asPreciseAs(-1.2345, 0.31)).toBe('−1.23');
	expect(asPreciseAs(-0.00001, 0.0027)).toBe('0.0000');
	expect(asPreciseAs(12345.6, 400)).toBe('12,346');
	expect(asPreciseAs(0.5, 0)).toBe('0.500');
});

it('prints shares in percent', () => {
	expect([0, 0.00076, 0.0123, 0.29, 1].map(share)).toEqual(['0%', '0.076%', '1.2%', '29%', '100%']);
});
