import type { OpenFigure } from '../open-figure.ts';
import type { Shelf } from '../shelf.svelte.ts';
import type { Talk } from '../talk.svelte.ts';
import { rehearse } from './rehearse.ts';

/**
 * Lays out the slides before and after the one that is shown as soon as their figures are open, each
 * once for as long as its figure is. To be called while a component is made.
 */
export function rehearseNeighbours(talk: Talk, shelf: Shelf): void {
	const rehearsed = new WeakSet<OpenFigure>();
	$effect(() => {
		const { index } = talk.place;
		const near = [index + 1, index - 1].flatMap((i) => {
			const id = talk.deck.slides[i]?.id;
			const figure = id === undefined ? undefined : shelf.open.get(id);
			const slide = id === undefined ? null : document.getElementById(id);
			return figure && slide && !rehearsed.has(figure) ? [{ figure, slide }] : [];
		});
		return rehearse(
			near.map(({ slide }) => slide),
			(slide) => {
				const figure = near.find((one) => one.slide === slide)?.figure;
				if (figure) rehearsed.add(figure);
			}
		);
	});
}
