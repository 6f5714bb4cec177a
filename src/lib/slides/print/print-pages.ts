import type { Deck } from '../deck.ts';
import { lastStep, type Place } from '../place.ts';
import type { PrintName } from './print-mode.ts';

/** The pages of a print-out in order, each with the places of the deck that stand on it. */
export function printPages({ slides }: Deck, name: PrintName): readonly (readonly Place[])[] {
	const places = slides.flatMap((slide, index) => {
		const last = lastStep(slide);
		const first = name === 'steps' ? 0 : last;
		return Array.from({ length: last - first + 1 }, (_, i) => ({ index, step: first + i }));
	});
	return inGroups(places, name === 'hand-out' ? 2 : 1);
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
		items.slice(i * size, (i + 1) * size)
	);
}

/** What stands below a printed slide: "The whole tutorial · Lesson 2: … · slide 4 of 12, step 1 of 2". */
export function caption({ title, slides }: Deck, { index, step }: Place): string {
	const { source } = slides[index];
	const last = lastStep(slides[index]);
	return [
		source?.title === title ? '' : title,
		source && `Lesson ${source.number}: ${source.title}`,
		`slide ${index + 1} of ${slides.length}${last > 0 ? `, ${stepWords(step, last)}` : ''}`
	]
		.filter(Boolean)
		.join(' · ');
}

function stepWords(step: number, last: number): string {
	return step === 0 ? 'before its steps' : `step ${step} of ${last}`;
}
