import { CONFOUNDING, frames, Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

test('a story brings its own arrows and ticks, and leaves those of the last one behind', async ({
	page
}) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet();
	const { figure } = lesson;
	const tick = (name: string) => figure.getByRole('checkbox', { name });
	const story = (name: string) => figure.getByRole('radio', { name, exact: true });

	await lesson.changes(() => lesson.type(lesson.field('intent → bought'), '-1'));
	await expect(lesson.field('intent → bought')).toHaveValue('−1');
	await lesson.addressSays({ xr: '-1' });
	await expect(lesson.readout('truth')).toContainText('0.30');

	await lesson.changes(() => story('M').check());
	await expect(tick('intent')).toHaveCount(0);
	await expect(lesson.field('intent → bought')).toHaveCount(0);
	await expect(lesson.field('campaign → query')).toHaveValue('2');
	await lesson.addressSays({ preset: 'm' });
	await expect(lesson.readout('openPaths')).toContainText('0');

	await lesson.changes(() => tick('query').check());
	await expect(lesson.readout('openPaths')).toContainText('1');
	await lesson.changes(() => tick('season').check());
	await expect(lesson.readout('openPaths')).toContainText('0');
	await lesson.addressSays({ preset: 'm', query: '1', season: '1' });

	await lesson.changes(() => story('fork').check());
	await expect(tick('intent')).not.toBeChecked();
	await expect(lesson.field('intent → bought')).toHaveValue('1');
	await lesson.addressSays({});
});

test('an open road is drawn with its own mark, a blocked one with another', async ({ page }) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet('?lab.preset=visit');
	await lesson.settled();
	const drawn = (mood: string) => lesson.figure.locator(`.graph g.${mood}`);
	await expect(drawn('causal')).toHaveCount(3);
	await expect(drawn('open')).toHaveCount(2);
	await expect(drawn('blocked')).toHaveCount(2);
	await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'intent' }).check());
	await expect(drawn('open')).toHaveCount(0);
	await expect(drawn('blocked')).toHaveCount(4);
	await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'review' }).check());
	await expect(drawn('open')).toHaveCount(2);
	await expect(lesson.words).toContainText('is open: adjusting for review opens it');
});

test('a link carries story, ticks, arrows and seed; Back undoes one of them at a time', async ({
	page
}) => {
	const lesson = new Lesson(page, CONFOUNDING);
	const state = { preset: 'visit', x: '1', review: '1', aReview: '-0.4', seed: '9' };
	const pairs = Object.entries(state).map(([name, value]) => [`lab.${name}`, value]);
	await lesson.openAfterBet(`?${new URLSearchParams(pairs)}`);
	for (const visit of ['opened', 'reloaded']) {
		await lesson.settled();
		await expect(lesson.figure.getByRole('radio', { name: 'visit' }), visit).toBeChecked();
		await expect(lesson.figure.getByRole('checkbox', { name: 'review' })).toBeChecked();
		await expect(lesson.field('shown → review'), 'what is set is in sight').toHaveValue('−0.4');
		await expect(lesson.seed).toHaveValue('9');
		expect(lesson.query()).toEqual(state);
		await page.reload();
		await lesson.reacts();
	}
	await lesson.settled();
	const before = await lesson.run();
	await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'review' }).uncheck());
	const { review: _, ...unticked } = state;
	await lesson.addressSays(unticked);
	await lesson.changes(() => lesson.figure.getByRole('radio', { name: 'chain' }).check());
	await lesson.addressSays({ preset: 'chain', seed: '9' });
	await page.goBack();
	await page.goBack();
	await lesson.addressSays(state);
	await expect(lesson.figure).toHaveAttribute('data-run', before);
});

test('a link that sets what the story does not have is refused with a sentence', async ({
	page
}) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet('?lab.preset=chain&lab.x=1&lab.xa=2&lab.d=1&lab.review=2');
	const notice = lesson.figure.getByRole('status').filter({ hasText: 'The link asked for' });
	await expect(notice.getByRole('listitem')).toHaveText([
		'adjust for review cannot be “2”; it can be 0 or 1.',
		'adjust for intent does not exist while story is chain.',
		'intent → shown does not exist while story is chain.'
	]);
	await expect(lesson.figure.getByRole('checkbox', { name: 'opened' })).toBeChecked();
	await lesson.changes(() => lesson.button('New luck').click());
	await expect(notice).toHaveCount(0);
	await lesson.addressSays({ preset: 'chain', d: '1', seed: '2' });
});

test('a number in the text puts the lab into another story, and Back brings it home', async ({
	page
}) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet('?lab.xr=-1');
	await lesson.settled();
	const start = await lesson.run();
	const number = page.locator('a.number[data-run="colliderReview"]').first();
	await lesson.changes(() => number.click());
	await lesson.addressSays({ preset: 'collider', review: '1' });
	await expect(lesson.readout('estimate').locator('.value')).toHaveText(
		(await number.textContent()) ?? ''
	);
	await page.goBack();
	await expect(lesson.figure).toHaveAttribute('data-run', start);
});

