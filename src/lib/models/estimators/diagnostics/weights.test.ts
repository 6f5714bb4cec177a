import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { effectiveSize, weightDiagnostics } from './weights.ts';

const columns = fc
	.array(fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.integer({ min: -1, max: 1 })), {
		minLength: 1,
		maxLength: 30
	})
	.map((rows) => ({
		weight: Float64Array.from(rows, ([w]) => w),
		reward: Float64Array.from(rows, ([, r]) => r)
	}));

describe('the weights of a log', () => {
	it('2, 0, 1, 1 with rewards 0, 1, 1, 3, by hand', () => {
		const found = weightDiagnostics({
			weight: Float64Array.of(2, 0, 1, 1),
			reward: Float64Array.of(0, 1, 1, 3)
		});
		expect(found.rows).toBe(4);
		expect(found.effectiveSize).toBeCloseTo(16 / 6, 14);
		// Deviations 1, −1, 0, 0: s² = 2/3 and s²/n = 1/6.
		expect(found.meanWeight).toEqual({
			estimate: 1,
			standardError: expect.closeTo(Math.sqrt(1 / 6), 14),
			lower: expect.closeTo(1 - 1.96 * Math.sqrt(1 / 6), 14),
			upper: expect.closeTo(1 + 1.96 * Math.sqrt(1 / 6), 14)
		});
		expect(found.largest).toEqual({
			weight: 2,
			row: 0,
			weightShare: 0.5,
			contributionShare: 0.75,
			contributor: 3
		});
		expect(found.zeroWeights).toBe(1);
		expect(found.zeroShare).toBe(0.25);
	});

	it('measures contributions by size, so that losses do not cancel gains', () => {
		const { largest } = weightDiagnostics({
			weight: Float64Array.of(1, 1, 2),
			reward: Float64Array.of(1, 1, -1)
		});
		expect(largest.contributionShare).toBe(0.5);
		expect(largest.contributor).toBe(2);
	});

	it('has an ESS from 1 to the number of weighted rows, and shares from 1/n to 1', () => {
		const property = fc.property(columns, ({ weight, reward }) => {
			const weighted = weight.filter((w) => w > 0).length;
			const { effectiveSize, largest, zeroWeights } = weightDiagnostics({ weight, reward });
			expect(zeroWeights).toBe(weight.length - weighted);
			fc.pre(weight.every((w) => w === 0 || w > 1e-100));
			if (weighted === 0) return expect(effectiveSize).toBe(0);
			expect(effectiveSize).toBeGreaterThanOrEqual(1 - 1e-12);
			expect(effectiveSize).toBeLessThanOrEqual(weighted * (1 + 1e-12));
			expect(largest.weight).toBe(Math.max(...weight));
			expect(largest.weightShare).toBeGreaterThanOrEqual(1 / weighted - 1e-12);
			if (isUndefined(largest.contributionShare)) return;
			expect(largest.contributionShare).toBeLessThanOrEqual(1);
			expect(largest.contributionShare).toBeGreaterThanOrEqual(1 / weighted - 1e-12);
		});
		fc.assert(property, { seed: 1 });
	});

	it('has as its ESS the number of rows of equal weight, whatever the weight', () => {
		const property = fc.property(
			fc.integer({ min: 1, max: 40 }),
			fc.double({ min: 0.01, max: 50, noNaN: true }),
			(rows, w) => {
				expect(effectiveSize(new Float64Array(rows).fill(w))).toBeCloseTo(rows, 9);
			}
		);
		fc.assert(property, { seed: 1 });
	});

	it('says what there is nothing to say about: no weight, no reward, one row', () => {
		const none = weightDiagnostics({
			weight: new Float64Array(3),
			reward: Float64Array.of(1, 1, 1)
		});
		expect(none.effectiveSize).toBe(0);
		expect(none.largest.weightShare).toEqual({ undefined: 'no row has any weight' });
		expect(none.largest.contributor).toEqual({ undefined: 'no row has both weight and reward' });
		const silent = weightDiagnostics({ weight: Float64Array.of(1), reward: Float64Array.of(0) });
		expect(silent.largest.contributionShare).toEqual({
			undefined: 'no row has both weight and reward'
		});
		expect(silent.meanWeight).toEqual({ undefined: 'one row shows no spread' });
	});

	it('refuses columns that are empty or of different lengths', () => {
		const two = Float64Array.of(1, 1);
		const none = new Float64Array(0);
		expect(() => weightDiagnostics({ weight: none, reward: none })).toThrow('at least one row');
		expect(() => weightDiagnostics({ weight: two, reward: none })).toThrow(
			'2 weights need as many rewards, got 0'
		);
	});
});
