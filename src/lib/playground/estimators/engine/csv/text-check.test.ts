import { describe, expect, it } from 'vitest';
import { checkText } from './text-check.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
	Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

describe('checkText', () => {
	it('lets UTF-8 pass, also where a letter is cut in two at the end of what is known', () => {
		expect(() => checkText(encode('größe,Klick\nü,1'), true)).not.toThrow();
		expect(() => checkText(encode('größe').subarray(0, 3), false)).not.toThrow();
	});

	it.each([
		['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Excel workbook.*Export/],
		['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /old Excel/],
		['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), /gzip/],
		['Parquet', encode('PAR1'), /Parquet/],
		['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 97, 0), /UTF-16.*UTF-8/],
		['UTF-16 without a mark', utf16('item,click\n'), /UTF-16/],
		['a picture', Uint8Array.of(0x89, 0x50, 10, 10, 0, 0, 13), /^Row 3: a zero byte.*not text/],
		['another encoding', Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65), /not UTF-8/],
		['a letter cut in two at the end of the file', encode('grö').subarray(0, 3), /not UTF-8/]
	])('refuses %s and says what to do', (_, bytes, sentence) => {
		expect(() => checkText(bytes, true)).toThrow(sentence);
	});
});
