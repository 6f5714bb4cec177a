import { frames, Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

test('time plays, pauses, steps and scrubs, and the address keeps the step', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const { figure, time } = lesson;
	const label = figure.locator('.transport .label');
	const run = await lesson.run();
	const end = await lesson.drawing();
	await expect(label).toHaveText('day 60 of 60');

	await lesson.button('one step back').click();
	await expect(label).toHaveText('day 59 of 60');
	await lesson.addressSays({ t: '59' });
	await lesson.button('one step forward').click();
	await expect(label).toHaveText('day 60 of 60');
	expect(await lesson.drawing()).toEqual(end);
	await lesson.addressSays({});

	await time.press('Home');
	await expect(label).toHaveText('before day 1');
	await expect(time).toHaveAttribute('aria-valuetext', 'before day 1');
	await time.press('ArrowRight');
	await expect(label).toHaveText('day 1 of 60');
	await lesson.button('one step back').click();
	await lesson.button('one step back').click();
	await expect(label).toHaveText('before day 1');

	await figure.getByRole('combobox', { name: 'speed' }).selectOption('4×');
	await lesson.button('Play').click();
	await expect.poll(() => time.inputValue().then(Number)).toBeGreaterThan(4);
	await lesson.button('Pause').click();
	const paused = await time.inputValue();
	await frames(page, 20);
	expect(await time.inputValue()).toBe(paused);
	await lesson.addressSays({ t: paused });
	await expect(lesson.words).toContainText(`After day ${paused} of 60`);

	await lesson.button('Play').click();
	await expect(lesson.button('Play'), 'playing stops at the end').toBeVisible({ timeout: 8000 });
	await expect(label).toHaveText('day 60 of 60');
	expect(await lesson.drawing(), 'going back equals never having gone').toEqual(end);
	expect(await lesson.run(), 'playing reads the run, it makes none').toBe(run);
});

test.describe('on a small screen', () => {
	test.use({ viewport: { width: 800, height: 600 } });

	test('playing pauses while the figure is scrolled out of sight', async ({ page }) => {
		const lesson = new Lesson(page);
		await lesson.open();
		const { time } = lesson;
		await lesson.button('Play').click();
		await expect.poll(() => time.inputValue().then(Number)).toBeGreaterThan(1);

		await page.getByRole('contentinfo').last().scrollIntoViewIfNeeded();
		await expect(lesson.figure).not.toBeInViewport();
		await frames(page, 5);
		const left = await time.inputValue();
		await frames(page, 40);
		expect(await time.inputValue()).toBe(left);

		await lesson.figure.scrollIntoViewIfNeeded();
		await expect.poll(() => time.inputValue().then(Number)).toBeGreaterThan(Number(left));
	});
});
