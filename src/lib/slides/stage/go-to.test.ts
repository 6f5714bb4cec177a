import { expect, test } from 'vitest';
import { meantSlides } from './go-to.ts';

const slide = (id: string, title: string) => ({
	id,
	title,
	minutes: 1,
	blocks: [],
	steps: [],
	notes: []
});
const slides = [
	slide('after-the-bet', 'After it'),
	slide('the-bet', 'Best item <em>wins</em>'),
	slide('end', '2 ends')
];
const meant = (text: string) => meantSlides(slides, text).map(({ slide }) => slide.id);

test('a number means the slide that has it', () => expect(meant('2')).toEqual(['the-bet']));
test('a slide that has the very id comes first', () =>
	expect(meant(' The-Bet ')).toEqual(['the-bet', 'after-the-bet']));
test('words may stand anywhere in the title', () =>
	expect(meant('wins best')).toEqual(['the-bet']));
test('no words mean all slides, in order', () =>
	expect(meant('')).toEqual(['after-the-bet', 'the-bet', 'end']));
test('what no slide has is not found', () => expect(meant('xyz')).toEqual([]));
