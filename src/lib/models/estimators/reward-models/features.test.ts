import { describe, expect, it } from 'vitest';
import { exampleLog, ROWS } from './example-log.ts';
import { additiveFeatures, separateFeatures, type Entries, type Features } from './features.ts';
import { everyRow } from './reward-model.ts';

const all = everyRow(ROWS);

/** f(x, a) with its zeros. */
function written({ columns, write }: Features, row: number, action: number): number[] {
	const out: Entries = {
		count: 0,
		index: new Int32Array(columns),
		value: new Float64Array(columns)
	};
	write(row, action, out);
	const dense = new Array<number>(columns).fill(0);
	for (let k = 0; k < out.count; k++) dense[out.index[k]] = out.value[k];
	return dense;
}

describe('features', () => {
	it('give each action a column, and context and slot columns of their own', () => {
		const log = { ...exampleLog, position: Int32Array.from(all, (i) => i % 3) };
		const features = additiveFeatures(log);
		expect(features.columns).toBe(8);
		expect(written(features, 4, 2)).toEqual([0, 0, 1, 0.9, expect.closeTo(0.6, 14), 0, 1, 0]);
	});

	it('give each action a block of its own', () => {
		const features = separateFeatures(exampleLog);
		expect(features.columns).toBe(9);
		expect(written(features, 0, 1)).toEqual([0, 0, 0, 1, 0.3, -0.6, 0, 0, 0]);
	});

	it('refuse a context that does not fit the rows', () => {
		const context = { columns: 2, values: new Float64Array(47) };
		expect(() => additiveFeatures({ ...exampleLog, context })).toThrow(
			'24 rows of 2 columns take 48 numbers, the context has 47'
		);
	});
});
