import { describe, expect, it } from 'vitest';
import { toySlide } from '../../../tests/fixtures/slides/toy-deck.ts';
import type { DeckSlide } from './deck.ts';
import { isAnswered, plannedSetting, revealedItems } from './planned.ts';

const slide: DeckSlide = {
	...toySlide('one', 0),
	steps: [
		{ patch: { beta: 4 }, seed: 9, time: 7, show: ['twin'], reveal: 1, html: '' },
		{ patch: { rounds: 3 }, show: [], html: '' },
		{ patch: {}, show: [], reveal: 3, html: '' }
	]
};

describe('plannedSetting', () => {
	it('is the slide’s own at step 0', () => {
		expect(plannedSetting(slide, 0)).toEqual({ patch: {}, seed: 5, step: undefined, twin: false });
	});

	it('has all that a step says, and nothing of the steps before it', () => {
		expect(plannedSetting(slide, 1)).toEqual({ patch: { beta: 4 }, seed: 9, step: 7, twin: true });
		expect(plannedSetting(slide, 2)).toEqual({
			patch: { rounds: 3 },
			seed: 5,
			step: undefined,
			twin: false
		});
	});
});

describe('revealedItems', () => {
	it('counts from the last step that says how many', () => {
		expect([0, 1, 2, 3].map((step) => revealedItems(slide, step))).toEqual([0, 1, 1, 3]);
	});

	it('is undefined where no step reveals: all items stand there', () => {
		expect(revealedItems(toySlide('two', 2), 1)).toBeUndefined();
	});
});

it('answers a question from step 1 on', () => {
	expect([0, 1, 2].map(isAnswered)).toEqual([false, true, true]);
});
