import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationPolicy, exactly, ITEMS, loggingPolicy } from '../../simulators/log-lab-world.ts';
import { missingSupport } from './missing-support.ts';

/** Shown: action 0 in slot 0, actions 0 and 2 in slot 1. */
const log = {
	actions: 3,
	action: Int32Array.of(0, 0, 2, 0),
	position: Int32Array.of(0, 1, 1, 0)
};
const policy = Float64Array.of(0.5, 0.5, 0, 0.2, 0.3, 0.5, 0.2, 0.3, 0.5, 0.25, 0.25, 0.5);

describe('missing support', () => {
	it('by hand, for each slot by itself', () => {
		const { share, missing } = missingSupport(log, policy);
		// Slot 0 misses 1 and 2: .5 + .25 and .5. Slot 1 misses 1: .3 + .3.
		expect(share).toBeCloseTo((0.75 + 0.5 + 0.6) / 4, 14);
		expect(missing).toEqual([
			{ action: 1, cell: 0, share: 0.75 / 4 },
			{ action: 1, cell: 1, share: 0.6 / 4 },
			{ action: 2, cell: 0, share: 0.5 / 4 }
		]);
	});

	it('by hand, over the whole log and with chances that are known', () => {
		const { actions, action } = log;
		expect(missingSupport({ actions, action }, policy).missing).toEqual([
			{ action: 1, cell: 0, share: expect.closeTo(1.35 / 4, 14) }
		]);
		const logging = (_: number, out: Float64Array) => out.set([0.5, 0.5, 0]);
		expect(missingSupport({ actions, action }, policy, { logging }).missing).toEqual([
			{ action: 2, cell: 0, share: 1.5 / 4 }
		]);
	});

	it('is what the exact world of lesson 7 says: 1 minus the expected weight', () => {
		const target = evaluationPolicy();
		const kind = Int32Array.of(0, 1);
		const ofKind = (matrix: Float64Array) => (row: number, out: Float64Array) =>
			out.set(matrix.subarray(row * ITEMS, (row + 1) * ITEMS));
		for (const deterministic of [true, false]) {
			const logging = loggingPolicy({ sharpness: 40, exploration: 0, deterministic });
			const { share } = missingSupport(
				{ actions: ITEMS, action: Int32Array.of(0, 5) },
				ofKind(target),
				{ logging: ofKind(logging), cell: kind }
			);
			expect(share).toBeCloseTo(1 - exactly(logging, target).meanWeight, 12);
		}
	});

	it('adds up to a share from 0 to 1, finer cells missing at least as much', () => {
		const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 30 });
		const uniform = (_: number, out: Float64Array) => out.fill(1 / 4);
		const property = fc.property(rows, (pairs) => {
			const action = Int32Array.from(pairs, ([a]) => a);
			const cell = Int32Array.from(pairs, ([, c]) => c);
			const whole = missingSupport({ actions: 4, action }, uniform);
			const cells = missingSupport({ actions: 4, action }, uniform, { cell });
			expect(whole.share).toBeCloseTo(1 - new Set(action).size / 4, 12);
			expect(cells.share).toBeGreaterThanOrEqual(whole.share - 1e-12);
			expect(cells.share).toBeLessThanOrEqual(1);
			const sum = cells.missing.reduce((total, { share }) => total + share, 0);
			expect(cells.share).toBeCloseTo(sum, 12);
		});
		fc.assert(property, { seed: 1 });
	});

	it('refuses an empty log, and cells that do not fit', () => {
		const none = { actions: 3, action: new Int32Array(0) };
		expect(() => missingSupport(none, policy)).toThrow('at least one row');
		expect(() => missingSupport(log, policy, { cell: Int32Array.of(1) })).toThrow(
			'4 rows need as many cells, got 1'
		);
		expect(() => missingSupport(log, policy, { cell: Int32Array.of(0, 0, -1, 0) })).toThrow(
			'row 3 has cell -1; cells are 0 or more'
		);
	});
});
