import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndefined, type Undefined } from '../estimate.ts';
import { evaluated, logs } from './arbitrary-logs.ts';
import { doublyRobust } from './doubly-robust.ts';
import { ips } from './ips.ts';
import type { Estimated, Terms } from './terms.ts';
import { chooseByMeanSquaredError, chooseBySlope, meanSquaredErrorScore } from './tuning.ts';

const terms = (...numerator: number[]): Terms => ({ numerator: Float64Array.from(numerator) });
const missing: Estimated = { undefined: 'none' };

describe('meanSquaredErrorScore', () => {
	it('adds up by hand: variance 1 over two rows, and the square of a bias of 2', () => {
		expect(meanSquaredErrorScore(terms(0, 2), { unbiased: terms(1, 5) })).toBe(0.5 + 4);
	});

	it('adds to the bias what chance may hide of it', () => {
		const bound = { weight: Float64Array.of(1, 3), delta: 0.1 };
		const log = Math.log(20);
		const hidden = Math.sqrt((2 * 5 * log) / 2) + (2 * 3 * log) / 6;
		expect(meanSquaredErrorScore(terms(0, 2), { unbiased: terms(1, 5), bound })).toBeCloseTo(
			0.5 + (2 + hidden) ** 2,
			12
		);
	});

	it('is the variance alone without a clip, and measures bias by the weight that a clip cut off', () => {
		const property = fc.property(logs, (rows) => {
			const e = evaluated(rows);
			const unbiased = defined(doublyRobust(e));
			const clipped = defined(doublyRobust(e, { clip: 1 }));
			const cut = rows.map(
				(row, i) => Math.max(0, e.weight[i] - 1) * (row.reward - row.model[row.action])
			);
			const bias = cut.reduce((sum, value) => sum + value, 0) / rows.length;
			const itself = defined(meanSquaredErrorScore(clipped, { unbiased: clipped }));
			const score = defined(meanSquaredErrorScore(clipped, { unbiased }));
			expect(score - itself).toBeCloseTo(bias ** 2, 8);
		});
		fc.assert(property);
	});

	it('says why there is none', () => {
		expect(meanSquaredErrorScore(terms(), { unbiased: terms() })).toEqual({
			undefined: 'the log has no rows'
		});
	});
});

describe('chooseByMeanSquaredError', () => {
	const unbiased = terms(-3, 5);

	it('trades variance for bias by hand', () => {
		// Scores: 16/2 + 0, 1/2 + 1, 0 + 9.
		const candidates = [unbiased, terms(-1, 1), terms(-2, -2)];
		expect(chooseByMeanSquaredError(candidates, { unbiased })).toBe(1);
	});

	it('takes the first of those that share a score, and passes over those without one', () => {
		const candidates = [missing, terms(-1, 1), terms(1, -1)];
		expect(chooseByMeanSquaredError(candidates, { unbiased })).toBe(1);
	});

	it('says that there is none to choose', () => {
		expect(chooseByMeanSquaredError([missing], { unbiased })).toEqual({
			undefined: 'no candidate has an estimate'
		});
	});

	it('never does worse than any candidate by its own score', () => {
		const property = fc.property(logs, (rows) => {
			const e = evaluated(rows);
			const options = { unbiased: ips(e), bound: { weight: e.weight, delta: 0.1 } };
			const candidates = [0, 0.5, 1, 2, Infinity].map((clip) => ips(e, { clip }));
			const scores = candidates.map((one) => defined(meanSquaredErrorScore(one, options)));
			const chosen = defined(chooseByMeanSquaredError(candidates, options));
			expect(scores[chosen]).toBe(Math.min(...scores));
		});
		fc.assert(property);
	});
});

describe('chooseBySlope', () => {
	/** Rows ±spread around a centre: the half-width of nine rows at δ = 0.05 is spread · 1.86 / √8. */
	const around = (centre: number, spread: number) =>
		terms(centre, ...[1, 1, 1, 1, -1, -1, -1, -1].map((sign) => centre + sign * spread));
	// s² = 8 spread²/8, se = spread/3, t₈(0.95) = 1.8595.
	const half = (spread: number) => (1.859548037530898 * spread) / 3;
	const reach = (next: number, earlier: number) => half(next) + (Math.sqrt(6) - 1) * half(earlier);

	it('takes the narrowest where all agree, in whatever order they come', () => {
		expect(chooseBySlope([around(0, 4), around(0.1, 2), around(0.2, 1)], { delta: 0.05 })).toBe(2);
		expect(chooseBySlope([around(0.2, 1), around(0, 4), around(0.1, 2)], { delta: 0.05 })).toBe(0);
	});

	it('stops before the first that is too far from an earlier one', () => {
		const near = reach(1, 2) * 0.999;
		const far = reach(1, 2) * 1.001;
		expect(chooseBySlope([around(0, 2), around(near, 1)], { delta: 0.05 })).toBe(1);
		expect(chooseBySlope([around(0, 2), around(far, 1)], { delta: 0.05 })).toBe(0);
		const last = around(0, 0.01);
		expect(chooseBySlope([around(0, 2), around(far, 1), last], { delta: 0.05 })).toBe(0);
	});

	it('looks back at all, not only at the last', () => {
		// The third agrees with the second, but not with the first.
		const second = reach(1, 2) * 0.9;
		const third = reach(0.9, 2) * 1.01;
		expect(third - second).toBeLessThan(reach(0.9, 1));
		const candidates = [around(0, 2), around(second, 1), around(third, 0.9)];
		expect(chooseBySlope(candidates, { delta: 0.05 })).toBe(1);
	});

	it('passes over what has no estimate or no interval', () => {
		expect(chooseBySlope([missing, around(0, 2), terms(1)], { delta: 0.05 })).toBe(1);
		expect(chooseBySlope([missing, terms(1)], { delta: 0.05 })).toEqual({
			undefined: 'no candidate has an estimate and an interval'
		});
	});
});

function defined<T>(value: T | Undefined): T {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value;
}
