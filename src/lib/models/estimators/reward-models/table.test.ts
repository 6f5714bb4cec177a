import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../log.ts';
import { defined, predictions } from './example-log.ts';
import { everyRow } from './reward-model.ts';
import { table } from './table.ts';

/** Two cells, three actions: cell 0 has seen actions 0 and 1, cell 1 action 0; nobody saw action 2. */
const log: Log = {
	actions: 3,
	action: Int32Array.of(0, 0, 1, 0),
	reward: Float64Array.of(1, 0, 1, 0),
	propensity: new Float64Array(4).fill(0.5),
	position: Int32Array.of(0, 0, 0, 1)
};
const all = everyRow(4);

const logs = fc
	.array(
		fc.record({
			action: fc.nat(2),
			cell: fc.nat(3),
			reward: fc.double({ min: -2, max: 5, noNaN: true })
		}),
		{ minLength: 1, maxLength: 25 }
	)
	.map((rows) => ({
		actions: 3,
		action: Int32Array.from(rows, ({ action }) => action),
		reward: Float64Array.from(rows, ({ reward }) => reward),
		propensity: new Float64Array(rows.length).fill(1 / 3),
		position: Int32Array.from(rows, ({ cell }) => cell)
	}));

describe('a table of means', () => {
	it('without shrinkage has plain means, and says what it falls back to', () => {
		const model = table(log, { strength: 0 })(all);
		// Action 2 has the mean of all, 2/4; action 1 in cell 1 its own mean elsewhere.
		expect(predictions(model, 0)).toEqual([0.5, 1, 0.5]);
		expect(predictions(model, 3)).toEqual([0, 1, 0.5]);
	});

	it('of strength 2 by hand', () => {
		const model = table(log, { strength: 2 })(all);
		// m = 1/2; m₀ = (1 + 1)/(3 + 2), m₁ = (1 + 1)/(1 + 2), m₂ = 1/2.
		const [first, second] = [2 / 5, 2 / 3];
		const inCell = [(1 + 2 * first) / 4, (1 + 2 * second) / 3, 0.5];
		predictions(model, 1).forEach((value, a) => expect(value).toBeCloseTo(inCell[a], 14));
		const other = [(2 * first) / 3, second, 0.5];
		predictions(model, 3).forEach((value, a) => expect(value).toBeCloseTo(other[a], 14));
	});

	it('predicts what it saw on average, within the range of what it saw, at every strength', () => {
		const property = fc.property(
			logs,
			fc.double({ min: 0, max: 100, noNaN: true }),
			(log, strength) => {
				const rows = everyRow(log.action.length);
				const [low, high] = [Math.min(...log.reward), Math.max(...log.reward)];
				const model = defined(table(log, { strength })(rows));
				const plain = defined(table(log, { strength: 0 })(rows));
				const out = new Float64Array(3);
				let balance = 0;
				for (const row of rows) {
					model(row, out);
					for (const value of out) {
						expect(value).toBeGreaterThanOrEqual(low - 1e-9);
						expect(value).toBeLessThanOrEqual(high + 1e-9);
					}
					plain(row, out);
					balance += log.reward[row] - out[log.action[row]];
				}
				expect(balance).toBeCloseTo(0, 9);
			}
		);
		fc.assert(property, { seed: 1 });
	});

	it('knows only the rows that it learned from', () => {
		const model = table(log, { strength: 0 })(Int32Array.of(1, 2));
		expect(predictions(model, 3)).toEqual([0, 1, 0.5]);
		expect(table(log, { strength: 0 })(new Int32Array(0))).toEqual({
			undefined: 'there is no row to learn from'
		});
	});

	it('refuses a negative strength, and cells that do not fit', () => {
		expect(() => table(log, { strength: -1 })).toThrow('the strength of a table is 0 or more');
		expect(() => table(log, { strength: 0, cell: Int32Array.of(0) })).toThrow(
			'4 rows need as many cells, got 1'
		);
	});
});
