import { readPlace, writePlace } from '../place.ts';
import type { Place } from '../place.ts';
import type { Deck } from '../deck.ts';

/** Browsers limit how often the address may change: 200 times in 30 seconds, and a jump counts twice. */
const PAUSE = 320;

/** How a window's address is read and written; places are written as "slide-id.step". */
export interface History {
	/** What stands after the #. */
	read(): string;
	/** Rewrites the entry of the history that we are at. */
	replace(place: string): unknown;
	/** Begins a new entry. */
	push(place: string): unknown;
}

/**
 * A talk's place in the address of its window. Steps rewrite the address; a jump begins a new entry
 * of the history, so that Back returns from it.
 */
export class PlaceAddress {
	private written: string;
	private wanted: string | undefined;
	/** Where the jump began that waits to be written. */
	private jumpedFrom: string | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly deck: Deck,
		private readonly history: History
	) {
		this.written = '';
	}

	/** The place that the address names; what it says instead, if that is none; undefined if it says nothing. */
	read(): Place | string | undefined {
		this.forget();
		const text = this.history.read();
		if (!text) return undefined;
		const place = readPlace(this.deck, text);
		if (!place) return text;
		this.written = writePlace(this.deck, place);
		return place;
	}

	/** The talk has moved. */
	follow(place: string): void {
		this.wanted = place;
		this.timer ??= setTimeout(() => this.flush(), PAUSE);
	}

	/** An entry of the history that someone typed becomes one of ours: without that, Kit finds no way back to it. */
	claim(place: string): void {
		this.written = '';
		this.follow(place);
	}

	/** The move to come, or just made, is a jump from here. */
	jump(from: string): void {
		this.jumpedFrom ??= from;
	}

	/** Writes what waits, at once. */
	flush(): void {
		const { wanted, jumpedFrom } = this;
		this.forget();
		if (wanted === undefined || wanted === this.written) return;
		if (jumpedFrom === undefined) this.history.replace(wanted);
		else {
			if (jumpedFrom !== this.written) this.history.replace(jumpedFrom);
			this.history.push(wanted);
		}
		this.written = wanted;
	}

	/** Writes nothing of what waits. */
	forget(): void {
		clearTimeout(this.timer);
		this.timer = this.wanted = this.jumpedFrom = undefined;
	}
}
