import { readFile } from 'node:fs/promises';
import { LEARNER_KEY, Lesson, LESSON } from './lesson.ts';
import { expect, test } from './page.ts';

test('a bet needs an answer and a confidence, then it is locked, echoed and kept', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const { bet } = lesson;
	const lock = bet.getByRole('button', { name: 'Lock my bet' });

	await lock.click();
	await expect(bet.getByRole('alert')).toHaveText('Choose an answer first.');
	await bet.getByRole('radio', { name: '80 of 100' }).check();
	await lock.click();
	await expect(bet.getByRole('alert')).toHaveText('Say how sure you are first.');
	await bet.getByRole('radio', { name: 'rather sure' }).check();
	await lock.click();

	for (const visit of ['locked', 'reloaded']) {
		const mine = bet.getByRole('listitem').filter({ hasText: '80 of 100' });
		await expect(mine, visit).toContainText('your bet, rather sure');
		await expect(bet.getByRole('listitem').filter({ hasText: 'what happens' })).toHaveCount(1);
		await expect(bet.locator('.reveal')).toBeVisible();
		await expect(bet.getByRole('radio')).toHaveCount(0);
		await page.reload();
		await lesson.reacts();
	}
});

test('before the bet the replays are hidden, everywhere; after it they are shown', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const { figure } = lesson;
	const winners = figure.getByText('Winners, one dot a season');
	const replays = /Of 100 seasons, \d+ end with/;
	const won = figure.getByRole('columnheader', { name: 'seasons won' });
	await lesson.button('Numbers').click();

	await expect(winners).toBeHidden();
	await expect(lesson.readout('pBest')).toContainText('after your bet');
	await expect(lesson.words).not.toHaveText(replays);
	await expect(won).toHaveCount(0);
	await lesson.readout('pBest').getByRole('button').click();
	await expect(figure.locator('#loop-formula')).not.toContainText(/\d/);
	await expect(lesson.readout('gini')).toContainText('0.90');

	await figure.getByRole('link', { name: 'Place your bet' }).click();
	await expect(lesson.bet).toBeInViewport();
	await lesson.placeBet();
	await expect(winners).toBeVisible();
	await expect(lesson.readout('pBest')).toHaveText(/\d+\s*of 100/);
	await expect(lesson.words).toHaveText(replays);
	await expect(won).toBeVisible();
	await expect(figure.getByRole('button', { name: 'show it without a bet' })).toHaveCount(0);
});

test('the replays can be seen without a bet', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	await lesson.figure.getByRole('button', { name: 'show it without a bet' }).click();
	await expect(lesson.figure.getByText('Winners, one dot a season')).toBeVisible();
	await expect(lesson.readout('pBest')).toHaveText(/\d+\s*of 100/);
	await expect(lesson.bet.getByRole('button', { name: 'Lock my bet' })).toBeVisible();
});

test('an answer to a check is explained, and kept', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const check = page.locator('#counts');
	await check.getByRole('button', { name: 'B has more.' }).click();
	await expect(check.locator('.why').filter({ visible: true })).toHaveText(/^Not this one\./);
	await check.getByRole('button', { name: /^Little, until/ }).click();
	for (const visit of ['answered', 'reloaded']) {
		await expect(check.locator('.why').filter({ visible: true }), visit).toHaveText([
			/^Not this one\./,
			/^Yes\./
		]);
		await expect(check.locator('.right')).toHaveCount(1);
		await page.reload();
		await lesson.reacts();
	}
	await expect(page.locator('#recover .why').filter({ visible: true })).toHaveCount(0);
});

test('the challenge pins, judges each picture, and keeps the pass with its state', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet('?loop.visitors=500&loop.reruns=10');
	const { figure } = lesson;
	const challenge = page.locator('#heal');
	await lesson.settled();
	await lesson.changes(() => challenge.getByRole('button', { name: 'Take the challenge' }).click());

	await expect(lesson.field('visitors')).toHaveValue('200');
	for (const pinned of ['visitors', 'days']) await expect(lesson.field(pinned)).toBeDisabled();
	await lesson.showMore();
	for (const pinned of ['visitors on Monday', 'drift', 'seasons']) {
		await expect(lesson.field(pinned)).toBeDisabled();
	}
	await expect(lesson.field('sharpness')).toBeEnabled();

	const conditions = challenge.getByRole('row');
	const wins = conditions.filter({ hasText: 'best item wins' });
	await expect(conditions.filter({ hasText: 'seasons' })).toContainText(['100']);
	await expect(wins).toHaveText(/at least 90\s*\d+\s*not yet/);
	await expect(wins.getByRole('cell').nth(1)).toHaveText(
		(await lesson.readout('pBest').locator('.value').textContent()) ?? ''
	);
	await expect(conditions.filter({ hasText: 'reward' })).toHaveText(
		/at least 0\.80\s*0\.\d\d\s*met/
	);
	await expect(challenge.getByRole('status')).not.toContainText('passed');

	await lesson.changes(() => lesson.type(lesson.field('sharpness'), '6'));
	await lesson.changes(() => lesson.type(lesson.field('exploration'), '5%'));
	await expect(wins).toHaveText(/not yet/);
	await lesson.changes(() => figure.getByRole('radio', { name: 'rate' }).check());
	await expect(wins).toHaveText(/at least 90\s*\d+\s*met/);
	await expect(challenge.getByRole('status')).toHaveText('All conditions hold: challenge passed.');
	await expect(challenge.locator('.passed')).toContainText('You passed this on 2');

	await challenge.getByRole('button', { name: 'Leave the challenge' }).click();
	await expect(lesson.field('visitors')).toBeEnabled();
	await lesson.changes(() => lesson.button('Reset').click());
	await page.reload();
	await lesson.reacts();
	await expect(challenge.getByRole('button', { name: 'Take the challenge' })).toBeVisible();
	await challenge.getByRole('link', { name: 'Show that state' }).click();
	await expect(figure).toHaveAttribute('data-run', /324 rate 6 0\.05 200 60 200 0 100/);
});

