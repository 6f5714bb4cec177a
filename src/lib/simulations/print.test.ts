import { describe, expect, it } from 'vitest';
import { count, decimal, grouped, ofHundred, percent, signed, twoDecimals } from './print.ts';

describe('percent', () => {
	it('rounds to whole percent', () => {
		expect([0, 0.05, 0.346, 0.982, 1].map(percent)).toEqual(['0%', '5%', '35%', '98%', '100%']);
	});

	it('never calls nearly all all, nor nearly nothing nothing', () => {
		expect([0.996, 0.9999, 0.003, 0.0001].map(percent)).toEqual([
			'99.6%',
			'>99.9%',
			'0.3%',
			'<0.1%'
		]);
	});
});

describe('the other prints', () => {
	it('read as the lessons write them', () => {
		expect(twoDecimals(0.8)).toBe('0.80');
		expect([0.304, -0.204, -0.001].map(decimal)).toEqual(['0.30', '−0.20', '0.00']);
		expect([0.304, -0.204, 0.001].map(signed)).toEqual(['+0.30', '−0.20', '0.00']);
		expect(count(4812)).toBe('4,812');
		expect(ofHundred(0.15)).toBe('15');
		expect([0, 999, 1000, 1234567, -1234.5].map(grouped)).toEqual([
			'0',
			'999',
			'1,000',
			'1,234,567',
			'-1,234.5'
		]);
	});
});
