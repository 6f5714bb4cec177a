import { describe, expect, it } from 'vitest';
import type { Estimand, Variable } from './estimand.ts';
import { evaluateEstimand, type JointDistribution } from './evaluate.ts';

const v = (name: string, primes = 0): Variable => ({ name, primes });
const p = (of: Variable[], ...given: Variable[]): Estimand => ({ kind: 'probability', of, given });
const product = (...factors: Estimand[]): Estimand => ({ kind: 'product', factors });
const sum = (over: Variable[], body: Estimand): Estimand => ({ kind: 'sum', over, body });

const backDoor = sum([v('C')], product(p([v('R')], v('A'), v('C')), p([v('C')])));
const values = (a: number, r: number) => new Map(Object.entries({ A: a, R: r }));

/** Counts of (C, A, R) among 100: C = 1 for 40. */
const log: JointDistribution = {
	names: ['C', 'A', 'R'],
	//                             000 001 010 011 100 101 110 111
	probabilities: Float64Array.of(0.36, 0.12, 0.06, 0.06, 0.02, 0.08, 0.03, 0.27)
};

describe('evaluateEstimand', () => {
	it('agrees with an adjustment worked by hand', () => {
		// 0.6 · 6/12 + 0.4 · 27/30 and 0.6 · 12/48 + 0.4 · 8/10.
		expect(evaluateEstimand(backDoor, log, values(1, 1))).toBeCloseTo(0.66, 12);
		expect(evaluateEstimand(backDoor, log, values(0, 1))).toBeCloseTo(0.47, 12);
		expect(evaluateEstimand(backDoor, log, values(0, 0))).toBeCloseTo(0.53, 12);
	});

	it('tells primed values from plain ones', () => {
		const squared = sum([v('A', 1)], product(p([v('A', 1)]), p([v('A')])));
		expect(evaluateEstimand(squared, log, values(1, 1))).toBeCloseTo(0.42, 12);
	});

	it('multiplies by two where a sum runs over a node that does not occur', () => {
		expect(evaluateEstimand(sum([v('C')], { kind: 'one' }), log, new Map())).toBe(2);
	});

	it('weighs what never happens with nothing', () => {
		// C is never 1; the condition (A, C = 1) never happens, and P(C = 1) = 0 outweighs it.
		const never = Float64Array.of(0.5, 0.1, 0.3, 0.1, 0, 0, 0, 0);
		const result = evaluateEstimand(backDoor, { ...log, probabilities: never }, values(1, 1));
		expect(result).toBeCloseTo(0.25, 12);
	});

	it('is NaN where the log lacks a combination that counts', () => {
		// A is never 1 where C is 1, and C is 1 for four in ten.
		const lacking = Float64Array.of(0.36, 0.12, 0.06, 0.06, 0.2, 0.2, 0, 0);
		const distribution = { ...log, probabilities: lacking };
		expect(evaluateEstimand(backDoor, distribution, values(1, 1))).toBeNaN();
		expect(evaluateEstimand(backDoor, distribution, values(0, 1))).toBeCloseTo(0.35, 12);
		const ratio: Estimand = { kind: 'ratio', above: p([v('C')]), below: p([v('A'), v('C')]) };
		const at = new Map(Object.entries({ A: 1, C: 1 }));
		expect(evaluateEstimand(ratio, distribution, at)).toBeNaN();
	});

	it('refuses missing values, unknown nodes and a table of the wrong size', () => {
		expect(() => evaluateEstimand(backDoor, log, new Map([['R', 1]]))).toThrow(
			'“A” needs a value of 0 or 1, got undefined.'
		);
		expect(() => evaluateEstimand(p([v('X')]), log, new Map([['X', 1]]))).toThrow('lacks the node');
		expect(() => evaluateEstimand(backDoor, { ...log, names: ['C', 'A'] }, values(1, 1))).toThrow(
			'2 binary nodes have 4 combinations of values; the distribution has 8.'
		);
	});
});
