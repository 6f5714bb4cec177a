import { undoubled } from './cell.ts';
import { DOUBLED, type RecordScanner } from './record-scanner.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Numbers the different names in a column: 0 for the first one met, 1 for the next. Names are compared
 * as bytes, in a hash table with open addressing, so that a row costs no text.
 */
export class Dictionary {
	/** Line of the file on which each name is met first. */
	readonly firstLines: number[] = [];
	private bytes = new Uint8Array(1 << 10);
	/** The bytes of name c begin at `bounds[c]` and end at `bounds[c + 1]`. */
	private bounds = new Int32Array(1 << 7);
	/** Code + 1 of the name whose hash leads here; 0 where there is none. At most half are taken. */
	private slots = new Int32Array(1 << 8);

	/** How many different names there are. */
	get size(): number {
		return this.firstLines.length;
	}

	/** The code of the name in a field of the current record. */
	codeOf(scanner: RecordScanner, field: number): number {
		let name: Uint8Array = scanner.bytes;
		let start = scanner.starts[field];
		let end = scanner.ends[field];
		if (scanner.forms[field] === DOUBLED) {
			name = undoubled(name.subarray(start, end));
			start = 0;
			end = name.length;
		}
		const mask = this.slots.length - 1;
		for (let slot = hash(name, start, end) & mask; ; slot = (slot + 1) & mask) {
			const code = this.slots[slot] - 1;
			if (code >= 0 && this.is(code, name, start, end)) return code;
			if (code < 0) return this.add(slot, name.subarray(start, end), scanner.line);
		}
	}

	/** The name of a code, or nothing if its bytes are not UTF-8 text. */
	name(code: number): string | undefined {
		try {
			return strict.decode(this.bytes.subarray(this.bounds[code], this.bounds[code + 1]));
		} catch {
			return undefined;
		}
	}

	private is(code: number, name: Uint8Array, start: number, end: number): boolean {
		const { bytes, bounds } = this;
		let at = bounds[code];
		if (bounds[code + 1] - at !== end - start) return false;
		for (let i = start; i < end; i++) if (bytes[at++] !== name[i]) return false;
		return true;
	}

	private add(slot: number, name: Uint8Array, line: number): number {
		const code = this.size;
		const begin = this.bounds[code];
		if (code + 1 === this.bounds.length) this.bounds = widened(this.bounds, 2 * this.bounds.length);
		if (begin + name.length > this.bytes.length)
			this.bytes = widened(this.bytes, 2 * (begin + name.length));
		this.bytes.set(name, begin);
		this.bounds[code + 1] = begin + name.length;
		this.slots[slot] = code + 1;
		this.firstLines.push(line);
		if (2 * this.size > this.slots.length) this.rehash();
		return code;
	}

	private rehash(): void {
		const mask = 2 * this.slots.length - 1;
		this.slots = new Int32Array(mask + 1);
		for (let code = 0; code < this.size; code++) {
			let slot = hash(this.bytes, this.bounds[code], this.bounds[code + 1]) & mask;
			while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
			this.slots[slot] = code + 1;
		}
	}
}

/** FNV-1a, with the high bits mixed into the low ones that choose the slot. */
function hash(bytes: Uint8Array, start: number, end: number): number {
	let value = 0x811c9dc5;
	for (let i = start; i < end; i++) value = Math.imul(value ^ bytes[i], 0x01000193);
	return value ^ (value >>> 15);
}

function widened<T extends Uint8Array | Int32Array>(values: T, length: number): T {
	const wider = new (values.constructor as new (length: number) => T)(length);
	wider.set(values);
	return wider;
}
