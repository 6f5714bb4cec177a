import { expect, test } from './page.ts';
import { expectSame, openBoth, openPresenter, openStage, TalkWindow } from './talk.ts';

const LIVE = 'same-shop-other-winner';

test('two windows go through the whole tutorial together', async ({ context }) => {
	test.setTimeout(120_000);
	const opened = await openBoth(context, 'tutorial');
	const { stage } = opened;
	let { presenter } = opened;
	/** What happens to one of the windows at each third step. */
	const interruptions = [
		() => presenter.page.reload().then(() => presenter.awake()),
		() => stage.page.reload().then(() => stage.awake()),
		() => presenter.page.close().then(async () => (presenter = await openPresenter(stage)))
	];
	let last = '';
	for (let i = 0; ; i++) {
		await expectSame(stage, presenter);
		const place = (await stage.place()) ?? '';
		if (place === last) break;
		last = place;
		if (i % 3 === 2) {
			await interruptions[Math.floor(i / 3) % interruptions.length]();
			await expectSame(stage, presenter);
		}
		await (i % 2 ? presenter : stage).press('PageDown');
	}
	expect(presenter.page.workers(), 'one window computes').toHaveLength(0);
});

test('a slider moves both pictures, from either window', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', `${LIVE}.2`);
	await expectSame(stage, presenter);
	const planned = await stage.run();
	for (const window of [stage, presenter]) {
		const before = await window.run();
		await window.slider('sharpness').focus();
		await window.press('ArrowRight', 'ArrowRight', 'ArrowRight');
		await expect.poll(() => window.run()).not.toBe(before);
		await expectSame(stage, presenter);
	}
	await presenter.press('Escape', 'r');
	await expect.poll(() => stage.run()).toBe(planned);
	await expectSame(stage, presenter);
	expect(presenter.page.workers()).toHaveLength(0);
});

test('a presenter window that is closed and opened again is right at once', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', `${LIVE}.2`);
	await presenter.slider('sharpness').focus();
	await presenter.press('ArrowRight');
	await expectSame(stage, presenter);
	await presenter.page.close();
	await stage.press('PageDown');
	await expectSame(stage, await openPresenter(stage));
});

test('a presenter window opened by its address finds the stage', async ({ context }) => {
	const stage = await openStage(await context.newPage(), 'feedback-loops', `${LIVE}.2`);
	const page = await context.newPage();
	await page.goto('./present/feedback-loops/');
	const presenter = new TalkWindow(page, 'feedback-loops', 'presenter');
	await presenter.awake();
	await expectSame(stage, presenter);
	await presenter.press('PageDown');
	await expectSame(stage, presenter);
});

test('a presenter window without a stage works alone, and says so', async ({ page }) => {
	await page.goto('./present/feedback-loops/#the-bet');
	const presenter = new TalkWindow(page, 'feedback-loops', 'presenter');
	await presenter.awake();
	await expect(page.getByText('No stage window is open')).toBeVisible();
	await presenter.press('End', 'Shift+ArrowLeft');
	await presenter.settled();
	expect(await presenter.run()).not.toBe('');
});

test('two decks in two tabs do not disturb each other', async ({ context }) => {
	const one = await openBoth(context, 'feedback-loops', LIVE);
	const other = await openBoth(context, 'confounding');
	await one.presenter.press('PageDown', 'PageDown');
	await other.stage.press('PageDown');
	await one.stage.isAt(`${LIVE}.2`);
	await expectSame(one.stage, one.presenter);
	await expectSame(other.stage, other.presenter);
	const third = await openStage(await context.newPage(), 'feedback-loops');
	await third.press('PageDown');
	await one.stage.isAt(`${LIVE}.2`);
});

test('X swaps the windows when they stand on the wrong screens', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', `${LIVE}.1`);
	await presenter.press('x');
	await expect(stage.page).toHaveURL(/\/present\/feedback-loops\//);
	await expect(presenter.page).toHaveURL(/\/slides\/feedback-loops\//);
	const newStage = new TalkWindow(presenter.page, 'feedback-loops', 'stage');
	const newPresenter = new TalkWindow(stage.page, 'feedback-loops', 'presenter');
	await newStage.isAt(`${LIVE}.1`);
	await newPresenter.press('PageDown');
	await expectSame(newStage, newPresenter);
});

test('what the presenter does is seen, whatever lies on top of the stage', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', LIVE);
	const dialog = stage.page.getByRole('dialog');
	for (const key of ['PageDown', 'b', 'q']) {
		await stage.press('o');
		await expect(dialog).toHaveAccessibleName('All slides');
		await presenter.press(key);
		await expect(stage.page.getByRole('dialog', { name: 'All slides' })).toHaveCount(0);
	}
	await expect(dialog).toHaveAccessibleName(/follow/i);
});

