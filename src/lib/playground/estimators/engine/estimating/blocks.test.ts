import { describe, expect, it } from 'vitest';
import { stream } from '#lib/models/random.ts';
import { standardError } from '#lib/models/estimators/intervals/normal.ts';
import { estimateOf, type Terms } from '#lib/models/estimators/terms.ts';
import { inBlocks } from './blocks.ts';

const rows = 100_007;

function column(label: string): Float64Array {
	const draw = stream(5, label);
	return Float64Array.from({ length: rows }, () => draw() ** 4);
}

const [numerator, denominator, base] = ['numerator', 'denominator', 'base'].map(column);
const shapes: readonly (readonly [string, Terms])[] = [
	['a mean', { numerator }],
	['a ratio', { numerator, denominator }],
	['a ratio and a mean', { numerator, denominator, base }]
];

describe('inBlocks', () => {
	it.each(shapes)('leaves the estimate as it is: %s', (_, terms) => {
		const blocks = inBlocks(terms);
		expect('numerator' in blocks && blocks.numerator.length).toBeLessThanOrEqual(10_000);
		expect(estimateOf(blocks as Terms)).toBeCloseTo(estimateOf(terms) as number, 12);
	});

	// The standard error of a standard error from 9,092 blocks is one part in 135.
	it.each(shapes)('leaves the standard error as it is, but for 3 parts in 135: %s', (_, terms) => {
		const ratio =
			(standardError(inBlocks(terms) as Terms) as number) / (standardError(terms) as number);
		expect(Math.abs(ratio - 1)).toBeLessThan(3 / 135);
	});

	it('takes a short log, and a reason, as they are', () => {
		const short = { numerator: new Float64Array(10_000) };
		expect(inBlocks(short)).toBe(short);
		expect(inBlocks({ undefined: 'no model' })).toEqual({ undefined: 'no model' });
	});
});
