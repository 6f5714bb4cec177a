import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deck } from '../deck.ts';
import { PlaceAddress } from './place-address.ts';

const step = { patch: {}, show: [], html: '' };
const slide = (id: string) => ({
	id,
	title: id,
	minutes: 1,
	blocks: [],
	steps: [step, step],
	notes: []
});
const deck: Deck = { id: 'deck', title: 'Deck', questions: 0, slides: ['a', 'b', 'c'].map(slide) };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A history as a browser keeps it. */
class Entries {
	list: string[];
	at = 0;
	writes: number[] = [];
	constructor(opened: string) {
		this.list = [opened];
	}
	read = () => this.list[this.at];
	replace = (place: string) => {
		this.list[this.at] = place;
		this.writes.push(Date.now());
	};
	push = (place: string) => {
		this.list = [...this.list.slice(0, ++this.at), place];
		this.writes.push(Date.now());
	};
}

function opened(hash = '') {
	const entries = new Entries(hash);
	const address = new PlaceAddress(deck, entries);
	return { entries, address, named: address.read() };
}

test('an address names a place, a slide that is unknown, or nothing', () => {
	expect(opened('b.1').named).toEqual({ text: 'b.1', place: { index: 1, step: 1 } });
	expect(opened('b.9').named).toEqual({ text: 'b.9', place: { index: 1, step: 2 } });
	expect(opened('nowhere.2').named).toEqual({ text: 'nowhere.2', place: undefined });
	expect(opened('').named).toBeUndefined();
});

test('an address that names what is not there is put right', () => {
	for (const [hash, place] of [
		['b.9', 'b.2'],
		['nowhere', 'a']
	]) {
		const { entries, address } = opened(hash);
		address.follow(place);
		vi.advanceTimersByTime(320);
		expect(entries.list).toEqual([place]);
	}
});

test('steps rewrite the address, a while after the first of them', () => {
	const { entries, address } = opened('a');
	for (const place of ['a.1', 'a.2', 'b']) address.follow(place);
	expect(entries.list).toEqual(['a']);
	vi.advanceTimersByTime(320);
	expect(entries.list).toEqual(['b']);
	expect(entries.writes).toHaveLength(1);
});

test('the place that the address has already is not written again', () => {
	const { entries, address } = opened('b.1');
	address.follow('b.1');
	vi.runAllTimers();
	expect(entries.writes).toEqual([]);
});

test('Back returns from a jump to where it began, also from steps that were not written yet', () => {
	const { entries, address } = opened('a');
	address.follow('a.1');
	address.jump('a.1');
	address.follow('c');
	vi.runAllTimers();
	expect(entries.list).toEqual(['a.1', 'c']);
	entries.at = 0;
	expect(address.read()?.place).toEqual({ index: 0, step: 1 });
	address.follow('a.1');
	vi.runAllTimers();
	expect(entries.list).toEqual(['a.1', 'c']);
});

test('what waits is dropped when the history moves, and written when the page is left', () => {
	const { entries, address } = opened('a');
	address.follow('a.1');
	address.read();
	vi.runAllTimers();
	expect(entries.list).toEqual(['a']);
	address.follow('a.2');
	address.flush();
	expect(entries.list).toEqual(['a.2']);
});

test('an entry that someone typed is written over', () => {
	const { entries, address } = opened('b.9');
	address.claim('b.2');
	vi.runAllTimers();
	expect(entries.list).toEqual(['b.2']);
});

test('the address is never written more than 200 times in 30 seconds, and ends right', () => {
	const places = ['a', 'a.1', 'b', 'c', 'c.2'];
	const move = fc.record({ to: fc.constantFrom(...places), jumps: fc.boolean() });
	fc.assert(
		fc.property(fc.array(move, { minLength: 1, maxLength: 400 }), fc.nat(200), (moves, pause) => {
			const { entries, address } = opened('a');
			let from = 'a';
			for (const { to, jumps } of moves) {
				if (jumps && to !== from) address.jump(from);
				address.follow(to);
				from = to;
				vi.advanceTimersByTime(pause);
			}
			vi.runAllTimers();
			expect(entries.read()).toBe(from);
			entries.writes.forEach((at, i) => {
				const later = entries.writes[i + 200] ?? Infinity;
				expect(later - at).toBeGreaterThan(30_000);
			});
		}),
		{ numRuns: 50 }
	);
});
