import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

test('a value out of range is refused with a sentence, and the figure stays', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const { figure } = lesson;
	const run = await lesson.run();
	const drawing = await lesson.drawing();
	const sharpness = lesson.field('sharpness');

	await lesson.type(sharpness, '99');
	await expect(figure.getByRole('alert')).toHaveText('sharpness cannot be 99; it can be 1 to 8.');
	await expect(sharpness).toHaveAttribute('aria-invalid', 'true');
	await lesson.type(sharpness, 'abc');
	await expect(figure.getByRole('alert')).toHaveText(
		'sharpness cannot be “abc”; it can be 1 to 8.'
	);
	await lesson.type(lesson.field('exploration'), '250%');
	await expect(figure.getByRole('alert').last()).toHaveText(
		'exploration cannot be 250%; it can be 0% to 100%.'
	);
	expect(await lesson.run()).toBe(run);
	expect(await lesson.drawing()).toEqual(drawing);
	await lesson.addressSays({});

	await lesson.changes(() => lesson.type(sharpness, '3'));
	await lesson.changes(() => lesson.type(lesson.field('exploration'), '30'));
	await expect(figure.getByRole('alert')).toHaveCount(0);
	await expect(lesson.field('exploration')).toHaveValue('30%');
	await expect(lesson.slider('sharpness')).toHaveValue('3');
	await lesson.addressSays({ beta: '3', exploration: '0.3' });
});

test('a refusal goes away with what it refused', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const { figure } = lesson;

	await lesson.type(lesson.field('sharpness'), '99');
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await expect(figure.getByRole('alert')).toHaveCount(0);
	await expect(lesson.field('sharpness')).toHaveValue('2.05');

	await lesson.type(lesson.seed, '0');
	await expect(figure.getByRole('alert')).toHaveText(/^seed cannot be “0”/);
	await lesson.changes(() => lesson.button('New luck').click());
	await expect(figure.getByRole('alert')).toHaveCount(0);
	await expect(lesson.seed).toHaveValue('325');

	await lesson.type(lesson.field('sharpness'), '99');
	await lesson.type(lesson.seed, '1000');
	await lesson.changes(() => lesson.button('Reset').click());
	await expect(figure.getByRole('alert')).toHaveCount(0);
	await expect(lesson.field('sharpness')).toHaveValue('2');
	await expect(lesson.seed).toHaveValue('324');
});

test('new luck and a typed seed draw another picture, the old seed the old one', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const drawing = await lesson.drawing();

	await lesson.changes(() => lesson.button('New luck').click());
	await expect(lesson.seed).toHaveValue('325');
	expect(await lesson.drawing()).not.toEqual(drawing);
	await lesson.changes(() => lesson.type(lesson.seed, '7'));
	await lesson.addressSays({ seed: '7' });
	await lesson.changes(() => lesson.type(lesson.seed, '999'));
	await lesson.changes(() => lesson.button('New luck').click());
	await expect(lesson.seed).toHaveValue('1');

	await lesson.changes(() => lesson.type(lesson.seed, '324'));
	expect(await lesson.drawing()).toEqual(drawing);
	await lesson.addressSays({});
});

test('reset restores parameters, seed, step and twin', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const { figure } = lesson;
	const run = await lesson.run();
	const drawing = await lesson.drawing();

	await lesson.changes(() => figure.getByRole('radio', { name: 'IPS' }).check());
	await lesson.changes(() => lesson.slider('sharpness').press('End'));
	await lesson.changes(() => lesson.type(lesson.field('days'), '100'));
	await lesson.changes(() => lesson.button('New luck').click());
	await lesson.changes(() => lesson.twin.check());
	await lesson.button('one step back').click();
	await expect(figure.getByText('day 99 of 100', { exact: true })).toBeVisible();

	await lesson.changes(() => lesson.button('Reset').click());
	expect(await lesson.run()).toBe(run);
	expect(await lesson.drawing()).toEqual(drawing);
	await expect(figure.getByText('day 60 of 60', { exact: true })).toBeVisible();
	await expect(lesson.twin).not.toBeChecked();
	await expect(figure.getByRole('radio', { name: 'clicks' })).toBeChecked();
	await expect(lesson.slider('sharpness')).toHaveValue('2');
	await expect(lesson.seed).toHaveValue('324');
	await lesson.addressSays({});
});

test('the twin is drawn pale, and its readouts stand beside', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const pale = lesson.figure.locator('.picture .pale');
	await expect(pale).toHaveCount(0);
	const drawing = await lesson.drawing();

	await lesson.changes(() => lesson.twin.check());
	expect(await pale.count()).toBeGreaterThanOrEqual(10);
	await expect(lesson.readout('gini')).toContainText(/twin\s*0\.00/);
	await expect(lesson.words).toContainText('In the twin shop');
	await lesson.button('Numbers').click();
	await expect(
		lesson.figure.getByRole('columnheader', { name: 'twin: clicks so far' })
	).toBeVisible();

	await lesson.changes(() => lesson.twin.uncheck());
	expect(await lesson.drawing()).toEqual(drawing);
});

test('numbers, formulas, help and words unfold and follow the state', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const { figure } = lesson;

	const formula = figure.locator('#loop-formula');
	await lesson.readout('pBest').getByRole('button').click();
	const wins = Number(await lesson.readout('pBest').locator('.value').textContent());
	await expect(formula).toContainText(`${wins} ÷ 100 = ${(wins / 100).toFixed(2)}`);
	await lesson.changes(() => lesson.slider('sharpness').press('Home'));
	await expect(formula).not.toContainText(`${wins} ÷ 100`);
	await expect(formula).toContainText('÷ 100');
	await lesson.readout('pBest').getByRole('button').click();
	await expect(formula).toBeEmpty();

	const numbers = figure.getByRole('table');
	await lesson.button('Numbers').click();
	await expect(lesson.button('Numbers')).toHaveAttribute('aria-pressed', 'true');
	await expect(numbers.getByRole('row')).toHaveCount(11);
	await expect(numbers).toContainText('60 days, 100 seasons, seed 324');
	await lesson.button('Numbers').click();
	await expect(numbers).toHaveCount(0);

	const help = figure.locator('.help').filter({ hasText: /^How hard the page leans/ });
	await expect(help).toHaveCount(0);
	await lesson.button('Explain').click();
	await expect(help).toBeVisible();
	await lesson.button('Explain').click();
	await expect(help).toHaveCount(0);

	await figure.getByText('The picture in words').click();
	const before = await lesson.words.textContent();
	await lesson.changes(() => lesson.slider('sharpness').press('End'));
	await expect(lesson.words).toBeVisible();
	await expect(lesson.words).not.toHaveText(before ?? '');
});

for (const visit of ['a first visit', 'a visit after the bet'] as const) {
	test(`on ${visit} the picture is read out after a change, not on load`, async ({ page }) => {
		const lesson = new Lesson(page);
		await page.clock.install();
		await (visit === 'a first visit' ? lesson.open() : lesson.openAfterBet());
		const live = lesson.figure.locator('[aria-live="polite"].visually-hidden');
		await page.clock.runFor(3000);
		await expect(live).toBeEmpty();

		// How long it waits for calm is tested beside the code: here the page's clock goes on by itself.
		await lesson.changes(() => lesson.slider('sharpness').press('End'));
		await page.clock.runFor(3000);
		await expect(live).toHaveText((await lesson.words.textContent()) ?? 'words');
	});
}
