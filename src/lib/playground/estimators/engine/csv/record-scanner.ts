import { FileProblem } from './file-problem.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Bytes that one row may take. A quotation mark that is never closed would swallow the whole file. */
const LONGEST_ROW = 1 << 20;

/** How a field is written: bare, in quotation marks, or in quotation marks with doubled ones inside. */
export const BARE = 0;
export const QUOTED = 1;
export const DOUBLED = 2;

/**
 * Cuts bytes of a CSV file into records: where each field of the current one begins and ends. Nothing is
 * decoded here, so a column that nobody asks for costs one look at each of its bytes.
 *
 * Quoting is that of RFC 4180. Records end with LF, CRLF or CR, in any mixture. Empty lines are passed
 * over and counted. Spaces around a bare field do not belong to it. A quotation mark inside a bare field
 * is a letter like any other.
 *
 * A record is scanned from its beginning until all of it is there. So the places where the file was cut
 * into chunks leave no trace.
 */
export class RecordScanner {
	/** The bytes at hand; fields are places in it. */
	bytes = new Uint8Array(0);
	/** Number of fields of the current record. */
	fields = 0;
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	forms = new Uint8Array(64);
	/** Line of the file on which the current record begins, from 1. */
	line = 0;
	/** Empty lines so far. */
	skipped = 0;

	/** Where the next record begins, and how far the bytes reach; after them stands a line end of ours. */
	private at = 0;
	private end = 0;
	private nextLine = 1;
	private afterReturn = false;
	private closed = false;

	constructor(readonly delimiter: number) {}

	/** Adds the next bytes of the file. All records before must have been taken. */
	push(chunk: Uint8Array): void {
		const rest = this.end - this.at;
		if (rest > LONGEST_ROW) throw this.endless();
		const needed = rest + chunk.length + 1;
		if (needed > this.bytes.length) {
			const larger = new Uint8Array(needed);
			larger.set(this.bytes.subarray(this.at, this.end));
			this.bytes = larger;
		} else this.bytes.copyWithin(0, this.at, this.end);
		this.bytes.set(chunk, rest);
		this.end = rest + chunk.length;
		this.bytes[this.end] = LF;
		this.at = 0;
	}

	/** There are no more bytes: what is left is the last record, with or without a line end. */
	close(): void {
		this.push(new Uint8Array(0));
		this.closed = true;
	}

	/**
	 * Moves to the next record.
	 *
	 * @returns false if it is not all there yet, or if there is none
	 * @throws FileProblem for a quotation that does not end as it should, and for zero bytes
	 */
	next(): boolean {
		while (this.at < this.end) {
			const taken = this.scan();
			if (taken < 0) return false;
			this.line = this.nextLine;
			this.nextLine += this.lines;
			this.at = taken;
			if (this.fields > 0) return true;
		}
		return false;
	}

	/** Line ends in the record just scanned: more than one if a quoted field holds some. */
	private lines = 0;

	/** Scans the record at `at`. Returns where the next one begins, or −1 if this one is not all there. */
	private scan(): number {
		const { bytes, delimiter, end } = this;
		let i = this.at;
		this.fields = 0;
		this.lines = 0;
		if (this.afterReturn && bytes[i] === LF) {
			this.afterReturn = false;
			return i + 1;
		}
		for (;;) {
			let start = i;
			let form = BARE;
			let stop: number;
			let byte = bytes[i];
			if (byte === QUOTE) {
				stop = this.closingQuote(i + 1);
				if (stop < 0) return -1;
				start++;
				form = this.doubled ? DOUBLED : QUOTED;
				i = stop + 1;
				byte = bytes[i];
				if (byte !== delimiter && byte !== LF && byte !== CR) throw this.afterQuote();
			} else {
				for (;;) {
					while (byte !== delimiter && byte > CR) byte = bytes[++i];
					if (byte === delimiter || byte === LF || byte === CR) break;
					if (byte === 0) throw this.zero();
					byte = bytes[++i];
				}
				stop = i;
				while (start < stop && isBlank(bytes[start])) start++;
				while (start < stop && isBlank(bytes[stop - 1])) stop--;
			}
			if (byte !== delimiter) {
				if (i === end && !this.closed) return -1;
				this.lines++;
				this.afterReturn = byte === CR;
				if (this.fields === 0 && form === BARE && stop === start) this.skipped++;
				else this.field(start, stop, form);
				return i < end ? i + 1 : end;
			}
			this.field(start, stop, form);
			i++;
		}
	}

	private doubled = false;

	/** Where the quotation mark stands that ends the field, or −1 if it is not there yet. */
	private closingQuote(from: number): number {
		const { bytes, end } = this;
		this.doubled = false;
		for (let i = from; i < end; i++) {
			const byte = bytes[i];
			if (byte > QUOTE) continue;
			if (byte === QUOTE) {
				// At the end of a chunk, a second one may follow.
				if (i + 1 === end && !this.closed) return -1;
				if (i + 1 === end || bytes[i + 1] !== QUOTE) return i;
				this.doubled = true;
				i++;
			} else if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) this.lines++;
			else if (byte === 0) throw this.zero();
		}
		if (this.closed) throw this.endless();
		return -1;
	}

	private field(start: number, end: number, form: number): void {
		if (this.fields === this.starts.length) this.widen();
		this.starts[this.fields] = start;
		this.ends[this.fields] = end;
		this.forms[this.fields++] = form;
	}

	private widen(): void {
		const { starts, ends, forms } = this;
		const room = 2 * starts.length;
		(this.starts = new Int32Array(room)).set(starts);
		(this.ends = new Int32Array(room)).set(ends);
		(this.forms = new Uint8Array(room)).set(forms);
	}

	private afterQuote(): FileProblem {
		return new FileProblem(
			`in cell ${this.fields + 1}, text follows a closing quotation mark. A quotation mark inside a quoted cell must be doubled.`,
			{ row: this.nextLine }
		);
	}

	private zero(): FileProblem {
		return new FileProblem('a zero byte, so the file is not text. Save the log as CSV in UTF-8.', {
			row: this.nextLine + this.lines
		});
	}

	private endless(): FileProblem {
		return new FileProblem(
			'a quotation mark opens here and never closes, or the row is longer than 1 MB.',
			{ row: this.nextLine }
		);
	}
}

function isBlank(byte: number): boolean {
	return byte === 32 || byte === 9;
}
