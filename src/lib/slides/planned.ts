import type { LessonPatch } from '#lib/content/blocks.ts';
import type { Setting } from '#lib/figures/figure-state.svelte.ts';
import { figureOf, type DeckSlide } from './deck.ts';

const nothing: LessonPatch = {};

/**
 * The setting that a slide's figure has at a step, on top of the figure's own patch. Steps do not
 * build on each other: each says in full how it differs from the slide.
 */
export function plannedSetting(slide: DeckSlide, step: number): Setting {
	const { patch = nothing, seed, time, show = [] } = slide.steps[step - 1] ?? {};
	return {
		patch,
		seed: seed ?? figureOf(slide)?.seed ?? 1,
		step: time,
		twin: show.includes('twin')
	};
}

/** How many items of the slide's lists stand there at a step; undefined: all of them. */
export function revealedItems({ steps }: DeckSlide, step: number): number | undefined {
	const reveals = steps.some(({ reveal }) => reveal !== undefined);
	if (!reveals) return undefined;
	return steps.slice(0, step).findLast(({ reveal }) => reveal !== undefined)?.reveal ?? 0;
}

/** Whether a question on the slide has its answer. */
export function isAnswered(step: number): boolean {
	return step > 0;
}
