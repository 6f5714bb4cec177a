import { frames } from './lesson.ts';
import { expect, test } from './page.ts';
import { openStage, slideIds, type TalkWindow } from './talk.ts';

const DECK = 'feedback-loops';
const LIVE = 'same-shop-other-winner';

/** Where a key leads, from step 1 of the slide with the most steps. */
const MOVES: readonly [keys: readonly string[], place: (ids: string[]) => string][] = [
	[['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n'], () => `${LIVE}.2`],
	[['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp'], () => LIVE],
	[['Shift+ArrowRight'], (ids) => ids[ids.indexOf(LIVE) + 1]],
	[['Shift+ArrowLeft'], (ids) => ids[ids.indexOf(LIVE) - 1]],
	[['Home'], (ids) => ids[0]],
	[['End'], (ids) => ids[ids.length - 1]]
];

async function open({ page }: { page: TalkWindow['page'] }): Promise<TalkWindow> {
	const stage = await openStage(page, DECK, `${LIVE}.1`);
	await stage.isAt(`${LIVE}.1`);
	return stage;
}

test('each key of the table moves to where it says', async ({ page }) => {
	const stage = await open({ page });
	const ids = await slideIds(page);
	for (const [keys, place] of MOVES) {
		for (const key of keys) {
			await page.evaluate((to) => (location.hash = to), `${LIVE}.1`);
			await stage.isAt(`${LIVE}.1`);
			await stage.press(key);
			await stage.isAt(place(ids));
			// The address follows a moment later; until then the same hash would be no news.
			await expect(page).toHaveURL(new RegExp(`#${place(ids)}$`));
		}
	}
});

test('next and previous are exact reverses through the whole deck', async ({ page }) => {
	const stage = await openStage(page, DECK);
	const there: (string | null)[] = [await stage.place()];
	for (;;) {
		await stage.press('PageDown');
		const place = await stage.place();
		if (place === there.at(-1)) break;
		there.push(place);
	}
	const ids = await slideIds(page);
	expect(there.length).toBeGreaterThan(ids.length);
	for (const place of there.toReversed().slice(1)) {
		await stage.press('PageUp');
		await stage.isAt(place ?? '');
	}
});

test('B and the full stop blank the screen, and any move brings it back', async ({ page }) => {
	const stage = await open({ page });
	for (const key of ['b', '.']) {
		await stage.press(key);
		expect((await stage.kept()).state.blank).toBe(true);
		await expect(stage.slide).toBeHidden();
		await stage.press(key);
		await expect(stage.slide).toBeVisible();
	}
	await stage.press('b', 'PageDown');
	await expect(stage.slide).toBeVisible();
	await stage.isAt(`${LIVE}.2`);
});

test('O shows all slides; Enter goes to one, Escape closes', async ({ page }) => {
	const stage = await open({ page });
	await stage.press('o');
	const overview = page.getByRole('dialog', { name: 'All slides' });
	await expect(overview).toBeVisible();
	await stage.press('Escape');
	await expect(overview).toBeHidden();
	await stage.isAt(`${LIVE}.1`);
	await stage.press('o', 'ArrowRight', 'Enter');
	await expect(overview).toBeHidden();
	const ids = await slideIds(page);
	await stage.isAt(ids[ids.indexOf(LIVE) + 1]);
});

test('G goes to a number, an id or a word, and says what is unknown', async ({ page }) => {
	const stage = await open({ page });
	const ids = await slideIds(page);
	const go = page.getByRole('dialog', { name: 'Go to a slide' });
	for (const [typed, place] of [
		['1', ids[0]],
		[ids[1], ids[1]],
		['other winner', LIVE]
	]) {
		await stage.press('g');
		await expect(go).toBeVisible();
		await page.keyboard.type(typed);
		await stage.press('Enter');
		await expect(go).toBeHidden();
		await stage.isAt(place);
	}
	await stage.press('g');
	await page.keyboard.type('no such thing');
	await expect(go).toContainText('“no such thing”');
	await stage.press('Escape');
	await expect(go).toBeHidden();
});

test('the question mark lists the keys, and letters can be switched off', async ({ page }) => {
	const stage = await open({ page });
	await stage.press('?');
	const help = page.getByRole('dialog', { name: 'Keys' });
	for (const key of ['Space', 'PageDown', 'Home', 'Esc']) await expect(help).toContainText(key);
	await help.getByRole('checkbox').uncheck();
	await stage.press('Escape');
	await stage.press('b', 'n');
	await stage.isAt(`${LIVE}.1`);
	await stage.press('ArrowRight');
	await stage.isAt(`${LIVE}.2`);
	await page.reload();
	await stage.awake();
	await stage.press('b');
	expect((await stage.kept()).state.blank).toBe(false);
});

