import { ahead, elapsed, printTime } from '../clock.ts';
import type { Deck } from '../deck.ts';
import type { Place } from '../place.ts';
import type { Clock } from '../talk-state.ts';

/** Whether the clock was started since it was last set to zero. */
export function isStarted({ before, since }: Clock): boolean {
	return before > 0 || since !== null;
}

/** "ahead 1:20", "behind 0:45" or "on time"; "not started" before the clock has. */
export function pace(deck: Deck, place: Place, clock: Clock, now: number): string {
	if (!isStarted(clock)) return 'not started';
	const by = ahead(deck, place, elapsed(clock, now));
	if (Math.abs(by) < 1000) return 'on time';
	return `${by > 0 ? 'ahead' : 'behind'} ${printTime(by)}`;
}

/** 2 → "2 min", 1.5 → "1.5 min", a sum with a rounding error → "4.3 min". */
export function printMinutes(minutes: number): string {
	return `${Math.round(minutes * 10) / 10} min`;
}
