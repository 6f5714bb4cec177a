import type { LessonPatch } from '#lib/content/blocks.ts';
import type { FigureState, Setting } from '#lib/figures/figure-state.svelte.ts';
import { initialSetting } from '#lib/figures/figure-state.svelte.ts';
import { readSetting, writeSetting } from '#lib/figures/setting-query.ts';
import { stateKey } from '#lib/simulations/state.ts';
import type { OpenFigure } from './open-figure.ts';

/** A setting in the words of a figure's link; settings that show the same have the same words. */
export function writeLive({ state }: OpenFigure, setting: Setting): string {
	const { figure, simulation } = state;
	const patch = plainest(state, setting.patch);
	const last = simulation.timeline?.(state.resolve(patch)).last ?? 0;
	const step = setting.step === undefined || setting.step >= last ? undefined : setting.step;
	const pairs = writeSetting(figure.id, { ...setting, patch, step }, initialSetting(figure));
	return new URLSearchParams(pairs).toString();
}

/** Puts a figure into the setting that the words name; what they say wrongly is refused in a sentence. */
export function followLive({ state }: OpenFigure, words: string): void {
	const { figure, simulation } = state;
	const query = new URLSearchParams(words);
	const { setting, refusals } = readSetting(figure.id, query, simulation, initialSetting(figure));
	state.adopt(setting, refusals);
}

/** The patch without what changes nothing, in the order of the parameters. */
function plainest(state: FigureState, patch: LessonPatch): LessonPatch {
	const { simulation, figure } = state;
	const key = (patch: LessonPatch) => stateKey(simulation, state.resolve(patch), figure.seed);
	let plain = inOrder(Object.keys(simulation.parameters), patch);
	for (const name of Object.keys(plain)) {
		const { [name]: _, ...others } = plain;
		if (key(others) === key(plain)) plain = others;
	}
	return plain;
}

function inOrder(names: readonly string[], patch: LessonPatch): LessonPatch {
	return Object.fromEntries(
		names.filter((name) => Object.hasOwn(patch, name)).map((name) => [name, patch[name]])
	);
}