test('the bet seals the estimates, and opens them', async ({ page }) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.open();
	const estimates = lesson.figure.getByText('Estimates, by what is adjusted for');
	await expect(estimates).toBeHidden();
	await expect(lesson.readout('estimate')).toContainText('after your bet');
	await expect(lesson.words).not.toContainText('estimate');
	await lesson.placeBet('Intent only', 'sure');
	await expect(estimates).toBeVisible();
	await expect(lesson.readout('estimate')).toContainText('0.78');
	await expect(lesson.words).toContainText('estimate minus truth');
});

test('the challenge is judged in two steps, and passed by flipping an arrow and ticking intent', async ({
	page
}) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet('?lab.preset=m');
	const challenge = page.locator('#fool');
	await lesson.changes(() => challenge.getByRole('button', { name: 'Take the challenge' }).click());
	await expect(lesson.figure.getByRole('radio', { name: 'fork' })).toBeChecked();
	await expect(lesson.figure.getByRole('radio', { name: 'M' })).toBeDisabled();
	await expect(challenge.getByRole('rowheader', { name: 'First, let the log lie' })).toBeVisible();
	await expect(challenge.getByRole('rowheader', { name: 'Then, mend it' })).toBeVisible();
	await lesson.changes(() => lesson.type(lesson.field('intent → bought'), '-1'));
	await expect(challenge.getByRole('row', { name: /wrong side of 0.*400.*met$/ })).toBeVisible();
	await expect(challenge.getByRole('status')).not.toContainText('passed');
	await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'intent' }).check());
	await expect(challenge.getByRole('status')).toHaveText('All conditions hold: challenge passed.');
	await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'review' }).check());
	await expect(challenge.getByRole('status')).not.toContainText('passed');
});

test('stories and ticks are worked by keyboard alone', async ({ page }) => {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet();
	await lesson.figure.getByRole('radio', { name: 'fork' }).focus();
	await lesson.changes(() => page.keyboard.press('ArrowRight'));
	await expect(lesson.figure.getByRole('radio', { name: 'chain' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(lesson.figure.getByRole('checkbox', { name: 'opened' })).toBeFocused();
	await lesson.changes(() => page.keyboard.press('Space'));
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(lesson.slider('shown → bought')).toBeFocused();
	await lesson.changes(() => page.keyboard.press('ArrowRight'));
	await lesson.addressSays({ preset: 'chain', d: '1', ar: '0.3' });
});

test('a figure further down is fetched when its reader comes near, or at once for a link to it', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const lesson = new Lesson(page, { ...CONFOUNDING, figure: 'stones' });
	const asleep = async () => (await lesson.figure.getAttribute('data-known')) === null;

	await page.goto('./lessons/confounding/');
	await expect(page.locator('#lab')).toHaveAttribute('data-known');
	expect(await asleep()).toBe(true);
	const before = fetched.length;
	await lesson.figure.scrollIntoViewIfNeeded();
	await expect(lesson.figure).toHaveAttribute('data-known');
	expect(fetched.slice(before).some((url) => url.endsWith('.js'))).toBe(true);

	await page.goto('./lessons/confounding/?stones.table=berkeley');
	await expect(lesson.figure).toHaveAttribute('data-run', /berkeley/);
});

test('the weights of the published tables move the averages and no rate', async ({ page }) => {
	const lesson = new Lesson(page, { ...CONFOUNDING, figure: 'stones', later: true });
	await lesson.open();
	const { figure } = lesson;
	await expect(lesson.readout('gap')).toContainText('−4.6');
	await lesson.changes(() => lesson.slider('everyone’s weights').press('End'));
	await expect(lesson.readout('gap')).toContainText('+5.4');
	await expect(figure.locator('.words p')).toContainText('small stones: open surgery 93.1%');
	await lesson.changes(() => figure.getByRole('radio', { name: 'Berkeley' }).check());
	await expect(lesson.readout('gap')).toContainText('+4.3');
	await lesson.addressSays({ table: 'berkeley', mix: '1' });
});

test.describe('without workers', () => {
	test('the lab runs in the page', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'Worker', {
				value: class {
					constructor() {
						throw new Error('no workers here');
					}
				}
			});
		});
		const lesson = new Lesson(page, CONFOUNDING);
		await lesson.openAfterBet();
		await lesson.changes(() => lesson.figure.getByRole('checkbox', { name: 'intent' }).check());
		await expect(lesson.readout('openPaths')).toContainText('0');
	});
});

test('on a phone nothing is wider than the page, in any story', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet();
	for (const story of ['chain', 'collider', 'M', 'front door', 'visit']) {
		await lesson.changes(() =>
			lesson.figure.getByRole('radio', { name: story, exact: true }).check()
		);
		await frames(page, 2);
		const [wide, width] = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return [scrollWidth, clientWidth];
		});
		expect(wide, story).toBeLessThanOrEqual(width);
	}
});
