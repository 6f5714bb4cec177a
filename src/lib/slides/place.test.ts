import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toySlide, toyDeck as deck } from '../../../tests/fixtures/slides/toy-deck.ts';
import {
	missingStep,
	next,
	nextSlide,
	previous,
	previousSlide,
	readPlace,
	writePlace
} from './place.ts';

/** Decks of up to six slides with up to four steps, and all their places in order. */
const anyDeck = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }).map((steps) => ({
	slides: steps.map((n, i) => toySlide(`slide-${i}`, n)),
	places: steps.flatMap((n, index) => Array.from({ length: n + 1 }, (_, step) => ({ index, step })))
}));

describe('places', () => {
	it('follow each other, and go back exactly the way they came', () => {
		fc.assert(
			fc.property(anyDeck, (deck) => {
				const { places } = deck;
				for (const [i, place] of places.entries()) {
					expect(next(deck, place)).toEqual(places[i + 1] ?? place);
					expect(previous(deck, place)).toEqual(places[i - 1] ?? place);
				}
			})
		);
	});

	it('are read as they were written', () => {
		fc.assert(
			fc.property(anyDeck, (deck) => {
				for (const place of deck.places) {
					expect(readPlace(deck, writePlace(deck, place))).toEqual(place);
				}
			})
		);
	});

	it('are stable links: a step that is gone is the last one, a slide that is gone is none', () => {
		expect(readPlace(deck, 'one.9')).toEqual({ index: 0, step: 2 });
		expect(missingStep(deck, 'one.9')).toBe(9);
		expect(readPlace(deck, 'one.0')).toEqual({ index: 0, step: 0 });
		for (const text of ['one', 'one.0', 'one.02', 'four.9']) {
			expect(missingStep(deck, text), text).toBeUndefined();
		}
		for (const text of [
			'',
			'four',
			'one.',
			'one.x',
			'one.-1',
			'one.1.1',
			'One',
			'.1',
			'one.1234'
		]) {
			expect(readPlace(deck, text), text).toBeUndefined();
		}
	});

	it('go from slide to slide past the steps, and stay within the deck', () => {
		expect(nextSlide(deck, { index: 0, step: 1 })).toEqual({ index: 1, step: 0 });
		expect(nextSlide(deck, { index: 2, step: 0 })).toEqual({ index: 2, step: 3 });
		expect(previousSlide({ index: 2, step: 3 })).toEqual({ index: 1, step: 0 });
		expect(previousSlide({ index: 0, step: 2 })).toEqual({ index: 0, step: 0 });
	});
});
