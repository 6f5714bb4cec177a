import { SvelteMap } from 'svelte/reactivity';
import type { DeckSlide } from './deck.ts';
import type { Desk } from './desk/desk.ts';
import { openFigure, type OpenFigure } from './open-figure.ts';
import type { Place } from './place.ts';

/**
 * The figures that are at hand: the one on the screen and those of the neighbouring slides, so that
 * the next key finds its picture computed and drawn. All others are closed.
 */
export class Shelf {
	/** By the slide's id. */
	readonly open = new SvelteMap<string, OpenFigure>();
	/** Why a slide's figure could not be fetched, by the slide's id. */
	readonly failures = new SvelteMap<string, string>();
	private readonly opening = new Set<string>();
	private wanted: readonly string[] = [];

	constructor(
		private readonly slides: readonly DeckSlide[],
		private readonly desk: Desk
	) {}

	/** Opens what is near a place, the place itself first, and closes what is not. */
	keepNear({ index, step }: Place): void {
		const near = [index, index + 1, index - 1].filter((i) => i in this.slides);
		this.wanted = near.map((i) => this.slides[i].id);
		for (const id of [...this.open.keys()]) if (!this.wanted.includes(id)) this.shut(id);
		for (const i of near) void this.fetch(this.slides[i], i === index ? step : 0);
	}

	close(): void {
		this.wanted = [];
		for (const id of [...this.open.keys()]) this.shut(id);
	}

	private async fetch(slide: DeckSlide, step: number): Promise<void> {
		const { id } = slide;
		if (this.open.has(id) || this.opening.has(id)) return;
		this.opening.add(id);
		try {
			const figure = await openFigure(slide, step, { desk: this.desk, urgent: true });
			this.failures.delete(id);
			if (!figure) return;
			if (this.wanted.includes(id)) this.open.set(id, figure);
			else figure.state.close();
		} catch (error) {
			this.failures.set(id, error instanceof Error ? error.message : String(error));
		} finally {
			this.opening.delete(id);
		}
	}

	private shut(id: string): void {
		this.open.get(id)?.state.close();
		this.open.delete(id);
	}
}
