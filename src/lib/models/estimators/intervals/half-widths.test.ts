import { describe, expect, it } from 'vitest';
import {
	empiricalBernsteinHalfWidth,
	hoeffdingHalfWidth,
	squaredErrorOfMean,
	studentHalfWidth
} from './half-widths.ts';

/** s² = 5/3. */
const values = Float64Array.of(1, 2, 3, 4);

describe('half-widths', () => {
	it('are counted by hand', () => {
		// ln 20 = 2.995732273553991, ln 40 = 3.6888794541139363, t₃(0.95) = 2.353363434801822
		expect(hoeffdingHalfWidth(8, 2, 0.05)).toBeCloseTo(2 * Math.sqrt(2.995732273553991 / 16), 14);
		expect(empiricalBernsteinHalfWidth(values, 3, 0.05)).toBeCloseTo(
			Math.sqrt((2 * (5 / 3) * 3.6888794541139363) / 4) + (7 * 3 * 3.6888794541139363) / 9,
			13
		);
		expect(studentHalfWidth(values, 0.05)).toBeCloseTo(Math.sqrt(5 / 12) * 2.3533634348018264, 13);
		expect(squaredErrorOfMean(values)).toBeCloseTo(5 / 12, 15);
	});

	it('are undefined for logs too short to have any', () => {
		const none = { undefined: 'the log has no rows' };
		const one = { undefined: 'one row shows no spread' };
		expect(hoeffdingHalfWidth(0, 1, 0.05)).toEqual(none);
		expect(empiricalBernsteinHalfWidth(new Float64Array(), 1, 0.05)).toEqual(none);
		expect(studentHalfWidth(new Float64Array(), 0.05)).toEqual(none);
		expect(empiricalBernsteinHalfWidth(new Float64Array(1), 1, 0.05)).toEqual(one);
		expect(studentHalfWidth(new Float64Array(1), 0.05)).toEqual(one);
	});

	it('refuse a delta that is no chance and a range that is none', () => {
		for (const delta of [0, 1, NaN]) {
			const why = `the chance δ to be wrong lies between 0 and 1, got ${delta}`;
			expect(() => hoeffdingHalfWidth(4, 1, delta)).toThrow(why);
			expect(() => empiricalBernsteinHalfWidth(values, 1, delta)).toThrow(why);
			expect(() => studentHalfWidth(values, delta)).toThrow(why);
		}
		expect(() => hoeffdingHalfWidth(4, -1, 0.05)).toThrow(
			'the range of a bound is 0 or more, got -1'
		);
		expect(() => empiricalBernsteinHalfWidth(values, Infinity, 0.05)).toThrow('got Infinity');
	});
});
