import { contextColumns } from '../context-columns.ts';
import type { Log } from '../log.ts';

/**
 * What a regression sees of a row and an action: the vector f(x_i, a). No constant is among them, each
 * regression has an intercept of its own. Features share one penalty: bring them to similar scales.
 */
export interface Features {
	readonly columns: number;
	/** Adds the entries of f(x_row, action) to `out`, which is empty. Zeros may be left out. */
	readonly write: (row: number, action: number, out: Entries) => void;
}

/** A vector by its entries. */
export interface Entries {
	/** How many there are; only so many of the next two count. */
	count: number;
	/** Which column, each once and rising. */
	readonly index: Int32Array;
	readonly value: Float64Array;
}

/**
 * One column an action, then the columns of context and slot: every action has a level of its own, and
 * context moves all of them alike. Enough for a log without context, where it is a mean per action.
 *
 * @throws RangeError as `contextColumns`
 * @example additiveFeatures(log).columns // 34 actions, 5 features, 3 slots: 42
 */
export function additiveFeatures(log: Log): Features {
	const { columns, values } = contextColumns(log);
	const { actions } = log;
	return {
		columns: actions + columns,
		write(row, action, out) {
			add(out, action, 1);
			for (let j = 0; j < columns; j++) add(out, actions + j, values[row * columns + j]);
		}
	};
}

/**
 * A block of columns an action, which holds a 1 and the columns of context and slot where it is that
 * action: one model for each action, under one penalty. Takes many rows an action.
 *
 * @throws RangeError as `contextColumns`
 * @example separateFeatures(log).columns // 34 actions with 1 + 5 + 3: 306
 */
export function separateFeatures(log: Log): Features {
	const { columns, values } = contextColumns(log);
	const block = columns + 1;
	return {
		columns: log.actions * block,
		write(row, action, out) {
			const at = action * block;
			add(out, at, 1);
			for (let j = 0; j < columns; j++) add(out, at + 1 + j, values[row * columns + j]);
		}
	};
}

/** One more entry, unless it is 0. */
export function add(entries: Entries, index: number, value: number): void {
	if (value === 0) return;
	entries.index[entries.count] = index;
	entries.value[entries.count++] = value;
}
