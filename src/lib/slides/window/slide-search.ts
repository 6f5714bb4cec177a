import type { DeckSlide } from '../deck.ts';

/** A slide that a search found, and where it stands. */
export interface FoundSlide {
	readonly slide: DeckSlide;
	readonly index: number;
}

/** Slides of one lesson in a row, under its name; slides of the programme stand under no name. */
export interface FoundGroup {
	readonly name: string;
	readonly found: readonly FoundSlide[];
}

/** Slides whose number, id, title or lesson has every word of the text; all of them for no words. */
export function searchSlides(slides: readonly DeckSlide[], text: string): readonly FoundSlide[] {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	const all = slides.map((slide, index) => ({ slide, index }));
	const numbered = all.filter(({ index }) => text.trim() === `${index + 1}`);
	if (numbered.length > 0) return numbered;
	return all.filter(({ slide }) => {
		const said = wordsOf(slide);
		return words.every((word) => said.includes(word));
	});
}

function wordsOf({ id, title, source }: DeckSlide): string {
	return `${id} ${title.replaceAll(/<[^>]*>/g, '')} ${source?.title ?? ''}`.toLowerCase();
}

/** In deck order; a lesson that a deck comes back to has two groups. */
export function byLesson(found: readonly FoundSlide[]): readonly FoundGroup[] {
	const groups: { name: string; found: FoundSlide[] }[] = [];
	for (const one of found) {
		const name = one.slide.source?.title ?? '';
		const group = groups.at(-1);
		if (group?.name === name) group.found.push(one);
		else groups.push({ name, found: [one] });
	}
	return groups;
}
