import type { Setting } from '#lib/figures/figure-state.svelte.ts';
import { initialSetting } from '#lib/figures/figure-state.svelte.ts';
import { readSetting, writeSetting } from '#lib/figures/setting-query.ts';
import type { OpenFigure } from './open-figure.ts';

/** A setting in the words of a figure's link; the same setting has the same words. */
export function writeLive({ state: { figure } }: OpenFigure, setting: Setting): string {
	return new URLSearchParams(writeSetting(figure.id, setting, initialSetting(figure))).toString();
}

/** Puts a figure into the setting that the words name; what they say wrongly is refused in a sentence. */
export function followLive({ state }: OpenFigure, words: string): void {
	const { figure, simulation } = state;
	const query = new URLSearchParams(words);
	const { setting, refusals } = readSetting(figure.id, query, simulation, initialSetting(figure));
	state.adopt(setting, refusals);
}
