import { DOUBLED, type RecordScanner } from './record-scanner.ts';

const QUOTE = 34;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What stands in a field of the current record, as text. Bytes that are not UTF-8 become "�". */
export function cellText(scanner: RecordScanner, field: number): string {
	const text = utf8.decode(scanner.bytes.subarray(scanner.starts[field], scanner.ends[field]));
	return scanner.forms[field] === DOUBLED ? text.replaceAll('""', '"') : text;
}

/** All fields of the current record, as text. */
export function cells(scanner: RecordScanner): string[] {
	return Array.from({ length: scanner.fields }, (_, field) => cellText(scanner, field));
}

/** The bytes of a quoted field, with one quotation mark for each doubled one. */
export function undoubled(bytes: Uint8Array): Uint8Array {
	const kept = new Uint8Array(bytes.length);
	let length = 0;
	for (let i = 0; i < bytes.length; i++) {
		kept[length++] = bytes[i];
		if (bytes[i] === QUOTE) i++;
	}
	return kept.subarray(0, length);
}
