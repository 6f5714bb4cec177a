import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

const intervals = fc.array(
	fc.record({
		wanted: fc.integer({ min: -500, max: 500 }),
		width: fc.integer({ min: 1, max: 200 })
	}),
	{ minLength: 1, maxLength: 12 }
);

describe('spread', () => {
	it('shares the distance between two that want the same place', () => {
		expect(spread([0, 0], [10, 10])).toEqual([-5, 5]);
	});

	it('moves nothing that has room', () => {
		expect(spread([0, 100], [10, 10])).toEqual([0, 100]);
	});

	it('leaves no overlap and keeps the order', () => {
		fc.assert(
			fc.property(intervals, (list) => {
				const widths = list.map(({ width }) => width);
				const placed = spread(
					list.map(({ wanted }) => wanted),
					widths
				);
				const order = list.map((_, i) => i).sort((a, b) => list[a].wanted - list[b].wanted);
				for (let k = 1; k < order.length; k++) {
					const [a, b] = [order[k - 1], order[k]];
					expect(placed[b] - placed[a]).toBeGreaterThanOrEqual((widths[a] + widths[b]) / 2 - 1e-9);
				}
			}),
			{ seed: 3, numRuns: 200 }
		);
	});
});
