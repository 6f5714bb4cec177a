import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page.ts';
import { openBoth, openStage, slideIds } from './talk.ts';

const LIVE = 'same-shop-other-winner';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing on the stage, its dialogs and the presenter window', async ({
			context
		}) => {
			test.setTimeout(90_000);
			const { stage, presenter } = await openBoth(context, 'tutorial', `${LIVE}.2`);
			const check = async (page: typeof stage.page, what: string) => {
				const { violations } = await new AxeBuilder({ page }).analyze();
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
				expect(found, what).toEqual([]);
			};
			await stage.settled();
			await presenter.settled();
			await check(stage.page, 'stage');
			await check(presenter.page, 'presenter');
			for (const [key, what] of [
				['o', 'overview'],
				['g', 'go to'],
				['?', 'help'],
				['q', 'link']
			]) {
				await stage.press(key);
				await expect(stage.page.getByRole('dialog')).toBeVisible();
				await check(stage.page, what);
				await stage.press('Escape');
				await expect(stage.page.getByRole('dialog')).toBeHidden();
			}
			await stage.press('c');
			await check(stage.page, 'high contrast');
		});
	});
}

test('a new slide takes the focus to its heading and says where it is', async ({ page }) => {
	const stage = await openStage(page, 'feedback-loops');
	const said = page.locator('[aria-live="polite"]');
	const total = (await slideIds(page)).length;
	await stage.press('Shift+ArrowRight');
	await expect(stage.slide.getByRole('heading').first()).toBeFocused();
	await expect(said.filter({ hasText: `slide 2 of ${total}` })).toHaveCount(1);
	await stage.press('ArrowRight');
	await expect(said.filter({ hasText: `slide 2 of ${total}, step 1` })).toHaveCount(1);
});

test('slides that are not shown cannot be reached', async ({ page }) => {
	const stage = await openStage(page, 'feedback-loops', LIVE);
	await stage.settled();
	const outside = new Set<string>();
	for (let i = 0; i < 60; i++) {
		await stage.press('Tab');
		const where = await page.evaluate(() => {
			const section = document.activeElement?.closest('section[id]');
			return section && section.hasAttribute('inert') ? section.id : '';
		});
		if (where) outside.add(where);
	}
	expect([...outside]).toEqual([]);
});

test('a swipe turns the slide, and never from a control', async ({ browser, home }) => {
	const context = await browser.newContext({
		baseURL: home,
		hasTouch: true,
		viewport: { width: 390, height: 760 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const stage = await openStage(page, 'feedback-loops', LIVE);
	await stage.settled();
	const devtools = await context.newCDPSession(page);
	const swipe = async (from: { x: number; y: number }, by: number) => {
		const touch = (x: number) => [{ x, y: from.y }];
		await devtools.send('Input.dispatchTouchEvent', {
			type: 'touchStart',
			touchPoints: touch(from.x)
		});
		for (let i = 1; i <= 5; i++) {
			await devtools.send('Input.dispatchTouchEvent', {
				type: 'touchMove',
				touchPoints: touch(from.x + (by * i) / 5)
			});
		}
		await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
	await swipe({ x: 300, y: 60 }, -200);
	await stage.isAt(`${LIVE}.1`);
	await swipe({ x: 90, y: 60 }, 200);
	await stage.isAt(LIVE);
	const slider = stage.slider('sharpness');
	await slider.scrollIntoViewIfNeeded();
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider has no box');
	await swipe({ x: box.x + box.width * 0.8, y: box.y + box.height / 2 }, -120);
	await stage.isAt(LIVE);
	await context.close();
});

test('without JavaScript all slides read as one document, with their pictures', async ({
	browser,
	home
}) => {
	const context = await browser.newContext({ baseURL: home, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('./slides/feedback-loops/');
	const sections = page.locator('section[id]');
	expect(await sections.count()).toBeGreaterThan(3);
	for (const section of await sections.all()) {
		await expect(section.getByRole('heading').first()).toBeVisible();
	}
	await expect(page.locator(`#${LIVE} svg`).first()).toBeVisible();
	await expect(page.locator(`#${LIVE}`)).toContainText('Monday night');
	await context.close();
});

test('a link to a step opens there; an unknown one says so; Back returns from a jump', async ({
	page
}) => {
	const stage = await openStage(page, 'feedback-loops', `${LIVE}.2`);
	await stage.isAt(`${LIVE}.2`);
	await stage.press('Home');
	await expect(page).not.toHaveURL(/#same-shop/);
	await page.goBack();
	await stage.isAt(`${LIVE}.2`);
	const lost = await openStage(await page.context().newPage(), 'feedback-loops', 'no-such-slide.3');
	await expect(lost.page.getByText('“no-such-slide.3”')).toBeVisible();
	await lost.isAt((await slideIds(lost.page))[0]);
});

test('a link to a step that is gone, and a talk that cannot be read, are said', async ({
	page
}) => {
	const stage = await openStage(page, 'feedback-loops', `${LIVE}.99`);
	await expect(page.getByText('There is no step 99 of this slide.')).toBeVisible();
	await stage.isAt(`${LIVE}.4`);
	await expect(page).toHaveURL(new RegExp(`#${LIVE}.4$`));
	await page.evaluate(() => sessionStorage.setItem('consequences.talk.feedback-loops', '{'));
	await page.reload();
	await stage.awake();
	await expect(page.getByText('cannot be read any more')).toBeVisible();
	await stage.isAt(`${LIVE}.4`);
});

test('the id of a slide opens the lesson at its section too', async ({ page }) => {
	await page.goto(`./lessons/feedback-loops/#${LIVE}`);
	await expect(page.locator('#loop')).toHaveAttribute('data-known');
	await expect(page.locator('#monday')).toBeInViewport();
});

test('lesson and slides lead to each other', async ({ page }) => {
	await page.goto('./lessons/feedback-loops/#monday');
	await page.locator('#monday').getByRole('link', { name: 'slide 3' }).click();
	await expect(page).toHaveURL(new RegExp(`/slides/feedback-loops/#${LIVE}$`));
	const slide = page.locator('section[id]:not([inert])');
	await expect(slide.getByRole('heading').first()).toBeVisible();
	await page
		.getByRole('link', { name: /lesson 2|The loop/i })
		.first()
		.click();
	await expect(page).toHaveURL(/\/lessons\/feedback-loops\/#monday/);
	await expect(page.locator('#loop')).toHaveAttribute('data-known');
	await page.keyboard.press('p');
	await expect(page).toHaveURL(/\/slides\/feedback-loops\/#/);
});
