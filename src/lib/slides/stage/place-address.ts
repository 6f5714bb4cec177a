import { readPlace } from '../place.ts';
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

/** What an address says. */
export interface NamedPlace {
	readonly text: string;
	/** Undefined where the deck has no such slide. */
	readonly place: Place | undefined;
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

	/** What the address names; undefined if it says nothing. */
	read(): NamedPlace | undefined {
		this.forget();
		const text = this.history.read();
		if (!text) return undefined;
		this.written = text;
		return { text, place: readPlace(this.deck, text) };
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
