import { describe, expect, it } from 'vitest';
import type { Block, Lesson, Slide, SlidePart } from '#lib/content/blocks.ts';
import { simulations } from '#lib/simulations/index.ts';
import { composeDecks, type Sources } from './compose.ts';
import { figureOf, plannedMinutes } from './deck.ts';

const loop: Block = {
	type: 'figure',
	id: 'loop',
	simulation: 'feedback-loop',
	title: 'Who wins?',
	patch: { beta: 2, reruns: 100 },
	seed: 7,
	beside: 'more',
	sealed: { by: 'half', readouts: ['pBest'] }
};
const half: Block = {
	type: 'predict',
	id: 'half',
	question: 'How often?',
	options: [{ html: '55', correct: true, why: '' }],
	reveal: '<p><a class="number" href="?loop.beta=6#loop">55</a></p><p>And why.</p>'
};
const counts: Block = {
	type: 'check',
	id: 'counts',
	question: 'Which?',
	options: [{ html: 'B', correct: true, why: 'It is shown less.' }]
};
const circle: Block = { type: 'drawing', id: 'circle', svg: '<svg></svg>' };

function slide(id: string, blocks: SlidePart[], steps: Slide['steps'] = []): Slide {
	return { type: 'slide', id, minutes: 1.5, section: 'more', title: id, blocks, steps, notes: [] };
}

function lesson(slides: Slide[], blocks = [loop, half, counts, circle]): Lesson {
	const rest = { objectives: [], references: [], terms: [], minutes: { talk: 3, self: 9 } };
	return { slug: 'feedback-loops', number: 2, title: 'The loop', ...rest, blocks, slides };
}

function decks(slides: Slide[], programme: Sources['programme'] = { slides: [], decks: [] }) {
	return composeDecks({ lessons: [lesson(slides)], programme, simulations });
}

function only(part: SlidePart) {
	return decks([slide('one', [part])]).get('feedback-loops')?.slides[0];
}

describe('composeDecks', () => {
	it('makes a deck of each lesson, and those that the programme declares', () => {
		const slides = [slide('one', []), slide('two', [])];
		const cut = { id: '15-minutes', title: 'Short', slot: 15, questions: 1, slides: ['hi', 'two'] };
		const all = decks(slides, { slides: [slide('hi', [])], decks: [cut] });
		expect([...all].map(([id, { slides }]) => [id, slides.map(({ id }) => id)])).toEqual([
			['feedback-loops', ['one', 'two']],
			['15-minutes', ['hi', 'two']]
		]);
		expect(plannedMinutes(all.get('15-minutes')?.slides ?? [])).toBe(3);
	});

	it('makes no deck without slides', () => {
		const empty = { id: 'later', title: 'Later', questions: 0, slides: [] };
		expect([...decks([], { slides: [], decks: [empty] }).keys()]).toEqual([]);
	});

	it('names the lesson and the section of a slide, and none for the programme’s own', () => {
		const cut = { id: 'all', title: 'All', questions: 0, slides: ['hi', 'one'] };
		const [hi, one] =
			decks([slide('one', [])], { slides: [slide('hi', [])], decks: [cut] }).get('all')?.slides ??
			[];
		expect(hi.source).toBeUndefined();
		expect(one.source).toEqual({
			slug: 'feedback-loops',
			number: 2,
			title: 'The loop',
			section: 'more'
		});
	});

	it('puts a figure on the slide with the slide’s patch on top, unsealed, under its own id', () => {
		const reference = { type: 'figure-reference', figure: 'loop', patch: { beta: 6 } } as const;
		const composed = only(reference);
		expect(composed && figureOf(composed)).toEqual({
			type: 'figure',
			id: 'one-figure',
			simulation: 'feedback-loop',
			title: 'Who wins?',
			patch: { beta: 6, reruns: 100 },
			seed: 7
		});
	});

	it('gives a bet its answer, and a step on which it is seen', () => {
		const composed = only({ type: 'predict-reference', predict: 'half' });
		expect(composed?.blocks).toMatchObject([{ type: 'question', answer: '<p>55</p>' }]);
		expect(composed?.steps).toHaveLength(1);
	});

	it('takes of a reveal the number that opens it, without the link into the page', () => {
		const composed = only({ type: 'predict-reference', predict: 'half' });
		expect(JSON.stringify(composed)).not.toMatch(/href|And why/);
	});

	it('leaves the answer of a check to its options', () => {
		const composed = only({ type: 'check-reference', check: 'counts' });
		expect(composed?.blocks).toMatchObject([
			{ type: 'question', answer: '', options: [{ why: 'It is shown less.' }] }
		]);
	});

	it('adds no step where the slide has its own', () => {
		const step = { patch: {}, show: [], html: 'so' };
		const asking = slide('one', [{ type: 'predict-reference', predict: 'half' }], [step, step]);
		expect(decks([asking]).get('feedback-loops')?.slides[0].steps).toEqual([step, step]);
	});

	it('shows a drawing of the lesson', () => {
		expect(only({ type: 'drawing-reference', drawing: 'circle' })?.blocks).toEqual([circle]);
	});

	it('throws where a deck or a slide names what is not there', () => {
		const cut = { id: 'all', title: 'All', questions: 0, slides: ['gone'] };
		expect(() => decks([], { slides: [], decks: [cut] })).toThrow(
			'deck all: no slide is called “gone”'
		);
		expect(() => only({ type: 'predict-reference', predict: 'x' })).toThrow('no predict “x”');
	});
});
