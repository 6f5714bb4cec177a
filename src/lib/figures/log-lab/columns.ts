import type { LogLabRun } from '#lib/simulations/log-lab/question.ts';
import { kindOf, visitors } from '#lib/simulations/log-lab/words.ts';

/** Width of the drawing and of its columns: one for each kind and item. */
export const WIDTH = 480;
const LEFT = 50;
export const COLUMN = 33.5;
const BETWEEN_KINDS = WIDTH - LEFT - 12 * COLUMN;
/** So many rows are drawn, the log’s first; and the heaviest of all. */
export const DRAWN = 200;

/** Where the column of a kind and item begins. */
export function left(at: number): number {
	return LEFT + at * COLUMN + (kindOf(at) - 1) * BETWEEN_KINDS;
}

export function middle(at: number): number {
	return left(at) + COLUMN / 2;
}

/** The column of a row. */
export function columnOf({ result: { rows } }: LogLabRun, row: number): number {
	return rows.kind[row] * 6 + rows.item[row];
}

/** The rows drawn, by column. */
export function columns(run: LogLabRun): Map<number, number[]> {
	const { rows, reading } = run.result;
	const drawn = Array.from({ length: Math.min(DRAWN, rows.kind.length) }, (_, row) => row);
	if (reading.heaviest >= drawn.length) drawn.push(reading.heaviest);
	const byColumn = new Map<number, number[]>();
	for (const row of drawn) {
		const at = columnOf(run, row);
		const others = byColumn.get(at);
		if (others) others.push(row);
		else byColumn.set(at, [row]);
	}
	return byColumn;
}

/** Shares of items within each kind: of the log as it is, or reweighed. */
export function sharesOfLog(run: LogLabRun): number[] {
	const { shown, weight } = run.result.cells;
	return Array.from(shown, (rows, at) => {
		const each = run.params.swell === 1 ? weight[at] : 1;
		return (rows * each) / Math.max(1, visitors(run, kindOf(at)));
	});
}
