import type { Figure } from '#lib/content/blocks.ts';
import { loadKind, type FigureKind } from '#lib/figures/figure-kind.ts';
import { FigureState, initialSetting, statesOf } from '#lib/figures/figure-state.svelte.ts';
import type { Setting } from '#lib/figures/figure-state.svelte.ts';
import { readSetting } from '#lib/figures/setting-query.ts';
import { figureOf, type DeckSlide } from './deck.ts';
import type { Asking, Desk } from './desk/desk.ts';
import { plannedSetting } from './planned.ts';

/** A slide's figure, ready to be shown. */
export interface OpenFigure {
	readonly kind: FigureKind;
	readonly state: FigureState;
}

export interface Opening extends Asking {
	readonly desk: Desk;
	/** Whether what is changed in the figure later is urgent; left out: as its first picture. */
	readonly kept?: boolean;
	/** A live change at this place, in the words of a link; undefined: as planned. */
	readonly live?: string;
}

/**
 * Fetches what a slide's figure is made of, and asks the desk for its picture at a step. Undefined for
 * a slide without a figure.
 *
 * @param step of the slide
 */
export async function openFigure(
	slide: DeckSlide,
	step: number,
	{ desk, urgent, kept = urgent, signal, live }: Opening
): Promise<OpenFigure | undefined> {
	const figure = figureOf(slide);
	if (!figure) return undefined;
	const kind = await loadKind(figure.simulation);
	const setting = live === undefined ? plannedSetting(slide, step) : readLive(figure, kind, live);
	const states = statesOf(figure, kind.simulation, setting);
	const [result] = await desk.results(kind, states, { urgent, signal });
	const state = new FigureState(figure, kind.simulation, result, () => desk.port(kind, kept));
	// The desk has these results: it answers at once, and the figure is never seen without this setting.
	state.change(setting);
	return { kind, state };
}

function readLive(figure: Figure, { simulation }: FigureKind, words: string): Setting {
	const query = new URLSearchParams(words);
	return readSetting(figure.id, query, simulation, initialSetting(figure)).setting;
}
