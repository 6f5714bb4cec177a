import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkers } from './bandit.ts';
import type { Case, Line } from './check.ts';

const text = readFileSync(
	new URL('../../fixtures/estimators/P12_zero_overlap.json', import.meta.url),
	'utf8'
);

/** Our judgement of a copy of the first line of a given estimator, changed. */
function judged(estimator: string, change: Partial<Line>): string[] {
	const reference: Case = JSON.parse(text);
	const line = (reference.expected.estimates as Line[]).find(
		(candidate) => candidate.estimator === estimator
	);
	const estimates = [{ ...line, ...change }];
	const comparisons = checkers.estimates({ ...reference, expected: { estimates } });
	return [...comparisons].map(({ verdict }) => verdict);
}

describe('a copy of a reference', () => {
	it('agrees where it is not spoiled', () => {
		expect(judged('dm', {})).toEqual(['same']);
		expect(judged('snipw', {})).toEqual(['same']);
		expect(judged('rm', {})).toEqual(['same']);
	});

	it('differs with another number, with a NaN for a number, or a number for a NaN', () => {
		expect(judged('dm', { value: 0.577976 })).toEqual(['different']);
		expect(judged('dm', { value: 'NaN' })).toEqual(['different']);
		expect(judged('dm', { value: 'Infinity' })).toEqual(['different']);
		expect(judged('snipw', { value: 0 })).toEqual(['different']);
		expect(judged('rm', { value: 0.5 })).toEqual(['different']);
	});

	it('is refused with an estimator, an option or a field that nothing checks', () => {
		expect(() => judged('dm', { estimator: 'dmm' })).toThrow('no checker for the estimator dmm');
		expect(() => judged('dm', { options: { lambda_: 1 } })).toThrow('no checker for lambda_');
		expect(() => judged('dm', { upper_bounds: {} })).toThrow('no checker for upper_bounds');
		expect(() => judged('dm', { lower_bounds: { 'markov_lower_0.05': 0 } })).toThrow(
			'no checker for the bound markov_lower_0.05'
		);
	});
});
