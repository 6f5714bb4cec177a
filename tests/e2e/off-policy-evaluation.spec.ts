import { Lesson, RACE } from './lesson.ts';
import { expect, test } from './page.ts';

const corner = (name: string) => new RegExp(`^\\s*${name}`);

test('a bet opens the corners, and they fill in as they are visited', async ({ page }) => {
	const lesson = new Lesson(page, RACE);
	await lesson.open();
	const corners = lesson.figure.getByRole('group', { name: 'biases at the four corners' });
	await expect(corners).toBeHidden();
	await lesson.placeBet('zero', 'sure');
	await expect(corners.getByText('not visited yet')).toHaveCount(4);

	const bothWrong = corners.getByRole('button', {
		name: corner('model wrong, propensities wrong')
	});
	await lesson.changes(() => bothWrong.click());
	await lesson.addressSays({ modelError: '1', propensityError: '1' });
	await expect(bothWrong).toHaveAttribute('aria-pressed', 'true');
	await expect(bothWrong).toContainText('+17.4');
	await expect(corners.getByText('not visited yet')).toHaveCount(3);

	await lesson.changes(() => lesson.type(lesson.field('propensity error'), '0'));
	const wrongModel = corners.getByRole('button', {
		name: corner('model wrong, propensities right')
	});
	await expect(wrongModel).toContainText('−20.8');
	await expect(bothWrong, 'what was seen stays').toContainText('+17.4');
	await lesson.changes(() => lesson.type(lesson.field('logger direction'), '8'));
	await expect(bothWrong, 'and follows the other sliders').toContainText('+34.2');
});

test('the order is turned by one slider, step after step', async ({ page }) => {
	const lesson = new Lesson(page, RACE);
	await lesson.openAfterBet();
	const challenge = page.locator('#flip');
	const passed = challenge.getByRole('status').filter({ hasText: 'challenge passed' });
	await challenge.getByRole('button', { name: 'Take the challenge' }).click();
	await expect(challenge.getByText('not yet')).toHaveCount(1);
	await lesson.changes(() => lesson.type(lesson.field('model error'), '0'));
	await expect(passed).toBeVisible();
	await expect(challenge.getByText('met before')).toHaveCount(1);

	await lesson.changes(() => lesson.type(lesson.field('logger direction'), '2'));
	await expect(passed, 'another slider moved: the steps begin again').toHaveCount(0);
	await lesson.changes(() => lesson.type(lesson.field('model error'), '0.5'));
	await expect(passed).toBeVisible();
});

test('clipping is judged by exact errors, at the setting that the task names', async ({ page }) => {
	const lesson = new Lesson(page, RACE);
	await lesson.openAfterBet();
	const challenge = page.locator('#cut-it');
	await lesson.changes(() => challenge.getByRole('button', { name: 'Take the challenge' }).click());
	await lesson.addressSays({ logger: '-8', rows: '200' });
	await lesson.showMore();
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'on', exact: true }).check());
	await expect(challenge.getByRole('status')).not.toContainText('passed');
	await lesson.changes(() => lesson.type(lesson.field('largest weight'), '29'));
	await expect(challenge.getByRole('status')).toHaveText('All conditions hold: challenge passed.');
	await lesson.changes(() => lesson.type(lesson.field('largest weight'), '70'));
	await expect(challenge.getByRole('status')).not.toContainText('passed');
});

test('ten million rows show progress, can be cancelled, and leave the picture as it was', async ({
	page
}) => {
	const lesson = new Lesson(page, RACE);
	await lesson.openAfterBet();
	await lesson.showMore();
	await lesson.changes(() => lesson.type(lesson.field('repeated logs'), '500'));
	const [run, drawing] = [await lesson.run(), await lesson.drawing()];
	const rows = await lesson.field('rows').inputValue();
	const share = lesson.cancelAtFirstProgress();
	await lesson.type(lesson.field('rows'), '20000');
	expect(await share, 'the share that the bar shows').toBeGreaterThan(0);
	await expect(lesson.figure.getByRole('progressbar')).toHaveCount(0);
	await lesson.settled();
	expect(await lesson.run()).toBe(run);
	expect(await lesson.drawing()).toEqual(drawing);
	await expect(lesson.field('rows')).toHaveValue(rows);
});

test('the last paragraph leads to the estimator bench', async ({ page }) => {
	const lesson = new Lesson(page, RACE);
	await lesson.open();
	await page.getByRole('link', { name: 'estimator bench' }).click();
	await expect(page).toHaveURL(/\/playground\/estimators\/$/);
});
