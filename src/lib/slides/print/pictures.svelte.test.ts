import { describe, expect, test, vi } from 'vitest';
import type { Figure } from '#lib/content/blocks.ts';
import type { Deck, DeckSlide } from '../deck.ts';
import type { OpenFigure } from '../open-figure.ts';
import { Pictures } from './pictures.svelte.ts';

/** As much of a figure's state as a print-out looks at. */
class FakeState {
	busy = $state(true);
	failure = $state('');
	close = vi.fn<() => void>();
}

const figure: Figure = {
	type: 'figure',
	id: 'loop',
	simulation: 'feedback-loop',
	title: '',
	patch: {},
	seed: 1
};

const slide = (id: string, blocks: DeckSlide['blocks']): DeckSlide => ({
	id,
	title: id,
	minutes: 1,
	blocks,
	steps: [],
	notes: []
});

const deck: Deck = {
	id: 'deck',
	title: 'Deck',
	questions: 0,
	slides: [slide('words', []), slide('one', [figure]), slide('two', [figure])]
};

const places = [
	{ index: 0, step: 0 },
	{ index: 1, step: 0 },
	{ index: 1, step: 2 },
	{ index: 2, step: 0 }
];

function printOut() {
	const states: FakeState[] = [];
	const open = vi.fn<(slide: DeckSlide, step: number) => Promise<OpenFigure>>(() => {
		states.push(new FakeState());
		return Promise.resolve({ state: states.at(-1) } as unknown as OpenFigure);
	});
	return { pictures: new Pictures(deck, places, open), states, open };
}

describe('the pictures of a print-out', () => {
	test('are those of the slides that have a figure', () => {
		expect(printOut().pictures.wanted).toEqual(places.slice(1));
	});

	test('are made one after the other: the next is due when one is finished', async () => {
		const { pictures, states, open } = printOut();
		expect(pictures.due).toBe(0);
		await pictures.make(0);
		expect([pictures.due, pictures.done]).toEqual([undefined, 0]);
		states[0].busy = false;
		expect([pictures.due, pictures.done]).toEqual([1, 1]);
		await pictures.make(1);
		expect(states[0].close).toHaveBeenCalled();
		expect(states[1].close).not.toHaveBeenCalled();
		expect(open.mock.calls.map(([{ id }, step]) => [id, step])).toEqual([
			['one', 0],
			['one', 2]
		]);
	});

	test('are ready when the last is finished', async () => {
		const { pictures, states } = printOut();
		for (const due of [0, 1, 2]) {
			expect(pictures.ready).toBe(false);
			await pictures.make(due);
			states[due].busy = false;
		}
		expect([pictures.ready, pictures.due]).toEqual([true, undefined]);
		expect(pictures.at(places[0])).toBeUndefined();
		expect(pictures.at(places[2])?.state).toBe(states[1]);
	});

	test('a deck without figures is ready at once', () => {
		const pictures = new Pictures(deck, places.slice(0, 1), vi.fn());
		expect([pictures.ready, pictures.due]).toEqual([true, undefined]);
	});

	test('that cannot be made are named, and the others go on', async () => {
		const { pictures, states, open } = printOut();
		open.mockRejectedValueOnce(new Error('no line'));
		await pictures.make(0);
		expect([pictures.due, pictures.done]).toEqual([1, 1]);
		await pictures.make(1);
		states[0].busy = false;
		states[0].failure = 'the run stopped';
		expect(pictures.failures).toEqual([
			'Slide 2 lacks its picture: no line',
			'Slide 2, step 2, lacks its picture: the run stopped'
		]);
	});

	test('are closed on leave, also the one that arrives later', async () => {
		const { pictures, states } = printOut();
		await pictures.make(0);
		const late = pictures.make(1);
		pictures.close();
		await late;
		expect(states.map(({ close }) => close.mock.calls.length > 0)).toEqual([true, true]);
	});
});
