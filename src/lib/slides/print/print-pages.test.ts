import { describe, expect, test } from 'vitest';
import type { Deck, DeckSlide, SlideSource } from '../deck.ts';
import { caption, printPages } from './print-pages.ts';

const loops: SlideSource = {
	slug: 'feedback-loops',
	number: 2,
	title: 'The loop that eats its own data',
	section: 'loop'
};

const slide = (id: string, steps: number, source?: SlideSource): DeckSlide => ({
	id,
	title: id,
	minutes: 1,
	source,
	blocks: [],
	steps: Array.from({ length: steps }, () => ({ patch: {}, show: [], html: '' })),
	notes: []
});

const deck: Deck = {
	id: 'cut',
	title: 'The 15-minute cut',
	questions: 0,
	slides: [slide('open', 0), slide('loop', 2, loops), slide('close', 1)]
};

const places = (...pairs: [number, number][]) => pairs.map(([index, step]) => ({ index, step }));

describe('the pages of a print-out', () => {
	test.each(['slides', 'notes'] as const)('%s: a page per slide, at its last step', (name) => {
		expect(printPages(deck, name)).toEqual(places([0, 0], [1, 2], [2, 1]).map((place) => [place]));
	});

	test('steps: a page per step, step 0 included', () => {
		expect(printPages(deck, 'steps').flat()).toEqual(
			places([0, 0], [1, 0], [1, 1], [1, 2], [2, 0], [2, 1])
		);
	});

	test('hand-out: two slides a page, the last page may hold one', () => {
		expect(printPages(deck, 'hand-out')).toEqual([places([0, 0], [1, 2]), places([2, 1])]);
	});

	test('a deck without slides has no pages', () => {
		expect(printPages({ ...deck, slides: [] }, 'hand-out')).toEqual([]);
	});
});

describe('the caption of a printed slide', () => {
	test('names deck, lesson, slide and step', () => {
		expect(caption(deck, { index: 1, step: 2 })).toBe(
			'The 15-minute cut · Lesson 2: The loop that eats its own data · slide 2 of 3, step 2 of 2'
		);
	});

	test('says that a slide stands as it begins', () => {
		expect(caption(deck, { index: 2, step: 0 })).toBe(
			'The 15-minute cut · slide 3 of 3, before its steps'
		);
	});

	test('leaves out steps where there are none', () => {
		expect(caption(deck, { index: 0, step: 0 })).toBe('The 15-minute cut · slide 1 of 3');
	});

	test('does not say the name of a lesson twice', () => {
		const own = { ...deck, title: loops.title };
		expect(caption(own, { index: 1, step: 1 })).toBe(
			'Lesson 2: The loop that eats its own data · slide 2 of 3, step 1 of 2'
		);
	});
});
