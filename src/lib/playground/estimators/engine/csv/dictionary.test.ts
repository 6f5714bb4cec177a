import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { RecordScanner } from './record-scanner.ts';

function codesOf(file: Uint8Array): { codes: number[]; dictionary: Dictionary } {
	const scanner = new RecordScanner(44);
	const dictionary = new Dictionary();
	const codes: number[] = [];
	scanner.push(file);
	scanner.close();
	while (scanner.next()) codes.push(dictionary.codeOf(scanner, 0));
	return { codes, dictionary };
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('Dictionary', () => {
	it('numbers names in the order in which they are met, and remembers their lines', () => {
		const { codes, dictionary } = codesOf(encode('b\na\n"b"\n\n7\n07\n" b"\n'));
		expect(codes).toEqual([0, 1, 0, 2, 3, 4]);
		expect(dictionary.firstLines).toEqual([1, 2, 5, 6, 7]);
		expect(codes.map((code) => dictionary.name(code))).toEqual(['b', 'a', 'b', '7', '07', ' b']);
	});

	it('agrees with a Map, however many names there are', () => {
		const name = fc.string({ unit: 'grapheme', maxLength: 8 });
		fc.assert(
			fc.property(fc.array(name, { maxLength: 60 }), (names) => {
				const file = names.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n');
				const map = new Map<string, number>();
				const expected = names.map((text) => {
					if (!map.has(text)) map.set(text, map.size);
					return map.get(text);
				});
				const { codes, dictionary } = codesOf(encode(file));
				expect(codes).toEqual(expected);
				expect([...map.keys()]).toEqual([...map.values()].map((code) => dictionary.name(code)));
			})
		);
		const many = Array.from({ length: 5000 }, (_, i) => `item ${(i * 7) % 2500}`);
		expect(codesOf(encode(many.join('\n'))).dictionary.size).toBe(2500);
	});

	it('has no name for bytes that are not UTF-8', () => {
		const { dictionary } = codesOf(Uint8Array.of(0xe9, 10));
		expect(dictionary.name(0)).toBeUndefined();
	});
});
