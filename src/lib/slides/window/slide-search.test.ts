import { describe, expect, it } from 'vitest';
import type { DeckSlide } from '../deck.ts';
import { byLesson, searchSlides } from './slide-search.ts';

function slide(id: string, title: string, lesson?: string): DeckSlide {
	const source = lesson ? { slug: lesson, number: 1, title: lesson, section: '' } : undefined;
	return { id, title, minutes: 1, blocks: [], steps: [], notes: [], source };
}
const slides = [
	slide('welcome', 'Welcome'),
	slide('the-bet', 'The <em>best</em> item ought to win', 'Loops'),
	slide('the-shop', 'The same shop, 12 seasons', 'Loops'),
	slide('a-log', 'A log of bets', 'Logs'),
	slide('the-end', 'What we saw', 'Loops')
];
const ids = (text: string) => searchSlides(slides, text).map(({ slide }) => slide.id);

describe('searchSlides', () => {
	it('finds all slides for no words, in order', () => {
		expect(ids(' ')).toEqual(slides.map(({ id }) => id));
	});

	it('wants every word, in title, id or lesson, in any case', () => {
		expect(ids('BEST item')).toEqual(['the-bet']);
		expect(ids('best log')).toEqual([]);
		expect(ids('bet')).toEqual(['the-bet', 'a-log']);
		expect(ids('loops')).toEqual(['the-bet', 'the-shop', 'the-end']);
	});

	it('does not find what is only markup', () => {
		expect(ids('em>')).toEqual([]);
	});

	it('finds the one slide of that number, not others that have the digits in their words', () => {
		expect(ids('2')).toEqual(['the-bet']);
		expect(ids('12')).toEqual(['the-shop']);
	});
});

it('slides in a row of one lesson are one group; a lesson come back to is another', () => {
	const groups = byLesson(searchSlides(slides, ''));
	expect(groups.map(({ name, found }) => [name, found.length])).toEqual([
		['', 1],
		['Loops', 2],
		['Logs', 1],
		['Loops', 1]
	]);
});
