import type { Names } from './names.ts';

/** A log that was read: one entry per row in each typed column. */
export interface LogFile {
	readonly content: 'log';
	readonly rows: number;
	/** Empty lines. */
	readonly skipped: number;
	readonly actions: Names;
	/** Place in `actions`. */
	readonly action: Int32Array;
	readonly positions?: Names;
	/** Place in `positions`. */
	readonly position?: Int32Array;
	readonly reward: Float64Array;
	/** p_i; a second log is read without it. */
	readonly propensity?: Float64Array;
	/** π(a_i | x_i), where the log has a column for it. */
	readonly target?: Float64Array;
	/** The smallest and the largest propensity of a second log. */
	readonly spread?: { readonly lowest: number; readonly highest: number };
}

/** A table of chances that was read: π(a | position). */
export interface PolicyFile {
	readonly content: 'policy';
	readonly rows: number;
	readonly skipped: number;
	readonly actions: Names;
	/** Names where the file gives them, else how many there are; nothing if it has one for all. */
	readonly positions?: Names | number;
	/** Chances of the actions in the first position, then in the second … */
	readonly chances: Float64Array;
}

/** Bytes that the columns of a file take. */
export function memoryOf(file: LogFile | PolicyFile): number {
	return Object.values(file).reduce(
		(bytes: number, value) => bytes + (ArrayBuffer.isView(value) ? value.byteLength : 0),
		0
	);
}
