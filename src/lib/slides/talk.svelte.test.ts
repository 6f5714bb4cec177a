import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { toyDeck as deck } from '../../../tests/fixtures/slides/toy-deck.ts';
import { isLater, Talk } from './talk.svelte.ts';

const open = (me = 'a') => new Talk(deck, me);

describe('Talk', () => {
	it('walks through every place and back', () => {
		const talk = open();
		const seen = [talk.state.place];
		for (let i = 0; i < 8; i++) {
			talk.next();
			seen.push(talk.state.place);
		}
		expect(seen.slice(0, 8)).toEqual([
			'one',
			'one.1',
			'one.2',
			'two',
			'three',
			'three.1',
			'three.2',
			'three.3'
		]);
		expect(seen[8]).toBe('three.3');
		for (const place of seen.slice(0, 7).reverse()) {
			talk.previous();
			expect(talk.state.place).toBe(place);
		}
	});

	it('brings the screen back with a key that moves on, even from the last place', () => {
		const talk = open();
		for (let i = 0; i < 7; i++) talk.next();
		for (const what of ['blank', 'link'] as const) {
			talk.toggle(what);
			talk.next();
			expect(talk.state[what]).toBe(false);
		}
		expect(talk.state.place).toBe('three.3');
	});

	it('stays in a zoomed figure from step to step, and leaves it with the slide', () => {
		const talk = open();
		talk.toggle('zoomed');
		talk.next();
		expect(talk.state.zoomed).toBe(true);
		talk.nextSlide();
		expect(talk.state.zoomed).toBe(false);
	});

	it('remembers a live change by the place where it was made, until it is taken back', () => {
		const talk = open();
		talk.setLive('one-figure.beta=7');
		talk.next();
		expect(talk.live).toBeUndefined();
		talk.previous();
		expect(talk.live).toBe('one-figure.beta=7');
		talk.setLive(undefined);
		expect(talk.live).toBeUndefined();
		expect(talk.state.live).toEqual({});
	});

	it('counts its changes, and makes none of what changes nothing', () => {
		const talk = open();
		const onchange = vi.fn();
		talk.onchange = onchange;
		talk.first();
		talk.setLive(undefined);
		expect(onchange).not.toHaveBeenCalled();
		talk.last();
		expect(onchange).toHaveBeenCalledWith(talk.state, { count: 1, by: 'a' });
	});

	it('takes later states only, and changes on top of them', () => {
		const [talk, other] = [open(), open('b')];
		other.next();
		other.next();
		expect(talk.receive(other.state, other.stamp)).toBe(true);
		expect(talk.receive(other.state, other.stamp)).toBe(false);
		talk.next();
		expect(talk.stamp).toEqual({ count: 3, by: 'a' });
		expect(talk.receive(other.state, other.stamp)).toBe(false);
		expect(talk.state.place).toBe('two');
	});

	it('never makes a state that other windows would refuse', () => {
		const talk = open();
		talk.change({ stage: [1000.5, 700] });
		expect(talk.state.stage).toEqual([1001, 700]);
		expect(() => talk.change({ place: 'nowhere' })).toThrow(RangeError);
		expect(talk.state.place).toBe('one');
	});

	it('leaves those who follow its place in peace when something else changes', () => {
		const talk = open();
		const places: number[] = [];
		const close = $effect.root(() => {
			$effect(() => void places.push(talk.place.step));
		});
		flushSync();
		talk.toggle('spotlight');
		flushSync();
		talk.next();
		flushSync();
		expect(places).toEqual([0, 1]);
		close();
	});
});

describe('isLater', () => {
	it('orders all stamps: by their count, and of equal ones by the window', () => {
		expect(isLater({ count: 2, by: 'a' }, { count: 1, by: 'b' })).toBe(true);
		expect(isLater({ count: 1, by: 'b' }, { count: 1, by: 'a' })).toBe(true);
		expect(isLater({ count: 1, by: 'a' }, { count: 1, by: 'a' })).toBe(false);
	});
});
