import { loadKind } from '#lib/figures/figure-kind.ts';
import { FigureState, initialSetting, statesOf } from '#lib/figures/figure-state.svelte.ts';
import type { AnyState } from '#lib/simulations/simulation.ts';
import type { Simulate } from '#lib/figures/serve-runs.ts';
import { figureOf, type DeckSlide } from './deck.ts';
import type { OpenFigure } from './open-figure.ts';

/**
 * Every slide's figure at step 0, by the slide's id: for the build, so that a page without JavaScript
 * has its pictures. Runs on the spot, without a worker.
 */
export async function buildFigures(
	slides: readonly DeckSlide[]
): Promise<ReadonlyMap<string, OpenFigure>> {
	const figures = new Map<string, OpenFigure>();
	for (const slide of slides) {
		const figure = figureOf(slide);
		if (!figure) continue;
		const kind = await loadKind(figure.simulation);
		const [state] = statesOf(figure, kind.simulation, initialSetting(figure));
		const result = await runNow(kind.simulation.run, state);
		const { simulation, openWorker } = kind;
		figures.set(slide.id, {
			kind,
			state: new FigureState(figure, simulation, result, openWorker)
		});
	}
	return figures;
}

async function runNow(simulate: Simulate, state: AnyState): Promise<unknown> {
	const work = await simulate(state);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}
