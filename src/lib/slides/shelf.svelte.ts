import { loadKind } from '#lib/figures/figure-kind.ts';
import { statesOf } from '#lib/figures/figure-state.svelte.ts';
import { figureOf, type DeckSlide } from './deck.ts';
import type { Desk } from './desk/desk.ts';
import { openFigure, type OpenFigure } from './open-figure.ts';
import { lastStep, next, previous, type Place } from './place.ts';
import { plannedSetting } from './planned.ts';

/** How a slide's figure is to be opened. */
interface Wanted {
	readonly slide: DeckSlide;
	readonly step: number;
	/** A live change at that step, in the words of a link. */
	readonly live?: string;
}

interface Opening {
	readonly wanted: Wanted;
	readonly urgent: boolean;
	readonly stop: AbortController;
	readonly done: Promise<void>;
}

/**
 * The figures that are at hand: the one on the screen and those of the neighbouring slides, so that
 * the next key finds its picture computed and drawn. All others are closed.
 */
export class Shelf {
	/** By the slide's id. */
	open = $state.raw<ReadonlyMap<string, OpenFigure>>(new Map());
	/** Why a slide's figure could not be fetched, by the slide's id. */
	failures = $state.raw<ReadonlyMap<string, string>>(new Map());
	private readonly opening = new Map<string, Opening>();
	/** Tries again what failed. */
	private again: (() => void) | undefined;
	/** Ends what is done ahead for a place that the talk has left. */
	private ahead = new AbortController();

	constructor(
		private readonly slides: readonly DeckSlide[],
		private readonly desk: Desk
	) {}

	/**
	 * Opens the figure at a place, then those near it, and closes what is not near.
	 *
	 * @param live the live change at the place, in the words of a link; undefined: as planned
	 */
	keepNear(place: Place, live?: string): void {
		const near = this.near(place, live);
		this.ahead.abort();
		this.ahead = new AbortController();
		this.again = () => this.keepNear(place, live);
		this.shutAll((id) => !near.some(({ slide }) => slide.id === id));
		void this.work(place, near, this.ahead.signal);
	}

	close(): void {
		this.ahead.abort();
		this.listen(false);
		this.again = undefined;
		this.shutAll(() => true);
	}

	/** The slide at a place, the next one as it begins, and the one before as it ends. */
	private near({ index, step }: Place, live?: string): Wanted[] {
		const [here, after, before] = [index, index + 1, index - 1].map((i) => this.slides[i]);
		return [
			{ slide: here, step, live },
			...(after ? [{ slide: after, step: 0 }] : []),
			...(before ? [{ slide: before, step: lastStep(before) }] : [])
		];
	}

	private async work(
		place: Place,
		[here, ...beside]: readonly Wanted[],
		signal: AbortSignal
	): Promise<void> {
		const deck = { slides: this.slides };
		await this.fetch(here, true);
		for (const wanted of beside) if (!signal.aborted) await this.fetch(wanted, false);
		for (const at of [next(deck, place), previous(deck, place)]) {
			if (!signal.aborted) await this.compute(at, signal);
		}
	}

	private fetch(wanted: Wanted, urgent: boolean): Promise<void> {
		const { id } = wanted.slide;
		if (this.open.has(id)) return Promise.resolve();
		const other = this.opening.get(id);
		const isSame = other && other.wanted.step === wanted.step && other.wanted.live === wanted.live;
		if (isSame && (other.urgent || !urgent)) return other.done;
		if (other && !isSame) other.stop.abort();
		// One that is under way and becomes urgent is asked for twice, and computed once.
		const stop = isSame ? other.stop : new AbortController();
		const done = this.take(wanted, urgent, stop);
		this.opening.set(id, { wanted, urgent, stop, done });
		return done;
	}

	private async take(
		{ slide, step, live }: Wanted,
		urgent: boolean,
		stop: AbortController
	): Promise<void> {
		const { desk } = this;
		const { signal } = stop;
		try {
			const figure = await openFigure(slide, step, { desk, urgent, kept: true, signal, live });
			if (signal.aborted || this.open.has(slide.id)) return figure?.state.close();
			this.failures = without(this.failures, (id) => id === slide.id);
			if (figure) this.open = new Map([...this.open, [slide.id, figure]]);
		} catch (error) {
			if (!signal.aborted) this.fail(slide.id, error);
		} finally {
			if (this.opening.get(slide.id)?.stop === stop) this.opening.delete(slide.id);
		}
	}

	/** Has the planned picture of another place computed. */
	private async compute({ index, step }: Place, signal: AbortSignal): Promise<void> {
		const slide = this.slides[index];
		const figure = figureOf(slide);
		if (!figure) return;
		try {
			const kind = await loadKind(figure.simulation);
			const states = statesOf(figure, kind.simulation, plannedSetting(slide, step));
			await this.desk.results(kind, states, { urgent: false, signal });
		} catch {
			// Nobody waits for it. Who comes to that place is told what is wrong.
		}
	}

	/** What could not be fetched is fetched when there is a network again. */
	private fail(id: string, error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		this.failures = new Map([...this.failures, [id, reason]]);
		this.listen(true);
	}

	private listen(on: boolean): void {
		if (typeof window === 'undefined') return;
		window.removeEventListener('online', this.retry);
		if (on) window.addEventListener('online', this.retry, { once: true });
	}

	private readonly retry = () => this.again?.();

	private shutAll(isOver: (id: string) => boolean): void {
		for (const [id, { stop }] of this.opening) {
			if (!isOver(id)) continue;
			stop.abort();
			this.opening.delete(id);
		}
		for (const [id, { state }] of this.open) if (isOver(id)) state.close();
		this.open = without(this.open, isOver);
		this.failures = without(this.failures, isOver);
	}
}

/** The same map if nothing goes, so that who looks at it is not called. */
function without<V>(map: ReadonlyMap<string, V>, goes: (id: string) => boolean) {
	const kept = [...map].filter(([id]) => !goes(id));
	return kept.length < map.size ? new Map(kept) : map;
}
