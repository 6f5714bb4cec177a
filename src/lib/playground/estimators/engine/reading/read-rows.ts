import { count } from '#lib/simulations/print.ts';
import { FileProblem } from '../csv/file-problem.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import { slices } from '../csv/slices.ts';
import type { Input, RowReader, Watch } from './input.ts';

/**
 * Hands the rows below the header to a reader, slice by slice.
 *
 * @returns how many lines were empty
 * @throws FileProblem for a row with too few or too many cells, and for what the reader refuses
 * @throws DOMException if the file cannot be read, or if the watch stops it
 */
export async function readRows(
	{ file, head }: Input,
	reader: RowReader,
	{ progress, signal }: Watch
): Promise<number> {
	const scanner = new RecordScanner(head.delimiter);
	let header = true;
	const take = () => {
		if (header && scanner.next()) header = false;
		while (scanner.next()) {
			if (scanner.fields !== head.columns.length) throw ragged(scanner, head.columns.length);
			reader.row(scanner);
		}
	};
	let bytes = head.from;
	for await (const slice of slices(file, head.from)) {
		signal.throwIfAborted();
		scanner.push(slice);
		take();
		bytes += slice.length;
		progress(bytes / file.size, reader.rows);
	}
	signal.throwIfAborted();
	scanner.close();
	take();
	if (reader.rows === 0) throw new FileProblem('The file has a header and no rows below it.');
	return scanner.skipped;
}

function ragged({ fields, line }: RecordScanner, columns: number): FileProblem {
	const cells = fields === 1 ? '1 cell' : `${count(fields)} cells`;
	return new FileProblem(
		`${cells}, where the header has ${count(columns)}. Each row needs a cell for each column; a text with commas in it needs quotation marks.`,
		{ row: line }
	);
}
