import type { Html, InlineHtml } from '#lib/content/blocks.ts';
import type { Deck, DeckSlide, SlideQuestion } from '../deck.ts';
import type { Place } from '../place.ts';

/** What compiled HTML says aloud: its words, and of a formula the part that is made for readers. */
export function spoken(html: Html | InlineHtml): string {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	for (const drawn of body.querySelectorAll('.katex-html, annotation')) drawn.remove();
	return body.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** "Slide 4 of 12, step 2"; a slide before its first step, or without any, names none. */
export function sayPlace({ slides }: Deck, { index, step }: Place): string {
	const slide = `Slide ${index + 1} of ${slides.length}`;
	return step > 0 ? `${slide}, step ${step}` : slide;
}

/** All that is said of a place: where it is, the slide's title and what the step adds. */
export function announcement(deck: Deck, place: Place): string {
	const slide = deck.slides[place.index];
	const said = [slide.title, ...added(slide, place.step)].map(spoken);
	return [sayPlace(deck, place), ...said].filter(Boolean).map(sentence).join(' ');
}

function sentence(words: string): string {
	return /[.?!…]$/.test(words) ? words : `${words}.`;
}

/** What a step adds to its slide: its text, the item of a list that it shows, or an answer. */
function added({ blocks, steps }: DeckSlide, number: number): Html[] {
	const step = steps[number - 1];
	if (!step) return [];
	const item = blocks.flatMap((block) => (block.type === 'prose' ? items(block.html) : []));
	const answers = blocks.flatMap((block) => (block.type === 'question' ? answer(block) : []));
	return [step.html, step.reveal ? (item[step.reveal - 1] ?? '') : '', ...answers];
}

function items(html: Html): Html[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.querySelectorAll('li')].map(({ innerHTML }) => innerHTML);
}

function answer({ options, answer }: SlideQuestion): Html[] {
	const right = options.find(({ correct }) => correct);
	return right ? [right.html, answer || right.why] : [];
}
