import { describe, expect, it } from 'vitest';
import { strataOf } from './strata.ts';

const columns = new Map([
	['x', Float64Array.of(1, 0, 1, 0)],
	['page', Float64Array.of(2, 2, 3, 2)]
]);

describe('strataOf', () => {
	it('numbers the patterns that occur, in order of appearance', () => {
		expect(strataOf(['x', 'page'], columns)).toEqual({
			of: Int32Array.of(0, 1, 2, 1),
			labels: ['x = 1, page = 2', 'x = 0, page = 2', 'x = 1, page = 3']
		});
	});

	it('puts all rows together when no column is named', () => {
		expect(strataOf([], columns)).toEqual({ of: new Int32Array(4), labels: ['all rows'] });
	});

	it('refuses a column that does not exist', () => {
		expect(() => strataOf(['q'], columns)).toThrow('The sample has no column “q”.');
	});
});
