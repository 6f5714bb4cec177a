import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndefined } from '../estimate.ts';
import { evaluation } from '../estimators/evaluation.ts';
import { ips } from '../estimators/ips.ts';
import type { Log } from '../estimators/log.ts';
import { snips } from '../estimators/snips.ts';
import { estimateOf } from '../estimators/terms.ts';
import { HAND_LOG, reweight, rightWeight } from './hand-log.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 });
const inQuarters = weights.map((each) => each.map((w) => w / 4));

describe('the six rows', () => {
	it('by hand: only the B rows count, four times each', () => {
		expect(HAND_LOG.map(rightWeight)).toEqual([0, 4, 4, 0, 4, 0]);
		const { products, ips, snips, meanWeight } = reweight(HAND_LOG, [0, 4, 4, 0, 4, 0]);
		expect(products).toEqual([0, 0, 4, 0, 0, 0]);
		expect([ips, snips, meanWeight]).toEqual([4 / 6, 4 / 12, 2]);
	});

	it('the estimators of the bench find the same weights and the same answers', () => {
		const log: Log = {
			actions: 3,
			action: Int32Array.from(HAND_LOG, ({ item }) => (item === 'A' ? 0 : 1)),
			reward: Float64Array.from(HAND_LOG, ({ click }) => click),
			propensity: Float64Array.from(HAND_LOG, ({ chance }) => chance)
		};
		const seen = evaluation(log, (_, out) => out.set([0, 1, 0]));
		const byHand = reweight(HAND_LOG, HAND_LOG.map(rightWeight));
		expect([...seen.weight]).toEqual(HAND_LOG.map(rightWeight));
		expect(estimateOf(ips(seen))).toBe(byHand.ips);
		expect(estimateOf(snips(seen))).toBe(byHand.snips);
	});

	it('as it stands the log says what it says on average', () => {
		const { ips, snips, meanWeight, right } = reweight(HAND_LOG, [1, 1, 1, 1, 1, 1]);
		expect([ips, snips, meanWeight]).toEqual([0.5, 0.5, 1]);
		expect(right).not.toContain(true);
	});

	it('without any weight there is nothing to divide by', () => {
		const { ips, snips } = reweight(HAND_LOG, [0, 0, 0, 0, 0, 0]);
		expect(ips).toBe(0);
		expect(snips).toEqual({
			undefined: 'no row has any weight, so there is nothing to divide by'
		});
	});

	it('refuses a weight that is missing or negative', () => {
		expect(() => reweight(HAND_LOG, [1, 1])).toThrow('weight of row 3 must be 0 or more');
		expect(() => reweight(HAND_LOG, [1, -1, 1, 1, 1, 1])).toThrow('got -1');
	});
});

describe('whatever the weights', () => {
	it('SNIPS stays within the rewards, and is IPS over the mean weight', () => {
		fc.assert(
			fc.property(inQuarters, (each) => {
				const { ips, snips, meanWeight } = reweight(HAND_LOG, each);
				if (isUndefined(snips)) return expect(meanWeight).toBe(0);
				expect(snips).toBeGreaterThanOrEqual(0);
				expect(snips).toBeLessThanOrEqual(1);
				expect(snips * meanWeight).toBeCloseTo(ips, 12);
			})
		);
	});

	it('twice the weights double IPS and leave SNIPS alone', () => {
		fc.assert(
			fc.property(inQuarters, (each) => {
				const once = reweight(HAND_LOG, each);
				const twice = reweight(
					HAND_LOG,
					each.map((w) => 2 * w)
				);
				expect(twice.ips).toBeCloseTo(2 * once.ips, 12);
				expect(twice.snips).toEqual(once.snips);
			})
		);
	});

	it('a row counts as right alone, whatever the others say', () => {
		fc.assert(
			fc.property(inQuarters, fc.nat(5), (each, row) => {
				const mended = each.with(row, rightWeight(HAND_LOG[row]));
				expect(reweight(HAND_LOG, mended).right[row]).toBe(true);
				const off = each.with(row, rightWeight(HAND_LOG[row]) + 0.25);
				expect(reweight(HAND_LOG, off).right[row]).toBe(false);
			})
		);
	});
});
