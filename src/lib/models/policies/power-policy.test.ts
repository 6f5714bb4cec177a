import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerPolicy } from './power-policy.ts';

function policyOf(scores: number[], beta: number, epsilon: number): number[] {
	const policy = new Float64Array(scores.length);
	powerPolicy(Float64Array.from(scores), beta, epsilon, policy);
	return Array.from(policy);
}

describe('powerPolicy', () => {
	it('turns a lead of 3 clicks to 2 into 9 visitors to 4 at sharpness 2', () => {
		expect(policyOf([3, 2], 2, 0)).toEqual([
			expect.closeTo(9 / 13, 12),
			expect.closeTo(4 / 13, 12)
		]);
	});

	it('gives every item its share of the exploration', () => {
		expect(policyOf([1000, 1, 1, 1], 8, 0.2)[3]).toBeCloseTo(0.05, 9);
		expect(policyOf([5, 1], 3, 1)).toEqual([0.5, 0.5]);
	});

	it('sums to 1, whatever the scores', () => {
		const scores = fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), {
			minLength: 1,
			maxLength: 20
		});
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(scores, fc.double({ min: 0, max: 8, noNaN: true }), share, (h, beta, epsilon) => {
				const policy = policyOf(h, beta, epsilon);
				expect(policy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
				expect(Math.min(...policy)).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('does not overflow where a plain power would', () => {
		expect(policyOf([1e200, 1e199], 8, 0)[0]).toBeCloseTo(1, 7);
	});
});
