import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalBernsteinInterval } from './empirical-bernstein.ts';
import { base, defined, denominator, expectInterval, numerator } from './example-terms.ts';
import { hoeffdingInterval } from './hoeffding.ts';

const value = fc.double({ min: -5, max: 5, noNaN: true });
const weight = fc.double({ min: 0.01, max: 20, noNaN: true });

describe('the intervals of Hoeffding and of Bernstein', () => {
	const range = { min: 0, max: 5 };

	it('agree with their formulas in numpy', () => {
		const terms = { numerator };
		expectInterval(hoeffdingInterval(terms, { range }), -0.9894173559158802, 2.9310840225825467);
		const bernstein = empiricalBernsteinInterval(terms, { range });
		expectInterval(bernstein, -4.963895768184205, 6.9055624348508715);
	});

	it('take the base of a row into its value', () => {
		const parts = { numerator, base };
		const whole = { numerator: numerator.map((value, i) => value + base[i]) };
		const wide = { range: { min: 0, max: 6 }, level: 0.9 };
		for (const method of [hoeffdingInterval, empiricalBernsteinInterval]) {
			const { lower, upper } = defined(method(whole, wide));
			expectInterval(method(parts, wide), lower, upper);
		}
	});

	it('move with the rows and stretch with them', () => {
		const property = fc.property(value, weight, (shift, stretch) => {
			const moved = { numerator: numerator.map((value) => shift + stretch * value) };
			const options = { range: { min: shift, max: shift + 5 * stretch } };
			for (const method of [hoeffdingInterval, empiricalBernsteinInterval]) {
				const { lower, upper } = defined(method({ numerator }, { range }));
				const image = defined(method(moved, options));
				expect(image.lower).toBeCloseTo(shift + stretch * lower, 8);
				expect(image.upper).toBeCloseTo(shift + stretch * upper, 8);
			}
		});
		fc.assert(property, { seed: 1 });
	});

	it('need no spread: a log without a click has an interval of honest width', () => {
		const silent = { numerator: new Float64Array(1000) };
		const { upper } = defined(hoeffdingInterval(silent, { range }));
		expect(upper).toBeCloseTo(5 * Math.sqrt(Math.log(40) / 2000), 12);
		const { upper: shorter } = defined(empiricalBernsteinInterval(silent, { range }));
		expect(shorter).toBeCloseTo((35 * Math.log(80)) / (3 * 999), 12);
	});

	it('say why they have none: no rows, one row for Bernstein, a ratio', () => {
		const none = { numerator: new Float64Array(0) };
		const one = { numerator: Float64Array.of(1) };
		const ratio = { numerator, denominator };
		expect(hoeffdingInterval(none, { range })).toEqual({ undefined: 'the log has no rows' });
		expect(defined(hoeffdingInterval(one, { range })).upper).toBeGreaterThan(5);
		expect(empiricalBernsteinInterval(one, { range })).toEqual({
			undefined: 'one row shows no spread'
		});
		const reason = { undefined: expect.stringMatching('this is a ratio') };
		expect(hoeffdingInterval(ratio, { range })).toEqual(reason);
		expect(empiricalBernsteinInterval(ratio, { range })).toEqual(reason);
	});

	it('refuse rows outside the declared range, and ranges that are none', () => {
		const narrow = { range: { min: 0, max: 4 } };
		expect(() => hoeffdingInterval({ numerator }, narrow)).toThrow(
			'row 9 adds 5; the declared range is 0 to 4'
		);
		expect(() => empiricalBernsteinInterval({ numerator }, narrow)).toThrow(RangeError);
		for (const wrong of [
			{ min: 1, max: 0 },
			{ min: 0, max: Infinity },
			{ min: NaN, max: 1 }
		])
			expect(() => hoeffdingInterval({ numerator }, { range: wrong })).toThrow('a range needs');
	});
});
