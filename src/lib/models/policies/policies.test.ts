import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explore } from './explore.ts';
import { greedy } from './greedy.ts';
import { softmax } from './softmax.ts';

const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
	minLength: 1,
	maxLength: 12
});

function softmaxOf(values: readonly number[], beta: number): Float64Array {
	const policy = new Float64Array(values.length);
	softmax(values, beta, policy);
	return policy;
}

test('softmax of 0 and log 2 is a third and two thirds', () => {
	const [first, second] = softmaxOf([0, Math.log(2)], 1);
	expect(first).toBeCloseTo(1 / 3, 14);
	expect(second).toBeCloseTo(2 / 3, 14);
});

test('softmax adds up to one, does not overflow, and leans to the higher score if β > 0', () => {
	fc.assert(
		fc.property(scores, fc.double({ min: -100, max: 100, noNaN: true }), (values, beta) => {
			const policy = softmaxOf(values, beta);
			expect(policy.reduce((sum, p) => sum + p)).toBeCloseTo(1, 12);
			const order = values.map((_, a) => a).sort((a, b) => (values[a] - values[b]) * beta);
			for (let i = 1; i < order.length; i++)
				expect(policy[order[i]]).toBeGreaterThanOrEqual(policy[order[i - 1]] - 1e-15);
		})
	);
});

test('a shift of all scores changes nothing', () => {
	fc.assert(
		fc.property(scores, (values) => {
			const shifted = softmaxOf(
				values.map((value) => value + 7),
				2
			);
			softmaxOf(values, 2).forEach((p, a) => expect(shifted[a]).toBeCloseTo(p, 10));
		})
	);
});

test('greedy takes the first of the best, and exploration spreads a share of it', () => {
	const policy = new Float64Array(4);
	greedy([0.1, 0.3, 0.2, 0.3], policy);
	expect([...policy]).toEqual([0, 1, 0, 0]);
	explore(policy, 0.2);
	[0.05, 0.85, 0.05, 0.05].forEach((p, a) => expect(policy[a]).toBeCloseTo(p, 15));
});