test('the clock survives a reload', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops');
	await presenter.press('t');
	await expect.poll(async () => (await stage.kept()).state.clock).toMatchObject({ before: 0 });
	const before = await presenter.kept();
	await presenter.page.reload();
	await presenter.awake();
	expect((await presenter.kept()).state.clock).toEqual(before.state.clock);
	await expect(presenter.button('Pause')).toBeVisible();
});

for (const [how, without] of [
	['a blocked pop-up', () => (window.open = () => null)],
	[
		'a browser that lacks BroadcastChannel',
		() => Reflect.deleteProperty(window, 'BroadcastChannel')
	]
] as const) {
	test(`${how} leads to a sentence and a split view`, async ({ page }) => {
		await page.addInitScript(without);
		const stage = await openStage(page, 'feedback-loops', 'the-bet');
		await stage.press('s');
		const notes = page.getByRole('complementary', { name: /notes/i });
		await expect(notes).toBeVisible();
		await expect(notes).toContainText('Hands');
		await expect(
			page
				.getByRole('status')
				.filter({ hasText: /window/ })
				.first()
		).toBeVisible();
		await stage.press('PageDown');
		await expect(stage.slide).toBeVisible();
	});
}

test('foreign and malformed messages are ignored', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', LIVE);
	const { id, state } = await stage.kept();
	const stranger = await context.newPage();
	await stranger.goto('./lessons/feedback-loops/');
	await stranger.evaluate(
		({ id, state }) => {
			const channel = new BroadcastChannel('consequences.talk');
			const mine = { deck: 'feedback-loops', talk: id, from: 'zzz', role: 'stage' };
			const told = { ...mine, type: 'state', stamp: { count: 1e9, by: 'zzz' } };
			const blank = { ...state, blank: true };
			const run = {
				...mine,
				type: 'run',
				port: 1,
				id: 1,
				simulation: 'feedback-loop',
				urgent: true
			};
			const params = { visitors: 1e9 };
			for (const message of [
				null,
				1,
				'state',
				[],
				{ type: 'state', talk: id, state: blank },
				// A talk, a deck or a window that is another one.
				{ ...told, talk: 'another1', state: blank },
				{ ...told, deck: 'confounding', state: blank },
				{ ...told, to: 'someone', state: blank },
				{ ...mine, type: 'swap', talk: 'another1' },
				// States that are none, or of another deck.
				{ ...told, state: null },
				{ ...told, state: { ...blank, place: 'nowhere' } },
				{ ...told, state: { ...blank, more: 1 } },
				{ ...told, state: { ...blank, clock: { before: 'x', since: null } } },
				{ ...told, stamp: { count: Infinity, by: 'zzz' }, state: blank },
				// Runs that no control could ask for.
				{ ...run, simulation: 'nothing', states: [{}] },
				{ ...run, states: [{ params, seed: 1 }] },
				{ ...run, states: null },
				{ ...mine, type: 'pointer', pointer: { x: NaN, y: 'a' } },
				{ ...mine, type: 'reply', port: 1, id: 1, outcome: { type: 'done', results: 'all' } }
			]) {
				channel.postMessage(message);
			}
		},
		{ id, state }
	);
	for (const { page } of [stage, presenter]) {
		await page.evaluate(() => {
			window.postMessage({ type: 'state', state: { blank: true } }, '*');
			window.postMessage('next', '*');
		});
	}
	await presenter.press('PageDown');
	await stage.isAt(`${LIVE}.1`);
	await expectSame(stage, presenter);
	const after = await stage.kept();
	// The stage may have told its size meanwhile.
	const { stage: size } = after.state;
	expect(after.state).toEqual({ ...state, stage: size, place: `${LIVE}.1` });
	expect(after.stamp.count).toBeLessThan(10);
});