test('a record that cannot be read is put aside with a notice, and nothing else is lost', async ({
	page
}) => {
	await page.addInitScript((key) => {
		if (sessionStorage.getItem('broken')) return;
		sessionStorage.setItem('broken', 'once');
		localStorage.setItem(key, '{broken');
		localStorage.setItem('another', 'stays');
	}, LEARNER_KEY);
	const lesson = new Lesson(page);
	await lesson.open();
	const notice = page.getByRole('status').filter({ hasText: 'could not be read' });
	await expect(notice).toBeVisible();
	await lesson.placeBet();
	const kept = await page.evaluate(() => ({ ...localStorage }));
	expect(kept['consequences.learner.broken']).toBe('{broken');
	expect(kept.another).toBe('stays');
	expect(JSON.parse(kept[LEARNER_KEY]).predictions).toHaveProperty('feedback-loops/half');
	await notice.getByRole('button', { name: 'Close' }).click();
	await expect(notice).toHaveCount(0);

	await page.reload();
	await lesson.reacts();
	await expect(lesson.bet.locator('.reveal')).toBeVisible();
	await expect(notice).toHaveCount(0);
});

test('what is kept can be saved as a file and, asked twice, deleted', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	await lesson.placeBet();
	const data = page.getByRole('region', { name: 'my data' });

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		data.getByRole('button', { name: 'Export them' }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/\.json$/);
	const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
	expect(saved.version).toBe(1);
	expect(saved.predictions['feedback-loops/half']).toMatchObject({
		option: 1,
		confidence: 'rather sure'
	});

	await data.getByRole('button', { name: 'Delete them' }).click();
	await data.getByRole('button', { name: 'No, keep' }).click();
	await expect(lesson.bet.locator('.reveal')).toBeVisible();
	await data.getByRole('button', { name: 'Delete them' }).click();
	await data.getByRole('button', { name: 'Yes, delete' }).click();
	await expect(data.getByRole('status')).toContainText('deleted');
	await expect(lesson.bet.getByRole('button', { name: 'Lock my bet' })).toBeVisible();
	await page.reload();
	await lesson.reacts();
	await expect(lesson.readout('pBest')).toContainText('after your bet');
});

test('two tabs see each other’s answers', async ({ context }) => {
	const [one, two] = [new Lesson(await context.newPage()), new Lesson(await context.newPage())];
	await one.open();
	await two.open();
	await one.page.bringToFront();
	await one.placeBet();
	await expect(two.bet.locator('.reveal')).toBeVisible();
	await expect(two.readout('pBest')).toHaveText(/\d+\s*of 100/);
	await two.page.bringToFront();
	await two.page.locator('#counts').getByRole('button', { name: 'B has more.' }).click();
	await expect(one.page.locator('#counts .why').filter({ visible: true })).toHaveText(
		/^Not this one\./
	);

	await two.page.getByRole('button', { name: 'Delete them' }).click();
	await two.page.getByRole('button', { name: 'Yes, delete' }).click();
	await expect(one.bet.getByRole('button', { name: 'Lock my bet' })).toBeVisible();
});

test('the home page leads back to where the reader left off', async ({ page, home }) => {
	await page.goto(home);
	await expect(page.getByText('where you left off')).toHaveCount(0);
	const lesson = new Lesson(page);
	await lesson.open();
	await lesson.placeBet('95 of 100', 'sure');
	const heading = page.locator('#divide');
	await heading.evaluate((element) =>
		element.scrollIntoView({ block: 'start', behavior: 'instant' })
	);
	await expect
		.poll(() => page.evaluate((key) => localStorage.getItem(key), LEARNER_KEY))
		.toContain('"heading":"divide"');

	await page.goto(home);
	const place = page.getByRole('link', { name: /where you left off/ });
	await expect(place).toContainText('Divide by what you showed');
	await expect(page.getByText('You were sure once and never right.')).toBeVisible();
	await place.click();
	await expect(page).toHaveURL(new URL(`${LESSON}#divide`, home).href);
	await expect(heading).toBeInViewport();
});
