import { describe, expect, it } from 'vitest';
import { tableHead } from './table-head.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const head = (text: string, whole = true) => tableHead(encode(text), whole);

describe('tableHead', () => {
	it('gives the names of the columns and the first five rows', () => {
		const { columns, preview } = head('item,click\n1,0\n2,1\n3,0\n4,0\n5,0\n6,1\n');
		expect(columns).toEqual(['item', 'click']);
		expect(preview).toEqual([
			['1', '0'],
			['2', '1'],
			['3', '0'],
			['4', '0'],
			['5', '0']
		]);
	});

	it('finds comma, semicolon and tab, and takes no notice of quotation marks', () => {
		const delimiter = (text: string) => String.fromCharCode(head(text).delimiter);
		expect(delimiter('a,b;c,d\n')).toBe(',');
		expect(delimiter('\n\na;"b,c,d";e\n1,1,1,1\n')).toBe(';');
		expect(delimiter('a\tb, c\td\n')).toBe('\t');
	});

	it('leaves out a byte-order mark', () => {
		const { columns, from } = head('\uFEFFitem,click\n1,0');
		expect(columns).toEqual(['item', 'click']);
		expect(from).toBe(3);
	});

	it('shows a last row without a line end only if the file ends there', () => {
		expect(head('a,b\n1,2', true).preview).toEqual([['1', '2']]);
		expect(head('a,b\n1,2', false).preview).toEqual([]);
	});

	it('takes the real file’s first column, which has no name', () => {
		expect(head(',timestamp,item_id\n0,2019-11-24,5\n').columns).toEqual([
			'',
			'timestamp',
			'item_id'
		]);
	});

	it.each([
		['', /empty/],
		['\n\n \n', /empty/],
		['just a text\nand more\n', /Row 1: “just a text” is one column only/],
		['3,0,0.029\n4,1,0.5\n', /Row 1: the file has no header.*such as “3”/],
		['3,2019-11-24,0,0.029,men\n', /no header/]
	])('refuses %j in a sentence', (text, sentence) => {
		expect(() => head(text)).toThrow(sentence);
	});

	it('takes a header with a number among its names', () => {
		expect(head('item,click,2019\n1,0,5\n').columns).toEqual(['item', 'click', '2019']);
	});
});
