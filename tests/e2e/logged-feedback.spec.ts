import type { Page } from '@playwright/test';
import { Lesson, LOG_LAB, type Place } from './lesson.ts';
import { expect, test } from './page.ts';

/** The six rows stand first on the page and have no bet of their own. */
const HAND: Place = { ...LOG_LAB, figure: 'hand', later: false };
const RIGHT = [0, 4, 4, 0, 4, 0];

function weight(page: Page, row: number) {
	return page.locator('#hand').getByRole('spinbutton', { name: `weight of row ${row}` });
}

test('six rows are reweighed by hand, and the challenge counts the right ones', async ({
	page
}) => {
	const lesson = new Lesson(page, HAND);
	await lesson.open();
	await expect(lesson.readout('ips')).toContainText('0.50');
	const challenge = page.locator('#by-hand');
	await challenge.getByRole('button', { name: 'Take the challenge' }).click();
	for (const [i, right] of RIGHT.entries()) {
		await expect(challenge.getByRole('status')).not.toContainText('passed');
		await lesson.type(weight(page, i + 1), String(right));
		await expect(challenge.getByRole('row', { name: /rows right/ })).toContainText(String(i + 1));
	}
	await expect(challenge.getByRole('status')).toHaveText('All conditions hold: challenge passed.');
	await expect(lesson.readout('ips')).toContainText('0.67');
	await expect(lesson.readout('snips')).toContainText('0.33');
	await expect(lesson.words).toContainText('0.67');
});

test('weights are in the link; Reset and Back bring the log back as it was written', async ({
	page
}) => {
	const lesson = new Lesson(page, HAND);
	await lesson.open('?hand.w1=0&hand.w2=4');
	await expect(weight(page, 1)).toHaveValue('0');
	await expect(weight(page, 2)).toHaveValue('4');
	await lesson.changes(() => lesson.type(weight(page, 3), '4'));
	await lesson.addressSays({ w1: '0', w2: '4', w3: '4' });
	await lesson.changes(() => lesson.button('Reset').click());
	await expect(weight(page, 3)).toHaveValue('1');
	await lesson.addressSays({});
	await page.goBack();
	await expect(weight(page, 3)).toHaveValue('4');
});

test('a weight that cannot be is refused with a sentence, and the row keeps its own', async ({
	page
}) => {
	const lesson = new Lesson(page, HAND);
	await lesson.open('?hand.w2=4');
	await expect(weight(page, 2)).toHaveValue('4');
	for (const [typed, why] of [
		['eleven', '“eleven”'],
		['11', '0 to 10'],
		['-1', '0 to 10']
	]) {
		await lesson.type(weight(page, 2), typed);
		await expect(lesson.figure.getByText(why).first()).toBeVisible();
		await expect(weight(page, 2)).toHaveValue('4');
	}
	await lesson.open('?hand.w2=40&hand.w9=1');
	await expect(lesson.figure.getByRole('status').filter({ hasText: 'link asked' })).toContainText(
		'weight of row 2 cannot be 40; it can be 0 to 10'
	);
});

test('the derivation loses a line where the log draws nothing by lot', async ({ page }) => {
	const lesson = new Lesson(page, { ...LOG_LAB, figure: 'steps' });
	await lesson.open();
	await expect(lesson.readout('missing')).toContainText('0.000');
	const [expected, value] = await Promise.all(
		['expected', 'value'].map((name) => lesson.readout(name).locator('.value').textContent())
	);
	expect(expected).toBe(value);
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'top item' }).check());
	await expect(lesson.readout('missing')).not.toContainText('0.000');
	await expect(lesson.readout('value').locator('.value')).toHaveText(value ?? '');
	await expect(lesson.figure.getByText('never shown').first()).toBeVisible();
});

test('the bet seals what IPS says; the gauges show what the log says and what is so', async ({
	page
}) => {
	const lesson = new Lesson(page, LOG_LAB);
	await lesson.open();
	await expect(lesson.readout('estimate')).toContainText('after your bet');
	await lesson.placeBet('Not at all for that part', 'sure');
	await expect(lesson.readout('estimate')).toContainText('0.3');
	await expect(lesson.readout('ess')).toContainText('0.9');
	await expect(lesson.words).toContainText('0.0006');
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'top item' }).check());
	await expect(lesson.slider('exploration')).toHaveCount(0);
	await expect(lesson.readout('meanWeight')).toContainText('0.5');
});

test('the challenge asks the exact gauge: a short log that looks healthy does not pass', async ({
	page
}) => {
	const lesson = new Lesson(page, LOG_LAB);
	await lesson.openAfterBet('?lab.rows=50');
	await expect(lesson.readout('ess')).toContainText(/0\.[5-9]/);
	const challenge = page.locator('#explore');
	await challenge.getByRole('button', { name: 'Take the challenge' }).click();
	await expect(challenge.getByRole('status')).not.toContainText('passed');
	await lesson.changes(() => lesson.type(lesson.field('exploration'), '5%'));
	await expect(challenge.getByRole('status')).toHaveText('All conditions hold: challenge passed.');
	await lesson.changes(() => lesson.type(lesson.field('exploration'), '12%'));
	await expect(challenge.getByRole('status')).not.toContainText('passed');
});

test('lost and counted chances are told apart by the mean weight', async ({ page }) => {
	const lesson = new Lesson(page, LOG_LAB);
	await lesson.openAfterBet();
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'lost' }).check());
	await expect(lesson.readout('meanWeight')).toContainText('3.');
	await expect(lesson.readout('estimate')).toContainText('1.');
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'counted' }).check());
	await expect(lesson.readout('meanWeight')).toContainText('0.8');
	await lesson.addressSays({ propensities: 'counted' });
});
