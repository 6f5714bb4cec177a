import { cellsOf } from './cells.ts';
import type { Log, Rows } from './log.ts';

/**
 * What a log says of a row before the action was chosen, in numbers: its context’s columns, and one
 * column of zeros and ones for each slot where it has slots.
 *
 * @throws RangeError on a context that has not `columns` numbers for each row
 * @example contextColumns(log).columns // 5 features and 3 slots: 8
 */
export function contextColumns({
	action,
	position,
	context
}: Pick<Log, 'action' | 'position' | 'context'>): Rows {
	const rows = action.length;
	const given = context ?? { columns: 0, values: new Float64Array(0) };
	if (given.values.length !== rows * given.columns)
		throw new RangeError(
			`${rows} rows of ${given.columns} columns take ${rows * given.columns} numbers, the context has ${given.values.length}`
		);
	if (!position) return given;
	const slots = cellsOf(rows, position);
	const columns = given.columns + slots.count;
	const values = new Float64Array(rows * columns);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < given.columns; j++)
			values[i * columns + j] = given.values[i * given.columns + j];
		values[i * columns + given.columns + slots.of[i]] = 1;
	}
	return { columns, values };
}
