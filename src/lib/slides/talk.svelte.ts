import type { Deck, DeckSlide } from './deck.ts';
import { next, nextSlide, previous, previousSlide, readPlace, writePlace } from './place.ts';
import type { Place } from './place.ts';
import { initialState, readState, type Theme, type TalkState } from './talk-state.ts';

/** Which of two states is the later one: the higher count, and of two equal ones the greater name. */
export interface Stamp {
	readonly count: number;
	/** The window that made the state. */
	readonly by: string;
}

export function isLater(a: Stamp, b: Stamp): boolean {
	return a.count === b.count ? a.by > b.by : a.count > b.count;
}

/**
 * One talk, as one window has it. The whole state is small and travels whole, so a window that opens
 * late, reloads or misses a message is right again with the next one: the state with the latest stamp
 * wins in every window.
 */
export class Talk {
	readonly deck: Deck;
	state = $state.raw<TalkState>() as TalkState;
	stamp: Stamp;
	/** Called after each change made in this window, to keep and to send it. */
	onchange: (state: TalkState, stamp: Stamp) => void = () => {};
	private readonly me: string;

	/** A change of anything else does not make another place: who follows the place is left in peace. */
	private readonly at: string = $derived(this.state.place);
	readonly place: Place = $derived.by(() => this.read(this.at));
	readonly slide: DeckSlide = $derived.by(() => this.deck.slides[this.place.index]);
	/** What the presenter changed at this place, in the words of a link; undefined: as planned. */
	readonly live: string | undefined = $derived.by(() => this.state.live[this.state.place]);

	/** @param me a name that no other window has */
	constructor(deck: Deck, me: string) {
		this.deck = deck;
		this.me = me;
		this.stamp = { count: 0, by: me };
		this.state = initialState(deck);
	}

	/** @throws RangeError for what other windows would refuse, since it is no state of this deck */
	change(change: Partial<TalkState>): void {
		const state = readState(this.deck, { ...this.state, ...change });
		if (!state) throw new RangeError(`no state of a talk: ${JSON.stringify(change)}`);
		this.state = state;
		this.stamp = { count: this.stamp.count + 1, by: this.me };
		this.onchange(this.state, this.stamp);
	}

	/** Takes a state from another window, or from storage, if it is later than this one. */
	receive(state: TalkState, stamp: Stamp): boolean {
		if (!isLater(stamp, this.stamp)) return false;
		this.state = state;
		this.stamp = stamp;
		return true;
	}

	next = () => this.goTo(next(this.deck, this.place));
	previous = () => this.goTo(previous(this.deck, this.place));
	nextSlide = () => this.goTo(nextSlide(this.deck, this.place));
	previousSlide = () => this.goTo(previousSlide(this.place));
	first = () => this.goTo({ index: 0, step: 0 });
	last = () => this.goTo({ index: this.deck.slides.length - 1, step: 0 });

	goTo(place: Place): void {
		const text = writePlace(this.deck, place);
		const { blank, link } = this.state;
		// A key that moves on also brings the screen back: what the room sees is never a surprise.
		const zoomed = this.state.zoomed && place.index === this.place.index;
		if (text !== this.state.place || blank || link) {
			this.change({ place: text, blank: false, link: false, zoomed });
		}
	}

	/** Notes what the presenter changed here; undefined takes the figure back to the plan. */
	setLive(live: string | undefined): void {
		if (live === this.live) return;
		const { [this.state.place]: _, ...others } = this.state.live;
		this.change({ live: live === undefined ? others : { ...others, [this.state.place]: live } });
	}

	toggle(what: 'blank' | 'zoomed' | 'spotlight' | 'link'): void {
		this.change({ [what]: !this.state[what] });
	}

	/** From the theme that is seen: dark and light take turns; the projector's theme is a third. */
	setTheme(theme: Theme): void {
		this.change({ theme });
	}

	private read(text: string): Place {
		return readPlace(this.deck, text) ?? { index: 0, step: 0 };
	}
}
