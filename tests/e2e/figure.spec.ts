import { frames, LESSON, Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the lesson, its pictures and its answers can be read', async ({ page }) => {
		await page.goto(LESSON);
		const { figure, bet } = new Lesson(page);

		await expect(page.locator('.prose').first()).toBeVisible();
		await expect(page.locator('.katex-mathml math').first()).toBeAttached();
		await expect(page.locator('.katex-html').first()).toBeVisible();
		for (const svg of await figure.locator('.picture svg').all()) await expect(svg).toBeVisible();
		await expect(figure.getByText('Winners, one dot a season')).toBeVisible();
		await expect(figure.locator('[data-readout="pBest"] dd')).toHaveText(/^\d+\s*of 100/);

		// Selectors by text do not look into noscript elements.
		await bet.locator('summary').click();
		await expect(bet.locator('details .prose')).toBeVisible();
		await expect(bet.locator('details .prose')).toHaveText(/^\d+ of 100\./);
		const explanations = page.locator('.check .why');
		await expect(explanations).toHaveCount(await page.locator('.check .answers > li').count());
		for (const why of await explanations.all()) await expect(why).toBeVisible();

		await expect(
			figure.locator('.transport, .controls, .quiet').filter({ visible: true })
		).toHaveCount(0);
		const dead = page.getByRole('button', { name: /Lock|Take|Export|Delete|(Dark|Light) page/ });
		expect(await dead.filter({ visible: true }).allTextContents()).toEqual([]);
	});
});

test('the picture that arrives is the picture that stays, and nothing runs before a control moves', async ({
	page,
	browser,
	baseURL
}) => {
	const still = await browser.newPage({ baseURL, javaScriptEnabled: false });
	await still.goto(LESSON);
	const scripts: string[] = [];
	page.on('request', (asked) => scripts.push(new URL(asked.url()).pathname));
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	await frames(page, 10);

	const arrived = await new Lesson(still).drawing();
	expect(arrived.length).toBeGreaterThan(60);
	expect(await lesson.drawing()).toEqual(arrived);
	expect(scripts.filter((path) => path.includes('worker'))).toEqual([]);

	const first = await lesson.run();
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	expect(scripts.filter((path) => path.includes('worker'))).toHaveLength(1);
	expect(await lesson.drawing()).not.toEqual(arrived);

	await lesson.changes(() => lesson.slider('sharpness').press('ArrowLeft'));
	expect(await lesson.run()).toBe(first);
	expect(await lesson.drawing(), 'the same state, the same picture').toEqual(arrived);
});

test('what is sealed is out of sight before the page reacts', async ({ page, home }) => {
	await page.route(`${home}_app/**/*.js`, () => new Promise<void>(() => {}));
	await page.goto(LESSON, { waitUntil: 'commit' });
	const { figure } = new Lesson(page);
	await expect(figure.locator('.transport')).toBeVisible();
	await expect(figure.getByText('Winners, one dot a season')).toBeHidden();
	await expect(figure.locator('[data-readout="pBest"] .value')).toBeHidden();
});
