import type { Page } from '@playwright/test';
import { stream } from '#lib/models/random.ts';
import { expect, test } from './page.ts';
import { expectSame, openBoth, type TalkWindow } from './talk.ts';

const ACTIONS = 2_000;
/** Both windows are compared after each batch. */
const BATCH = 50;
const SEED = 20260923;

/** All that a key can do, save leaving the page; F is left out, since it asks for a real gesture. */
const KEYS = [
	...['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', ' ', 'PageUp', 'PageDown', 'Home', 'End'],
	...['b', '.', 'z', 'l', 'r', 'd', 'c', 't', 'o', 'g', '?', 'q', 'Escape', 'Enter', 'n', 'Tab'],
	// What lies on top takes all keys: it is closed more often than it is opened.
	...['Escape', 'Escape', 'Escape']
];

interface Action {
	readonly type: 'key' | 'click' | 'slide' | 'message';
	readonly pick: number;
	readonly key: string;
	readonly shift: boolean;
}

function actions(seed: number): Action[] {
	const random = stream(seed, 'fuzz');
	return Array.from({ length: ACTIONS }, () => {
		const type =
			random() < 0.7 ? 'key' : random() < 0.6 ? 'slide' : random() < 0.5 ? 'click' : 'message';
		return {
			type,
			pick: random(),
			key: KEYS[Math.floor(random() * KEYS.length)],
			shift: random() < 0.15
		};
	});
}

/** Runs in the page: a batch of actions, a few milliseconds apart. */
async function perform(batch: readonly Action[]): Promise<void> {
	const pickFrom = <T>(all: readonly T[], share: number) => all[Math.floor(share * all.length)];
	const seen = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
	const channel = new BroadcastChannel('consequences.talk');
	const { id } = JSON.parse(sessionStorage.getItem('consequences.talk.tutorial') ?? '{}');
	const mine = { deck: 'tutorial', talk: id, from: 'zzz', role: 'stage' };
	const told = { ...mine, type: 'state', stamp: { count: 1e9, by: 'zzz' } };
	const asked = { ...mine, port: 1, id: 1 };
	const strange = [
		...[null, 0, 'x', [], {}, told, { ...told, state: null }],
		{ ...told, state: { place: 'welcome', live: {}, blank: true } },
		{ ...told, deck: 'feedback-loops', state: { place: 'the-bet' } },
		{ ...asked, type: 'run', simulation: 'none', urgent: true, states: [{}] },
		{ ...asked, type: 'run', simulation: 'feedback-loop', urgent: true, states: null },
		{ ...asked, type: 'reply', outcome: { type: 'done', results: [1] } },
		{ ...mine, type: 'pointer', pointer: { x: 'a' } },
		{ ...mine, type: 'swap', talk: 'another1' }
	];
	for (const { type, pick, key, shift } of batch) {
		if (type === 'key') {
			const target = document.activeElement ?? document.body;
			target.dispatchEvent(
				new KeyboardEvent('keydown', { key, shiftKey: shift, bubbles: true, cancelable: true })
			);
		} else if (type === 'slide') {
			const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type=range]')].filter(
				seen
			);
			const slider = pickFrom(sliders, pick);
			if (!slider) continue;
			const [min, max] = [Number(slider.min), Number(slider.max)];
			slider.valueAsNumber = min + ((pick * 7919) % 1) * (max - min);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			slider.dispatchEvent(new Event('change', { bubbles: true }));
		} else if (type === 'click') {
			// Not what opens other windows or pages, which are tests of their own.
			const buttons = [...document.querySelectorAll<HTMLElement>('button, summary, [role=option]')]
				.filter(seen)
				.filter(({ innerText }) => !/window|screen|swap|print/i.test(innerText));
			pickFrom(buttons, pick)?.click();
		} else {
			channel.postMessage(pickFrom(strange, pick));
			window.postMessage({ type: 'state', state: null }, '*');
		}
		await new Promise((resolve) => setTimeout(resolve, 4));
	}
	channel.close();
}

async function tidy(window: TalkWindow): Promise<void> {
	// What only one window shows (a list, a dialog) is closed; the talk itself stays as it is.
	for (let i = 0; i < 3; i++) await window.press('Escape');
}

test('2,000 random keys, clicks and messages leave both windows the same', async ({ context }) => {
	test.setTimeout(240_000);
	const { stage, presenter } = await openBoth(context, 'tutorial');
	const windows = [stage, presenter];
	const all = actions(SEED);
	for (let from = 0; from < all.length; from += BATCH) {
		const page: Page = windows[(from / BATCH) % 2].page;
		await page.evaluate(perform, all.slice(from, from + BATCH));
		await Promise.all(windows.map(tidy));
		await test.step(`after ${from + BATCH} actions`, () => expectSame(stage, presenter));
	}
	expect((await stage.kept()).stamp.count).toBeGreaterThan(ACTIONS / 5);
});
