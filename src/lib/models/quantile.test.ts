import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';

describe('quantile', () => {
	it('interpolates between order statistics, as R and numpy do by default', () => {
		// numpy.quantile([7, 1, 3, 10], [0, .1, .25, .5, .9, 1])
		const sample = [7, 1, 3, 10];
		const shares = [0, 0.1, 0.25, 0.5, 0.9, 1];
		expect(shares.map((share) => quantile(sample, share))).toEqual(
			[1, 1.6, 2.5, 5, 9.1, 10].map((v) => expect.closeTo(v, 12))
		);
	});

	it('leaves a tenth of a hundred numbers below its tenth', () => {
		const sample = Array.from({ length: 100 }, (_, i) => i * i);
		const cut = quantile(sample, 0.1);
		expect(sample.filter((value) => value < cut)).toHaveLength(10);
	});

	it('refuses an empty sample and a share outside 0 to 1', () => {
		expect(() => quantile([], 0.5)).toThrow(RangeError);
		expect(() => quantile([1], 1.5)).toThrow(RangeError);
	});
});
