import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from './apart.ts';
import { linearScale } from './linear-scale.ts';

describe('linearScale', () => {
	it('maps ends to ends and the middle to the middle, in either direction', () => {
		const down = linearScale([0, 1], [196, 26]);
		expect([down(0), down(0.5), down(1)]).toEqual([196, 111, 26]);
	});

	it('puts ticks on round values inside the domain', () => {
		expect(linearScale([0, 60], [0, 1]).ticks(6)).toEqual([0, 10, 20, 30, 40, 50, 60]);
	});

	it('refuses a domain without length', () => {
		expect(() => linearScale([1, 1], [0, 9])).toThrow(RangeError);
		expect(() => linearScale([0, NaN], [0, 9])).toThrow(RangeError);
	});
});

describe('apart', () => {
	it('moves only labels that are too close, and keeps their middle', () => {
		expect(apart([10, 11, 40], 8)).toEqual([6.5, 14.5, 40]);
	});

	it('keeps order and distance, whatever the positions', () => {
		const positions = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(positions, (at) => {
				const placed = apart(at, 10);
				const order = at.map((_, i) => i).sort((a, b) => at[a] - at[b]);
				for (let k = 1; k < order.length; k++) {
					expect(placed[order[k]] - placed[order[k - 1]]).toBeGreaterThanOrEqual(10 - 1e-9);
				}
			})
		);
	});
});
