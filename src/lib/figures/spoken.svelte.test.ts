import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spoken } from './spoken.svelte.ts';

/** A live region that follows `said.text`. */
function open(first: string) {
	const said = $state({ text: first });
	let live: ReturnType<typeof spoken> | undefined;
	const close = $effect.root(() => {
		live = spoken(() => said.text);
	});
	const say = (text: string) => {
		said.text = text;
		flushSync();
	};
	flushSync();
	return { say, heard: () => live?.text, close };
}

describe('spoken', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('does not announce the picture that the page came with', () => {
		const { heard, close } = open('item 6 leads');
		vi.advanceTimersByTime(5000);
		expect(heard()).toBe('');
		close();
	});

	it('announces a change once it has been calm for a moment', () => {
		const { say, heard, close } = open('item 6 leads');
		say('item 1 leads');
		vi.advanceTimersByTime(800);
		expect(heard()).toBe('');
		vi.advanceTimersByTime(200);
		expect(heard()).toBe('item 1 leads');
		close();
	});

	it('leaves out what a moving slider passes', () => {
		const { say, heard, close } = open('item 6 leads');
		for (const item of [5, 4, 3, 2]) {
			say(`item ${item} leads`);
			vi.advanceTimersByTime(500);
		}
		expect(heard()).toBe('');
		vi.advanceTimersByTime(500);
		expect(heard()).toBe('item 2 leads');
		close();
	});

	it('announces the first picture again when the reader comes back to it', () => {
		const { say, heard, close } = open('item 6 leads');
		say('item 1 leads');
		vi.advanceTimersByTime(1000);
		say('item 6 leads');
		vi.advanceTimersByTime(1000);
		expect(heard()).toBe('item 6 leads');
		close();
	});
});
