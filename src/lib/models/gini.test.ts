import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from './gini.ts';

describe('gini', () => {
	it('is 0 for equal shares and 1 - 1/K if one of K takes all', () => {
		expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
		expect(gini([0, 0, 0, 5])).toBeCloseTo(0.75, 12);
		expect(gini([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeCloseTo(0.9, 12);
	});

	it('agrees with a case worked by hand', () => {
		// Sorted 1, 2, 5: weights -2, 0, 2; (-2 + 10) / (3 · 8).
		expect(gini([5, 1, 2])).toBeCloseTo(8 / 24, 12);
	});

	it('is half the mean absolute difference over the mean', () => {
		const shares = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
			minLength: 1,
			maxLength: 30
		});
		fc.assert(
			fc.property(shares, (e) => {
				const total = e.reduce((a, b) => a + b, 0);
				fc.pre(total > 1e-3);
				let differences = 0;
				for (const a of e) for (const b of e) differences += Math.abs(a - b);
				expect(gini(e)).toBeCloseTo(differences / (2 * e.length * total), 9);
			})
		);
	});

	it('refuses negative shares, no shares and nothing to share', () => {
		expect(() => gini([1, -1])).toThrow(RangeError);
		expect(() => gini([])).toThrow(RangeError);
		expect(() => gini([0, 0])).toThrow(RangeError);
	});
});
