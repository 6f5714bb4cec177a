import { plannedMinutes, type Deck } from './deck.ts';
import { lastStep, type Place } from './place.ts';
import type { Clock } from './talk-state.ts';

/** Milliseconds that the talk has run. */
export function elapsed({ before, since }: Clock, now: number): number {
	return before + (since === null ? 0 : Math.max(0, now - since));
}

export function started(clock: Clock, now: number): Clock {
	return clock.since === null ? { ...clock, since: now } : clock;
}

export function paused(clock: Clock, now: number): Clock {
	return { before: elapsed(clock, now), since: null };
}

export const reset: Clock = { before: 0, since: null };

/**
 * How far a talk is ahead of its plan (above 0) or behind (below 0), in milliseconds. A slide has the
 * minutes between its planned start and end; within them, in proportion to its steps, a talk is on
 * time and the answer is 0.
 */
export function ahead(deck: Deck, { index, step }: Place, run: number): number {
	const minute = 60_000;
	const slide = deck.slides[index];
	const start = plannedMinutes(deck.slides.slice(0, index)) * minute;
	const each = (slide.minutes * minute) / (lastStep(slide) + 1);
	const from = start + step * each;
	const to = from + each;
	if (run < from) return from - run;
	return run > to ? to - run : 0;
}

/** "4:05", "1:02:30". */
export function printTime(milliseconds: number): string {
	const seconds = Math.floor(Math.abs(milliseconds) / 1000);
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const two = (n: number) => String(n).padStart(2, '0');
	return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
