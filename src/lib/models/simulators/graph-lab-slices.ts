import { columnOf, type Columns } from '../causal/columns.ts';

export const SLICES = 5;
/** Rows in the picture; slopes are computed from all rows. */
const POINTS = 250;

export interface SlicedQuestion {
	readonly exposure: string;
	readonly outcome: string;
	readonly by: string;
}

/** The rows of a study, cut into equally large slices of one variable, lowest first. */
export interface Slices {
	/** Of the first rows: exposure and outcome in hundredths, then the slice; three numbers a row. */
	readonly points: Int16Array;
	/** One line a slice: its slope, and the point that it runs through. */
	readonly lines: readonly Line[];
	/** The line through all rows. */
	readonly whole: Line;
}

export interface Line {
	readonly slope: number;
	/** Mean of the exposure, and its standard deviation: where the line is drawn. */
	readonly x: number;
	readonly spread: number;
	/** Mean of the outcome. */
	readonly y: number;
}

/**
 * Cuts the rows into five slices of equal count by the values of one variable, and fits a line of
 * outcome on exposure within each. Rows that are alike in `by` stand together, but not perfectly: the
 * outer slices are wide, and some of its influence remains inside them.
 *
 * @throws RangeError on a column that does not exist
 * @example slices(columns, { exposure: 'a', outcome: 'r', by: 'x' }).lines[2].slope // about .28
 */
export function slices(columns: Columns, { exposure, outcome, by }: SlicedQuestion): Slices {
	const [a, r, cut] = [exposure, outcome, by].map((name) => columnOf(columns, name));
	const order = Uint32Array.from(a.keys()).sort((i, k) => cut[i] - cut[k]);
	const slice = new Uint8Array(a.length);
	order.forEach((row, rank) => (slice[row] = Math.floor((rank * SLICES) / order.length)));
	const points = new Int16Array(3 * Math.min(POINTS, a.length));
	for (let row = 0; 3 * row < points.length; row++) {
		points.set([Math.round(a[row] * 100), Math.round(r[row] * 100), slice[row]], 3 * row);
	}
	const lines = Array.from({ length: SLICES }, (_, k) => line(a, r, (row) => slice[row] === k));
	return { points, lines, whole: line(a, r, () => true) };
}

/** Least squares with one regressor, over the rows that are in. */
function line(a: Float64Array, r: Float64Array, isIn: (row: number) => boolean): Line {
	let [n, x, y] = [0, 0, 0];
	for (let row = 0; row < a.length; row++) {
		if (!isIn(row)) continue;
		n++;
		x += (a[row] - x) / n;
		y += (r[row] - y) / n;
	}
	let [aa, ar] = [0, 0];
	for (let row = 0; row < a.length; row++) {
		if (!isIn(row)) continue;
		aa += (a[row] - x) ** 2;
		ar += (a[row] - x) * (r[row] - y);
	}
	return {
		slope: fourDigits(ar / aa),
		x: fourDigits(x),
		spread: fourDigits(Math.sqrt(aa / n)),
		y: fourDigits(y)
	};
}

/** What the picture can show; the page carries these numbers. */
function fourDigits(value: number): number {
	return Number(value.toFixed(4));
}
