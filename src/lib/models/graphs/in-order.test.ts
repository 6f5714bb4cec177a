import { describe, expect, it } from 'vitest';
import { byCodePoint, bySizeThenNames } from './in-order.ts';

describe('byCodePoint', () => {
	it('puts shorter names and lower code points first', () => {
		const sorted = ['', 'B', 'Ba', 'a', 'ab', 'b', 'Ä', '点'];
		expect([...sorted].reverse().sort(byCodePoint)).toEqual(sorted);
	});

	it('puts characters beyond 16 bits last, where plain sorting does not', () => {
		const names = ['\u{10000}', '\uff21', '\ue000', 'z'];
		expect([...names].sort(byCodePoint)).toEqual(['z', '\ue000', '\uff21', '\u{10000}']);
		expect([...names].sort()).not.toEqual([...names].sort(byCodePoint));
	});
});

describe('bySizeThenNames', () => {
	it('puts small sets first, then goes name by name', () => {
		const sorted = [[], ['B'], ['a'], ['A', 'c'], ['a', 'b'], ['a', 'c']];
		expect([...sorted].reverse().sort(bySizeThenNames)).toEqual(sorted);
		expect(bySizeThenNames(['a', 'b'], ['a', 'b'])).toBe(0);
	});
});
