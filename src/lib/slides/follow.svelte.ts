import { untrack } from 'svelte';
import { followLive, writeLive } from './live.ts';
import type { OpenFigure } from './open-figure.ts';
import { plannedSetting } from './planned.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Talk } from './talk.svelte.ts';

/** The figure of the slide that the talk is at. */
export interface Followed {
	/** Undefined until it is fetched, and on slides without a figure. */
	readonly figure: OpenFigure | undefined;
	/** To be called when someone changed the figure by hand: the talk takes note of it. */
	readonly onlive: () => void;
}

/**
 * Keeps the figures of a window with the talk: those near its place are open, and the one in sight is
 * set as the talk says, live change or plan. To be called while a component is made.
 */
export function followTalk(talk: Talk, shelf: Shelf): Followed {
	const figure = $derived(shelf.open.get(talk.slide.id));
	const plan = () => plannedSetting(talk.slide, talk.place.step);

	$effect(() => {
		const { place } = talk;
		untrack(() => shelf.keepNear(place, talk.live));
	});
	$effect(() => {
		if (!figure) return;
		const words = talk.live ?? writeLive(figure, plan());
		untrack(() => {
			// What was changed in this window is there already: to set it again would undo what it refused.
			if (words !== writeLive(figure, figure.state.setting)) followLive(figure, words);
		});
	});
	return {
		get figure() {
			return figure;
		},
		onlive() {
			if (!figure) return;
			const words = writeLive(figure, figure.state.setting);
			talk.setLive(words === writeLive(figure, plan()) ? undefined : words);
		}
	};
}
