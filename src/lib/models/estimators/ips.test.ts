import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluated, logs } from './arbitrary-logs.ts';
import { ipsByDefinition, snipsByDefinition, weightOf } from './by-definition.ts';
import { ips } from './ips.ts';
import { always } from './six-rows.ts';
import { snips } from './snips.ts';
import { estimateOf } from './terms.ts';

const clips = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);

describe('ips', () => {
	it('counts by hand: four rows’ weight for the click of one B in six rows', () => {
		expect([...ips(always(1, [0, 0, 0])).numerator]).toEqual([0, 0, 4, 0, 0, 0]);
		expect(estimateOf(ips(always(1, [0, 0, 0])))).toBeCloseTo(2 / 3, 15);
		expect(estimateOf(ips(always(1, [0, 0, 0]), { clip: 3 }))).toBe(0.5);
	});

	it('agrees with its definition', () => {
		const property = fc.property(logs, clips, (rows, clip) => {
			expect(estimateOf(ips(evaluated(rows)))).toBeCloseTo(ipsByDefinition(rows), 12);
			expect(estimateOf(ips(evaluated(rows), { clip }))).toBeCloseTo(
				ipsByDefinition(rows, (w) => Math.min(w, clip)),
				12
			);
		});
		fc.assert(property);
	});

	it('is never raised by a clip where no reward is negative', () => {
		const property = fc.property(logs, clips, (rows, clip) => {
			const e = evaluated(rows.map((row) => ({ ...row, reward: Math.abs(row.reward) })));
			const [whole, clipped] = [ips(e).numerator, ips(e, { clip }).numerator];
			clipped.forEach((term, i) => expect(term).toBeLessThanOrEqual(whole[i]));
		});
		fc.assert(property);
	});

	it('is the plain mean where the target is the logger', () => {
		const property = fc.property(logs, (rows) => {
			const shown = rows.filter((row) => row.policy[row.action] > 0);
			fc.pre(shown.length > 0);
			const own = shown.map((row) => ({ ...row, propensity: row.policy[row.action] }));
			const total = own.reduce((sum, { reward }) => sum + reward, 0);
			expect(estimateOf(ips(evaluated(own)))).toBe(total / own.length);
		});
		fc.assert(property);
	});

	it.each([-1, NaN])('refuses the clip %s', (clip) => {
		expect(() => ips(always(1, [0, 0, 0]), { clip })).toThrow(`a clip is 0 or more, got ${clip}`);
	});
});

describe('snips', () => {
	it('counts by hand: one click in three Bs', () => {
		expect(estimateOf(snips(always(1, [0, 0, 0])))).toBeCloseTo(1 / 3, 15);
	});

	it('agrees with its definition, and lies within the range of the rewards', () => {
		const property = fc.property(logs, (rows) => {
			fc.pre(rows.some((row) => weightOf(row) > 0));
			const estimate = estimateOf(snips(evaluated(rows)));
			expect(estimate).toBeCloseTo(snipsByDefinition(rows), 12);
			const rewards = rows.map(({ reward }) => reward);
			expect(estimate).toBeGreaterThanOrEqual(Math.min(...rewards) - 1e-12);
			expect(estimate).toBeLessThanOrEqual(Math.max(...rewards) + 1e-12);
		});
		fc.assert(property);
	});

	it('moves with the rewards: a point more for each row is a point more', () => {
		const property = fc.property(logs, (rows) => {
			fc.pre(rows.some((row) => weightOf(row) > 0));
			const more = rows.map((row) => ({ ...row, reward: row.reward + 1 }));
			expect(estimateOf(snips(evaluated(more)))).toBeCloseTo(snipsByDefinition(rows) + 1, 11);
		});
		fc.assert(property);
	});

	it('says why there is no estimate if no row has any weight', () => {
		expect(estimateOf(snips(always(2, [0, 0, 0])))).toEqual({
			undefined: 'no row has any weight, so there is nothing to divide by'
		});
	});
});
