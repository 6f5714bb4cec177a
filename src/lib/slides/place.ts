import type { Deck, DeckSlide } from './deck.ts';

/** As much of a deck as places need. */
type Slides = Pick<Deck, 'slides'>;

/** Where a talk is: a slide by its place in the deck, and a step of it from 0. */
export interface Place {
	readonly index: number;
	readonly step: number;
}

/** "the-bet" for a slide, "the-bet.2" for a step of it: links and messages name places so. */
export function writePlace({ slides }: Slides, { index, step }: Place): string {
	const { id } = slides[index];
	return step > 0 ? `${id}.${step}` : id;
}

/** Reads "slide-id" or "slide-id.step". A step that the slide does not have becomes its last one. */
export function readPlace(deck: Slides, text: string): Place | undefined {
	const [, id, written = '0'] = /^([a-z][a-z0-9-]*)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
	const index = deck.slides.findIndex((slide) => slide.id === id);
	if (index < 0) return undefined;
	return { index, step: Math.min(Number(written), lastStep(deck.slides[index])) };
}

/** The step that a text names where its slide has fewer, so that `readPlace` takes the last one instead. */
export function missingStep(deck: Slides, text: string): number | undefined {
	const place = readPlace(deck, text);
	const asked = Number(text.split('.')[1] ?? 0);
	return place && asked > place.step ? asked : undefined;
}

export function lastStep({ steps }: DeckSlide): number {
	return steps.length;
}

/** The next step, or the first of the next slide; the last place stays. */
export function next(deck: Slides, { index, step }: Place): Place {
	if (step < lastStep(deck.slides[index])) return { index, step: step + 1 };
	return index + 1 < deck.slides.length ? { index: index + 1, step: 0 } : { index, step };
}

/** The step before, or the last of the slide before: the exact reverse of `next`. */
export function previous(deck: Slides, { index, step }: Place): Place {
	if (step > 0) return { index, step: step - 1 };
	return index > 0 ? { index: index - 1, step: lastStep(deck.slides[index - 1]) } : { index, step };
}

/** The next slide at its start; from the last one, its last step. */
export function nextSlide(deck: Slides, { index }: Place): Place {
	const last = deck.slides.length - 1;
	return index < last
		? { index: index + 1, step: 0 }
		: { index, step: lastStep(deck.slides[last]) };
}

/** The slide before at its start; from within the first one, its start. */
export function previousSlide({ index }: Place): Place {
	return { index: Math.max(0, index - 1), step: 0 };
}
