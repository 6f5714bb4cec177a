import { FileProblem } from './file-problem.ts';

const AS_UTF8 = 'Save it as CSV in UTF-8 and drop it again.';

/** First bytes of files that people take for a CSV file. */
const KINDS: readonly { readonly bytes: readonly number[]; readonly sentence: string }[] = [
	{
		bytes: [0x50, 0x4b, 3, 4],
		sentence: 'The file is a ZIP archive or an Excel workbook, not text. Export the sheet as CSV.'
	},
	{
		bytes: [0xd0, 0xcf, 0x11, 0xe0],
		sentence: 'The file is an old Excel workbook, not text. Export the sheet as CSV.'
	},
	{
		bytes: [0x1f, 0x8b],
		sentence: 'The file is compressed with gzip. Unpack it, and drop the CSV file in it.'
	},
	{
		bytes: [0x50, 0x41, 0x52, 0x31],
		sentence: 'The file is a Parquet table, not text. Write it as CSV.'
	},
	{ bytes: [0xff, 0xfe], sentence: `The file is written in UTF-16. ${AS_UTF8}` },
	{ bytes: [0xfe, 0xff], sentence: `The file is written in UTF-16. ${AS_UTF8}` }
];

/** How many bytes a byte-order mark takes at the beginning: 3 or 0. */
export function markLength(head: Uint8Array): number {
	return startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
}

/**
 * Refuses a file that is not text, by its first bytes.
 *
 * @param whole the file ends with these bytes; if not, a letter may be cut in two at their end
 * @throws FileProblem
 */
export function checkText(head: Uint8Array, whole: boolean): void {
	const kind = KINDS.find(({ bytes }) => startsWith(head, bytes));
	if (kind) throw new FileProblem(kind.sentence);
	const zero = head.indexOf(0);
	if (zero >= 0) {
		// Latin letters in UTF-16 are every other byte.
		const utf16 = zero < 2 && head.length > 3 && head[zero + 2] === 0;
		if (utf16) throw new FileProblem(`The file is written in UTF-16. ${AS_UTF8}`);
		throw new FileProblem('a zero byte, so the file is not text. The bench reads CSV files.', {
			row: lineOf(head, zero)
		});
	}
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	try {
		utf8.decode(head, { stream: !whole });
	} catch {
		throw new FileProblem(
			`The file is not UTF-8: it is written in another encoding, or it is not text. ${AS_UTF8}`
		);
	}
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
	return bytes.every((byte, i) => head[i] === byte);
}

function lineOf(head: Uint8Array, place: number): number {
	return head.subarray(0, place).reduce((line, byte) => line + (byte === 10 ? 1 : 0), 1);
}
