import { expect, test } from 'vitest';
import type { Kind, Transfer } from './first-visit.js';
import { excesses, total } from './limits.js';

const HOST = '127.0.0.1:4173';

function transfer(kind: Kind, kilobytes: number, name = 'file', host = HOST): Transfer {
	return { url: new URL(`http://${host}/${name}`), kind, bytes: kilobytes * 1000 };
}

function judge(...transfers: Transfer[]) {
	return excesses(total(transfers, HOST));
}

test('a visit within the limits exceeds nothing', () => {
	const fonts = [
		transfer('fonts', 20, 'serif-normal.a1.woff2'),
		transfer('fonts', 20, 'serif-italic.b2.woff2'),
		transfer('fonts', 15, 'katex-main-regular.c3.woff2')
	];
	expect(judge(transfer('page', 60), transfer('JavaScript', 75), ...fonts)).toEqual([]);
});

test('each limit is named with what was measured', () => {
	expect(judge(transfer('JavaScript', 50), transfer('JavaScript', 26))).toEqual([
		'JavaScript is 76.0 KB of 75.0'
	]);
	expect(judge(transfer('page', 141))).toEqual(['everything without fonts is 141.0 KB of 140.0']);
	expect(judge(...Array<Transfer>(16).fill(transfer('other', 1)))).toEqual(['16 requests of 15']);
	expect(
		judge(transfer('fonts', 21, 'serif-normal.woff2'), transfer('fonts', 20, 'serif-italic.woff2'))
	).toEqual(['the text face is 41.0 KB of 40.0']);
	expect(
		judge(transfer('fonts', 9, 'serif-normal.woff2'), transfer('fonts', 9, 'sans-normal.woff2'))
	).toEqual(['more than one text face: serif, sans']);
	expect(judge(transfer('fonts', 16, 'katex-main-regular.woff2'))).toEqual([
		'katex-main-regular.woff2 is 16.0 KB of 15.0'
	]);
	expect(judge(transfer('other', 1, 'a.png', 'example.com'))).toEqual([
		'requests to other hosts: example.com'
	]);
});
