import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Terms } from '../terms.ts';
import { base, defined, denominator, expectInterval, numerator } from './example-terms.ts';
import { normalInterval, standardError } from './normal.ts';
import { studentInterval } from './student-t.ts';

const value = fc.double({ min: -5, max: 5, noNaN: true });
const weight = fc.double({ min: 0.01, max: 20, noNaN: true });
/** Rows that do not all add the same. */
const ratios = fc
	.array(fc.record({ numerator: value, denominator: weight, base: value }), {
		minLength: 3,
		maxLength: 20
	})
	.map((rows) => ({
		numerator: Float64Array.from([7, ...rows.map((row) => row.numerator)]),
		denominator: Float64Array.from([1, ...rows.map((row) => row.denominator)]),
		base: Float64Array.from([0, ...rows.map((row) => row.base)])
	}));

describe('the normal and the Student interval', () => {
	it('of 0, 1, 2 are 1 ± 1.96/√3 and 1 ± 4.30/√3', () => {
		const terms = { numerator: Float64Array.of(0, 1, 2) };
		expect(standardError(terms)).toBeCloseTo(Math.sqrt(1 / 3), 14);
		const [z, t] = [1.959963984540054, 4.302652729911275].map(
			(quantile) => quantile / Math.sqrt(3)
		);
		expectInterval(normalInterval(terms), 1 - z, 1 + z);
		expectInterval(studentInterval(terms), 1 - t, 1 + t);
	});

	it('of the ratio 3/4 by hand: 1, 2 over 1, 3 leaves residuals ± 1/4', () => {
		// d̄ = 2, so v = R ± 1/8: s² = 1/32 and s²/n = 1/64.
		const terms = { numerator: Float64Array.of(1, 2), denominator: Float64Array.of(1, 3) };
		expect(standardError(terms)).toBeCloseTo(1 / 8, 14);
	});

	it('agree with scipy for a mean', () => {
		expectInterval(studentInterval({ numerator }), 0.013891880244569998, 1.9277747864220967);
		const terms = { numerator, base };
		expectInterval(normalInterval(terms), 0.3526286632089002, 2.0223713367910996);
		expectInterval(normalInterval(terms, 0.8), 0.6416069748564648, 1.7333930251435352);
		expectInterval(studentInterval(terms), 0.2499626588256948, 2.125037341174305);
		expectInterval(studentInterval(terms, 0.8), 0.6067296893177626, 1.7682703106822375);
	});

	it('agree with the delta method by gradient and covariance matrix, in numpy, for a ratio', () => {
		const terms = { numerator, denominator };
		expectInterval(normalInterval(terms), 0.37373197780692097, 1.00496624704515);
		expectInterval(studentInterval(terms), 0.33491982951738325, 1.0437783953346877);
	});

	it('agree with it for a ratio next to a mean', () => {
		const terms = { numerator, denominator, base };
		expectInterval(normalInterval(terms), 0.6004821879156097, 1.2115493702697946);
		expectInterval(studentInterval(terms, 0.8), 0.6934742402325895, 1.1185573179528148);
	});

	it('do not depend on the unit of the weights, nor on the order of the rows', () => {
		const property = fc.property(ratios, weight, (terms, unit) => {
			const { lower, upper } = defined(normalInterval(terms));
			const scaled = defined(normalInterval(reversed(inUnits(terms, unit))));
			expect(Math.abs(scaled.lower - lower)).toBeLessThan(1e-8 * (1 + upper - lower));
			expect(Math.abs(scaled.upper - upper)).toBeLessThan(1e-8 * (1 + upper - lower));
		});
		fc.assert(property, { seed: 1 });
	});

	it('of a ratio over equal denominators are those of a mean', () => {
		const property = fc.property(ratios, weight, (terms, common) => {
			const { numerator, base } = terms;
			const flat = { numerator: numerator.map((value) => value / common), base };
			const ratio = { numerator, base, denominator: numerator.map(() => common) };
			const { lower, upper } = defined(studentInterval(flat));
			const { lower: low, upper: high } = defined(studentInterval(ratio));
			expect(Math.abs(low - lower) + Math.abs(high - upper)).toBeLessThan(
				1e-9 * (1 + upper - lower)
			);
		});
		fc.assert(property, { seed: 1 });
	});

	it('have a reason where rows show no spread, instead of a width of 0', () => {
		const none = new Float64Array(0);
		for (const method of [normalInterval, studentInterval]) {
			expect(method({ numerator: none })).toEqual({ undefined: 'the log has no rows' });
			expect(method({ numerator: Float64Array.of(3) })).toEqual({
				undefined: 'one row shows no spread'
			});
			const same = { undefined: expect.stringMatching('every row adds the same') };
			expect(method({ numerator: new Float64Array(9) })).toEqual(same);
			const always = { numerator: denominator.map((w) => 0.1 * w), denominator };
			expect(method(always)).toEqual(same);
			const weightless = { numerator, denominator: new Float64Array(12) };
			expect(method(weightless)).toEqual({ undefined: expect.stringMatching('no row has any') });
		}
	});

	it.each([0, 1, -0.5, 95, NaN])('refuse a level of %d', (level) => {
		const refusal = `the level of an interval lies between 0 and 1, got ${level}`;
		expect(() => normalInterval({ numerator }, level)).toThrow(refusal);
		expect(() => studentInterval({ numerator }, level)).toThrow(refusal);
	});
});

function inUnits({ numerator, denominator, base }: Required<Terms>, unit: number) {
	return {
		numerator: numerator.map((value) => unit * value),
		denominator: denominator.map((value) => unit * value),
		base
	};
}

function reversed({ numerator, denominator, base }: Required<Terms>) {
	return {
		numerator: numerator.slice().reverse(),
		denominator: denominator.slice().reverse(),
		base: base.slice().reverse()
	};
}