test('D and C change the theme, and the pages keep their own', async ({ page }) => {
	const stage = await open({ page });
	const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
	await stage.press('d');
	expect(await theme()).toBe('dark');
	await stage.press('d');
	expect(await theme()).toBe('light');
	await stage.press('c');
	expect(await theme()).toBe('contrast');
	expect(await page.evaluate(() => localStorage.getItem('consequences.theme'))).toBeNull();
});

test('Z gives the figure the whole stage, and takes it back', async ({ page }) => {
	const stage = await open({ page });
	await stage.settled();
	const width = async () => (await stage.figure.locator('.picture').boundingBox())?.width ?? 0;
	const before = await width();
	await stage.press('z');
	await expect(stage.slide.getByRole('heading')).toBeHidden();
	await expect.poll(width).toBeGreaterThan(before);
	await stage.press('z');
	await expect(stage.slide.getByRole('heading')).toBeVisible();
	await expect.poll(width).toBe(before);
});

test('F and F5 ask for the full screen', async ({ page }) => {
	const stage = await open({ page });
	const full = () => page.evaluate(() => document.fullscreenElement !== null);
	for (const key of ['f', 'F5']) {
		await stage.press(key);
		await expect.poll(full).toBe(true);
		await page.evaluate(() => document.exitFullscreen());
		await expect.poll(full).toBe(false);
	}
});

test('Q puts the address up, with a code for it', async ({ page }) => {
	const stage = await open({ page });
	await stage.press('q');
	const link = page.getByRole('dialog', { name: /follow/i });
	await expect(link.getByRole('img')).toBeVisible();
	await expect(link).toContainText(`/slides/${DECK}/`);
	await stage.press('Escape');
	await expect(link).toBeHidden();
});

test('what is asked for while another layer closes lies on top', async ({ page }) => {
	const stage = await open({ page });
	const layers = { o: 'All slides', g: 'Go to a slide', '?': 'Keys' };
	for (const before of Object.keys(layers)) {
		for (const [key, name] of Object.entries(layers)) {
			await stage.press(before);
			await expect(page.getByRole('dialog')).toBeVisible();
			// No frame lies between the two: the browser has not said yet that the first one was closed.
			await Promise.all([stage.press('Escape'), stage.press(key)]);
			await expect(page.getByRole('dialog', { name })).toBeVisible();
			await frames(page, 2);
			await expect(page.getByRole('dialog')).toHaveCount(1);
			await stage.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
	}
});

test('a layer takes the place of the address, and letters typed in it are no keys', async ({
	page
}) => {
	const stage = await open({ page });
	await stage.press('q');
	await expect(page.getByRole('dialog', { name: /follow/i })).toBeVisible();
	await stage.press('g');
	const go = page.getByRole('dialog', { name: 'Go to a slide' });
	await expect(go).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(1);
	await page.keyboard.type('bet');
	await expect(go.getByRole('combobox')).toHaveValue('bet');
	expect((await stage.kept()).state).toMatchObject({ blank: false, link: false });
});

test('arrow keys inside a slider move only the slider', async ({ page }) => {
	const stage = await open({ page });
	await stage.settled();
	const slider = stage.slider('sharpness');
	await slider.focus();
	const before = await slider.inputValue();
	const run = await stage.run();
	for (const key of ['ArrowRight', 'PageDown', 'Home', 'n', 'Space']) await stage.press(key);
	expect(await slider.inputValue()).not.toBe(before);
	await stage.isAt(`${LIVE}.1`);
	await expect.poll(() => stage.run()).not.toBe(run);
	// Escape hands the keys back to the slide, R takes the figure back to the plan.
	await stage.press('Escape', 'r');
	await expect.poll(() => stage.run()).toBe(run);
	await stage.press('ArrowRight');
	await stage.isAt(`${LIVE}.2`);
});

test('after a slider was dragged, a clicker moves the slides again', async ({ page }) => {
	const stage = await open({ page });
	await stage.settled();
	const slider = stage.slider('sharpness');
	const run = await stage.run();
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider has no box');
	await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
	await expect.poll(() => stage.run()).not.toBe(run);
	await stage.press('PageDown');
	await stage.isAt(`${LIVE}.2`);
});

test('the next slide’s picture is fitted before it is shown', async ({ page }) => {
	const stage = await openStage(page, DECK, 'the-bet');
	const picture = page.locator(`#${LIVE} .picture`);
	await expect(page.locator(`#${LIVE}`)).toBeHidden();
	const fitted = () => picture.evaluate((element) => (element as HTMLElement).style.width);
	await expect.poll(fitted).toMatch(/^\d+px$/);
	const before = await fitted();
	await stage.press('Shift+ArrowRight');
	await expect(page.locator(`#${LIVE}`)).toBeVisible();
	expect(await fitted()).toBe(before);
});
