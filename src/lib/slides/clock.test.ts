import { describe, expect, it } from 'vitest';
import { toyDeck as deck } from '../../../tests/fixtures/slides/toy-deck.ts';
import { ahead, elapsed, paused, printTime, reset, started } from './clock.ts';

const minute = 60_000;

describe('the clock of a talk', () => {
	it('counts only while it runs', () => {
		let clock = started(reset, 1000);
		expect(elapsed(clock, 4000)).toBe(3000);
		expect(started(clock, 3000)).toBe(clock);
		clock = paused(clock, 4000);
		expect(elapsed(clock, 9000)).toBe(3000);
		expect(elapsed(started(clock, 10_000), 10_500)).toBe(3500);
		expect(elapsed(reset, 10_000)).toBe(0);
	});

	it('never runs backwards when the time of day is set back', () => {
		expect(elapsed({ before: 500, since: 9000 }, 1000)).toBe(500);
	});

	it('is on time within a step’s share of its slide, ahead before it, behind after it', () => {
		// Slide one has two minutes for three places; slide two begins at 2:00, slide three at 4:00.
		expect(ahead(deck, { index: 0, step: 0 }, 0)).toBe(0);
		expect(ahead(deck, { index: 0, step: 1 }, 0)).toBe((2 / 3) * minute);
		expect(ahead(deck, { index: 0, step: 1 }, minute)).toBe(0);
		expect(ahead(deck, { index: 1, step: 0 }, minute)).toBe(minute);
		expect(ahead(deck, { index: 1, step: 0 }, 5 * minute)).toBe(-minute);
		expect(ahead(deck, { index: 2, step: 3 }, 7 * minute)).toBe(-minute);
	});

	it('reads in minutes and seconds, with hours where there are some', () => {
		expect(printTime(0)).toBe('0:00');
		expect(printTime(245_999)).toBe('4:05');
		expect(printTime(-65_000)).toBe('1:05');
		expect(printTime(3_750_000)).toBe('1:02:30');
	});
});
