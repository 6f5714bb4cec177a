import { cells } from './cell.ts';
import { FileProblem, quoted } from './file-problem.ts';
import { RecordScanner } from './record-scanner.ts';
import { checkText, markLength } from './text-check.ts';

/** How a CSV file is written, and its first lines. */
export interface TableHead {
	/** Byte between fields. */
	readonly delimiter: number;
	/** Where the text begins: behind a byte-order mark. */
	readonly from: number;
	readonly columns: readonly string[];
	/** The first rows below the header, as text. */
	readonly preview: readonly (readonly string[])[];
}

const DELIMITERS = [',', ';', '\t'].map((letter) => letter.charCodeAt(0));
const QUOTE = 34;
const PREVIEW = 5;

/**
 * Reads the header and the first rows of a CSV file.
 *
 * @param bytes the first bytes of the file
 * @param whole they are all of it
 * @throws FileProblem if it is empty, not text, has one column only, or begins with numbers
 */
export function tableHead(bytes: Uint8Array, whole: boolean): TableHead {
	checkText(bytes, whole);
	const from = markLength(bytes);
	const delimiter = delimiterOf(bytes.subarray(from));
	const [columns, ...preview] = firstRecords(bytes.subarray(from), { delimiter, whole });
	if (!columns)
		throw new FileProblem('The file is empty. A log needs a header and a row for each decision.');
	if (columns.length === 1)
		throw new FileProblem(
			`${quoted(columns[0])} is one column only. Commas, semicolons or tabs must stand between the columns.`,
			{ row: 1 }
		);
	requireNames(columns);
	return { delimiter, from, columns, preview };
}

function firstRecords(
	bytes: Uint8Array,
	{ delimiter, whole }: { delimiter: number; whole: boolean }
): string[][] {
	const scanner = new RecordScanner(delimiter);
	const records: string[][] = [];
	scanner.push(bytes);
	if (whole) scanner.close();
	while (records.length <= PREVIEW && scanner.next()) records.push(cells(scanner));
	return records;
}

/** Whichever of comma, semicolon and tab occurs most often in the first line, outside quotation marks. */
function delimiterOf(bytes: Uint8Array): number {
	const counts = DELIMITERS.map(() => 0);
	let inQuotes = false;
	let begun = false;
	for (const byte of bytes) {
		if (byte === QUOTE) inQuotes = !inQuotes;
		if (inQuotes) continue;
		const lineEnd = byte === 10 || byte === 13;
		if (lineEnd && begun) break;
		begun ||= !lineEnd;
		const which = DELIMITERS.indexOf(byte);
		if (which >= 0) counts[which]++;
	}
	return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** A first line that is mostly numbers is a row of the log, not a header. */
function requireNames(columns: readonly string[]): void {
	const filled = columns.filter((name) => name !== '');
	const numbers = filled.filter((name) => Number.isFinite(Number(name)));
	if (numbers.length * 2 <= filled.length) return;
	throw new FileProblem(
		`the file has no header, since its first line holds numbers, such as ${quoted(numbers[0])}. Write the columns’ names into the first line.`,
		{ row: 1 }
	);
}
