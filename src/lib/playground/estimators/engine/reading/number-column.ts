import { cellText } from '../csv/cell.ts';
import { FileProblem, quoted } from '../csv/file-problem.ts';
import { numberIn } from '../csv/number-cell.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';

/** What the numbers of a column stand for, and which of them are allowed. */
export interface Meaning {
	/** "The propensity" */
	readonly subject: string;
	/** "a chance: above 0, and at most 1" */
	readonly allowed: string;
	readonly least: number;
	readonly most: number;
	/** What is wrong with a number that is not allowed. */
	readonly hint: (value: number) => string;
}

/** Reads a column of numbers, in room that doubles when it is full. */
export class NumberColumn {
	private values = new Float64Array(1 << 10);
	private rows = 0;

	constructor(
		private readonly field: number,
		private readonly column: string,
		private readonly meaning: Meaning
	) {}

	take(scanner: RecordScanner): void {
		const { field, meaning } = this;
		const value = numberIn(scanner.bytes, scanner.starts[field], scanner.ends[field]);
		const { least, most } = meaning;
		if (!(value >= least && value <= most)) throw this.problem(scanner, value);
		if (this.rows === this.values.length) this.widen();
		this.values[this.rows++] = value;
	}

	finish(): Float64Array {
		return this.values.slice(0, this.rows);
	}

	private widen(): void {
		const wider = new Float64Array(2 * this.values.length);
		wider.set(this.values);
		this.values = wider;
	}

	private problem(scanner: RecordScanner, value: number): FileProblem {
		const { field, column, meaning } = this;
		const cell = cellText(scanner, field);
		const rule = `${meaning.subject} must be ${meaning.allowed}.`;
		const place = { row: scanner.line, column };
		if (cell.trim() === '') return new FileProblem(`the cell is empty. ${rule}`, place);
		if (Number.isNaN(value)) {
			const point = /^[-+]?\d+,\d+$/.test(cell) ? ' Write decimals with a point.' : '';
			return new FileProblem(`${quoted(cell)} is not a number. ${rule}${point}`, place);
		}
		return new FileProblem(`${quoted(cell)} is ${meaning.hint(value)}. ${rule}`, place);
	}
}
