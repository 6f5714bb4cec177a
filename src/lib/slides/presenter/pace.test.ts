import { describe, expect, it } from 'vitest';
import type { Deck, DeckSlide } from '../deck.ts';
import { isStarted, pace, printMinutes } from './pace.ts';

const slide = (id: string, minutes: number): DeckSlide => ({
	id,
	minutes,
	title: id,
	blocks: [],
	steps: [],
	notes: []
});
const deck: Deck = {
	id: 'deck',
	title: 'Deck',
	questions: 0,
	slides: [slide('one', 2), slide('two', 1)]
};
const second = { index: 1, step: 0 };
const running = { before: 0, since: 1_000_000 };
const after = (seconds: number) => running.since + seconds * 1000;

describe('pace', () => {
	it('compares nothing before the clock has started', () => {
		expect(pace(deck, second, { before: 0, since: null }, after(600))).toBe('not started');
	});

	it('is ahead of a slide whose planned start has not come', () => {
		expect(pace(deck, second, running, after(40))).toBe('ahead 1:20');
	});

	it('is behind on a slide whose planned end has passed', () => {
		expect(pace(deck, second, running, after(225))).toBe('behind 0:45');
	});

	it('is on time between the two, and within a second of either', () => {
		expect(pace(deck, second, running, after(150))).toBe('on time');
		expect(pace(deck, second, running, after(119.5))).toBe('on time');
		expect(pace(deck, second, running, after(180.5))).toBe('on time');
	});

	it('stands still while the clock is paused', () => {
		const paused = { before: 40_000, since: null };
		expect(pace(deck, second, paused, after(9999))).toBe('ahead 1:20');
	});
});

it('a clock that was paused has started, one at zero has not', () => {
	expect(isStarted({ before: 5, since: null })).toBe(true);
	expect(isStarted({ before: 0, since: 5 })).toBe(true);
	expect(isStarted({ before: 0, since: null })).toBe(false);
});

it('minutes have one decimal at most', () => {
	expect(printMinutes(2)).toBe('2 min');
	expect(printMinutes(1.5 + 0.1 + 0.2)).toBe('1.8 min');
});
