import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { toyDeck as deck } from '../../../tests/fixtures/slides/toy-deck.ts';
import { LocalDesk } from './desk/local-desk.ts';
import { followTalk, type Followed } from './follow.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { Talk } from './talk.svelte.ts';

/** A busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

/** A window's talk with its figures followed. */
async function open(talk = new Talk(deck, 'a')) {
	const shelf = new Shelf(deck.slides, new LocalDesk());
	let followed: Followed | undefined;
	const close = $effect.root(() => {
		followed = followTalk(talk, shelf);
	});
	flushSync();
	await soon(() => expect(followed?.figure).toBeDefined());
	flushSync();
	const state = () => followed!.figure!.state;
	const shows = (beta: number) =>
		soon(() => {
			flushSync();
			expect(state().shown.run.params.beta).toBe(beta);
		});
	/** Changes the figure as a control does. */
	const set = (beta: number) => {
		state().set({ beta });
		followed?.onlive();
		flushSync();
	};
	return { talk, followed: followed!, state, shows, set, close };
}

describe('followTalk', () => {
	it('shows each step as planned, forth and back', async () => {
		const { talk, shows, close } = await open();
		await shows(2);
		talk.next();
		await shows(3);
		talk.next();
		await shows(4);
		talk.previous();
		await shows(3);
		close();
	});

	it('notes a live change at its place, shows it there again, and takes it back', async () => {
		const { talk, shows, set, close } = await open();
		talk.next();
		await shows(3);
		set(7);
		expect(talk.state.live).toEqual({ 'one.1': 'one-figure.beta=7' });
		talk.next();
		await shows(4);
		talk.previous();
		await shows(7);
		talk.setLive(undefined);
		await shows(3);
		close();
	});

	it('forgets a live change that is back at the plan', async () => {
		const { talk, shows, set, close } = await open();
		talk.next();
		await shows(3);
		set(7);
		set(3);
		expect(talk.live).toBeUndefined();
		await shows(3);
		close();
	});

	it('is set by another window, and does not answer back', async () => {
		const [here, there] = [await open(), await open(new Talk(deck, 'b'))];
		there.talk.onchange = (state, stamp) => here.talk.receive(state, stamp);
		const onchange = vi.fn();
		here.talk.onchange = onchange;
		there.set(6);
		await here.shows(6);
		expect(onchange).not.toHaveBeenCalled();
		here.close();
		there.close();
	});

	it('does not set again what was changed in this window', async () => {
		const { state, set, close } = await open();
		const adopt = vi.spyOn(state(), 'adopt');
		set(6);
		set(5);
		expect(adopt).not.toHaveBeenCalled();
		close();
	});

	it('has nothing to follow on a slide without a figure', async () => {
		const { talk, followed, close } = await open();
		talk.nextSlide();
		flushSync();
		expect(followed.figure).toBeUndefined();
		followed.onlive();
		expect(talk.state.live).toEqual({});
		close();
	});
});
