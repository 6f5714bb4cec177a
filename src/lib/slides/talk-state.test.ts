import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyDeck as deck } from '../../../tests/fixtures/slides/toy-deck.ts';
import { initialState, readState } from './talk-state.ts';

const state = initialState(deck);

describe('readState', () => {
	it('takes what was sent or kept', () => {
		const live = { 'one.1': 'one-figure.beta=3&one-figure.show=twin', three: '' };
		const full = { ...state, place: 'three.2', live, theme: 'contrast', blank: true } as const;
		expect(readState(deck, full)).toEqual(full);
		expect(readState(deck, JSON.parse(JSON.stringify(full)))).toEqual(full);
	});

	it('refuses junk and other decks’ states, and never throws', () => {
		for (const place of ['four', '', 'one.x', 7, null]) {
			expect(readState(deck, { ...state, place })).toBeUndefined();
		}
		expect(readState(deck, { ...state, more: 1 })).toBeUndefined();
		expect(readState(deck, { ...state, theme: 'pink' })).toBeUndefined();
		const keys = fc.constantFrom(...Object.keys(state));
		fc.assert(
			fc.property(fc.anything(), keys, (junk, key) => {
				expect(() => readState(deck, junk)).not.toThrow();
				const read = readState(deck, { ...state, [key]: junk });
				if (read) expect(readState(deck, read)).toEqual(read);
			})
		);
	});

	it('leaves out live changes of what the deck does not have', () => {
		const live = {
			one: 'one-figure.beta=3',
			four: 'one-figure.beta=3',
			two: 'two-figure.beta=3',
			'one.0': 'one-figure.beta=3',
			'one.9': 'one-figure.beta=3',
			'one.1': 'three-figure.beta=3',
			'one.2': 'one-figure.beta=3&more=1'
		};
		expect(readState(deck, { ...state, live })?.live).toEqual({ one: live.one });
	});

	it('keeps sizes and times within what they can be', () => {
		const stage = [1280.4, 1e9];
		const clock = { before: -1, since: 1e20 };
		expect(readState(deck, { ...state, stage, clock })).toMatchObject({
			stage: [1280, 20_000],
			clock: { before: 0, since: 1e14 }
		});
		expect(readState(deck, { ...state, stage: [NaN, 1] })).toBeUndefined();
	});
});
