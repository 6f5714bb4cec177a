import { figureOf, type DeckSlide } from '../deck.ts';
import type { Desk } from '../desk/desk.ts';
import { followLive } from '../live.ts';
import { openFigure, type OpenFigure } from '../open-figure.ts';
import { plannedSetting } from '../planned.ts';

/** What the preview of the next step is to show. */
export interface Upcoming {
	readonly slide: DeckSlide;
	readonly step: number;
	/** What the presenter changed there before, in the words of a link. */
	readonly live?: string;
}

/**
 * The figure of the next step, apart from the one on the screen: that one is worked on. It is kept
 * while the next step is on the same slide, and only its setting changes.
 */
export class NextFigure {
	private open = $state.raw<OpenFigure>();
	private wanted: Upcoming | undefined;
	private shown: DeckSlide | undefined;
	/** Ends what is asked for a slide that is not the next one any more. */
	private asking = new AbortController();

	constructor(private readonly desk: Desk) {}

	/** A slide's figure; undefined until it is fetched, and for a slide without one. */
	of(slide: DeckSlide): OpenFigure | undefined {
		return this.open?.state.figure === figureOf(slide) ? this.open : undefined;
	}

	show(upcoming: Upcoming | undefined): void {
		this.wanted = upcoming;
		if (upcoming?.slide !== this.shown) this.fetch(upcoming);
		else this.follow();
	}

	close(): void {
		this.show(undefined);
	}

	private fetch(upcoming: Upcoming | undefined): void {
		this.asking.abort();
		this.asking = new AbortController();
		this.open?.state.close();
		this.open = undefined;
		this.shown = upcoming?.slide;
		// A preview that cannot be fetched stays without its figure: the stage says why when it gets there.
		if (upcoming) void this.take(upcoming).catch(() => {});
	}

	private async take({ slide, step, live }: Upcoming): Promise<void> {
		const { desk, asking } = this;
		const { signal } = asking;
		const opened = await openFigure(slide, step, { desk, urgent: false, signal, live });
		if (signal.aborted) return opened?.state.close();
		this.open = opened;
		this.follow();
	}

	private follow(): void {
		if (!this.open || !this.wanted) return;
		const { slide, step, live } = this.wanted;
		if (live !== undefined) followLive(this.open, live);
		else this.open.state.change(plannedSetting(slide, step));
	}
}
