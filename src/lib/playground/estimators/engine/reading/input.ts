import type { Mapping } from '../../contract.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';
import type { TableHead } from '../csv/table-head.ts';

/** A CSV file whose header is known, and what its columns are taken for. */
export interface Input {
	readonly file: Blob;
	readonly head: TableHead;
	readonly mapping: Mapping;
}

/** How a reading is watched and stopped. */
export interface Watch {
	/** Is told how much of the file has been read, and how many rows. */
	readonly progress: (share: number, rows: number) => void;
	readonly signal: AbortSignal;
}

/** Takes the rows of a file one by one. */
export interface RowReader {
	readonly rows: number;
	row(scanner: RecordScanner): void;
}
