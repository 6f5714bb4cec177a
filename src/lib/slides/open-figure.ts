import { FigureState, initialSetting, statesOf } from '#lib/figures/figure-state.svelte.ts';
import { loadKind, type FigureKind } from '#lib/figures/figure-kind.ts';
import { figureOf, type DeckSlide } from './deck.ts';
import type { Desk } from './desk/desk.ts';
import { plannedSetting } from './planned.ts';

/** A slide's figure, ready to be shown. */
export interface OpenFigure {
	readonly kind: FigureKind;
	readonly state: FigureState;
}

/**
 * Fetches what a slide's figure is made of, and asks the desk for its picture at a step. Undefined for
 * a slide without a figure.
 *
 * @param urgent whether someone waits for the picture
 */
export async function openFigure(
	slide: DeckSlide,
	step: number,
	{ desk, urgent }: { readonly desk: Desk; readonly urgent: boolean }
): Promise<OpenFigure | undefined> {
	const figure = figureOf(slide);
	if (!figure) return undefined;
	const kind = await loadKind(figure.simulation);
	const states = statesOf(figure, kind.simulation, initialSetting(figure));
	const [result] = await desk.results(kind, states, urgent);
	const state = new FigureState(figure, kind.simulation, result, () => desk.port(kind, urgent));
	state.change(plannedSetting(slide, step));
	return { kind, state };
}
