import { count } from '#lib/simulations/print.ts';
import { Dictionary } from '../csv/dictionary.ts';
import { FileProblem } from '../csv/file-problem.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';
import { MOST_ACTIONS } from './limits.ts';

/** The different names in a column, in order: whole numbers by size, other names as a dictionary would. */
export interface Names {
	/** The column's name. */
	readonly column: string;
	readonly names: readonly string[];
	/** Line of the file on which each name is met first. */
	readonly lines: readonly number[];
}

/** Reads a column of names. Each row gets a code, which `finish` turns into a place in the order. */
export class NameColumn {
	private readonly dictionary = new Dictionary();

	constructor(
		private readonly field: number,
		private readonly column: string
	) {}

	codeOf(scanner: RecordScanner): number {
		const { field, column } = this;
		if (scanner.starts[field] === scanner.ends[field])
			throw new FileProblem('the cell is empty. It must hold a number or a name.', {
				row: scanner.line,
				column
			});
		const code = this.dictionary.codeOf(scanner, field);
		if (code === MOST_ACTIONS) throw this.tooMany(scanner.line);
		return code;
	}

	/** The names in order, and the place of each code in it. */
	finish(): Names & { readonly placeOf: Int32Array } {
		const { dictionary, column } = this;
		const texts = dictionary.firstLines.map((line, code) => {
			const name = dictionary.name(code);
			if (name !== undefined) return name;
			throw new FileProblem('the name is not UTF-8 text. Save the file as CSV in UTF-8.', {
				row: line,
				column
			});
		});
		const order = inOrder(texts);
		const placeOf = new Int32Array(order.length);
		order.forEach((code, place) => (placeOf[code] = place));
		return {
			column,
			names: order.map((code) => texts[code]),
			lines: order.map((code) => dictionary.firstLines[code]),
			placeOf
		};
	}

	private tooMany(row: number): FileProblem {
		return new FileProblem(
			`this is the ${count(MOST_ACTIONS + 1)}th different name in the column. Is it a row number or a time? At most ${count(MOST_ACTIONS)} are allowed.`,
			{ row, column: this.column }
		);
	}
}

/** The places of texts in order. */
export function inOrder(texts: readonly string[]): number[] {
	const places = texts.map((_, place) => place);
	if (texts.every((text) => /^(0|[1-9]\d{0,14})$/.test(text)))
		return places.sort((a, b) => Number(texts[a]) - Number(texts[b]));
	return places.sort((a, b) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : 0));
}

/** Rewrites codes as places. */
export function inPlaces(codes: Int32Array, placeOf: Int32Array): Int32Array {
	for (let i = 0; i < codes.length; i++) codes[i] = placeOf[codes[i]];
	return codes;
}
