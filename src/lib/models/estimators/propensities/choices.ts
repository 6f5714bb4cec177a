import { softmax } from '../../policies/softmax.ts';
import type { Log, Rows } from '../log.ts';

/** What the logger chose, and what it saw; actions that it never chose are left out. */
export interface Choices {
	/** By row, the place of its action in `seen`. */
	readonly choice: Int32Array;
	/** The actions that were chosen at least once, rising. */
	readonly seen: Int32Array;
	/** k: an intercept and the columns of the context. */
	readonly columns: number;
	/** (1, x_i), row by row. */
	readonly values: Float64Array;
}

/** Prepares a log for a regression of its actions on its context. */
export function choicesOf(
	{ action, actions }: Pick<Log, 'action' | 'actions'>,
	context: Rows
): Choices {
	const place = new Int32Array(actions).fill(-1);
	for (let i = 0; i < action.length; i++) place[action[i]] = 0;
	const seen = Int32Array.from(place.keys()).filter((a) => place[a] === 0);
	seen.forEach((a, at) => (place[a] = at));
	const columns = context.columns + 1;
	const values = new Float64Array(action.length * columns);
	for (let i = 0; i < action.length; i++) {
		values[i * columns] = 1;
		for (let j = 1; j < columns; j++)
			values[i * columns + j] = context.values[i * context.columns + j - 1];
	}
	return { choice: action.map((a) => place[a]), seen, columns, values };
}

/**
 * Writes the chances of the seen actions for a row: softmax over c of Σ_j b_jc (1, x)_j. Coefficients
 * stand column by column, those of all actions together: the intercepts first.
 */
export function chancesOf(
	choices: Choices,
	coefficients: Float64Array
): (row: number, out: Float64Array) => void {
	return (row, out) => {
		scoresOf(choices, coefficients, { row, out });
		softmax(out, 1, out);
	};
}

/** Writes Σ_j b_jc (1, x)_j for each seen action c. */
export function scoresOf(
	{ columns, values }: Choices,
	coefficients: Float64Array,
	{ row, out }: { readonly row: number; readonly out: Float64Array }
): void {
	const actions = out.length;
	for (let c = 0; c < actions; c++) out[c] = coefficients[c];
	for (let j = 1; j < columns; j++) {
		const value = values[row * columns + j];
		if (value === 0) continue;
		for (let c = 0, at = j * actions; c < actions; c++, at++) out[c] += value * coefficients[at];
	}
}

/** sums += Σ_j (1, x)_j · by, column by column: what {@link scoresOf} does, turned round. */
export function addOuter(
	{ columns, values }: Choices,
	sums: Float64Array,
	{ row, by }: { readonly row: number; readonly by: Float64Array }
): void {
	const actions = by.length;
	for (let j = 0; j < columns; j++) {
		const value = values[row * columns + j];
		if (value === 0) continue;
		for (let c = 0, at = j * actions; c < actions; c++, at++) sums[at] += value * by[c];
	}
}
