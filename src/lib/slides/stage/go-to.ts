import type { DeckSlide } from '../deck.ts';
import { searchSlides, type FoundSlide } from '../window/slide-search.ts';

/** The slides that someone means by a number, an id or words; one that has the very id comes first. */
export function meantSlides(slides: readonly DeckSlide[], text: string): readonly FoundSlide[] {
	const id = text.trim().toLowerCase();
	const isNamed = ({ slide }: FoundSlide) => (slide.id === id ? 0 : 1);
	return searchSlides(slides, text).toSorted((a, b) => isNamed(a) - isNamed(b));
}
