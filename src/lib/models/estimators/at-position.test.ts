import { describe, expect, it } from 'vitest';
import { atPosition } from './evaluation.ts';

describe('atPosition', () => {
	// Two rows, two actions, three positions: row 1 at the last position, row 2 at the first.
	const values = Float64Array.from({ length: 12 }, (_, k) => k);

	it('takes each row’s own position', () => {
		expect([...atPosition(values, 2, 3, Int32Array.of(2, 0))]).toEqual([2, 5, 6, 9]);
	});

	it('refuses a position outside and sizes that do not fit', () => {
		expect(() => atPosition(values, 2, 3, Int32Array.of(0, 3))).toThrow(
			'row 2 has the position 3; positions are whole numbers from 0 to 2'
		);
		expect(() => atPosition(values, 2, 3, Int32Array.of(0))).toThrow(
			'1 rows of 2 actions at 3 positions take 6 numbers, got 12'
		);
	});
});
