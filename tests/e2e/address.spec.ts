import type { Page } from '@playwright/test';
import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

const STATE = {
	score: 'rate',
	beta: '6',
	exploration: '0.05',
	drift: '0.1',
	seed: '7',
	t: '10',
	show: 'twin'
};
const QUERY = new URLSearchParams(
	Object.entries(STATE).map(([name, value]) => [`loop.${name}`, value])
);

test('a link opens the state it names, and a reload keeps it', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet(`?${QUERY}`);
	await expect(lesson.figure).toHaveAttribute('data-run', / 7 rate 6 0\.05 .*,.* 7 rate 6 1 /);

	for (const visit of ['opened', 'reloaded']) {
		await lesson.settled();
		await expect(lesson.figure.getByRole('radio', { name: 'rate' }), visit).toBeChecked();
		await expect(lesson.field('sharpness')).toHaveValue('6');
		await expect(lesson.field('exploration')).toHaveValue('5%');
		await expect(lesson.field('drift'), 'what is set is in sight').toBeVisible();
		await expect(lesson.field('drift')).toHaveValue('0.1');
		await expect(lesson.seed).toHaveValue('7');
		await expect(lesson.figure.locator('.transport .label')).toHaveText('day 10 of 60');
		await expect(lesson.twin).toBeChecked();
		expect(lesson.query()).toEqual(STATE);
		await page.reload();
		await lesson.reacts();
	}
});

test('what a link says wrongly is refused with a sentence each, and the rest is shown', async ({
	page
}) => {
	const lesson = new Lesson(page);
	const wrong = [
		['beta=99', 'sharpness cannot be 99; it can be 1 to 8.'],
		['beta=abc', 'sharpness cannot be “abc”; it can be 1 to 8.'],
		['beta=', 'sharpness cannot be “”; it can be 1 to 8.'],
		['beta=0x4', 'sharpness cannot be “0x4”; it can be 1 to 8.'],
		['score=likes', 'score cannot be “likes”; it can be clicks, rate or ips.'],
		['seed=0', 'seed cannot be “0”; it can be a whole number from 1 to 999.'],
		['seed=1.5', 'seed cannot be “1.5”; it can be a whole number from 1 to 999.'],
		['t=-1', 'step cannot be “-1”; it can be a whole number from 0.'],
		['show=x', 'show cannot be “x”; it can be twin.'],
		[
			'nonsense=1',
			/^this figure has nothing called “nonsense”; it has score, beta, .* and show\.$/
		],
		['__proto__=1', /^this figure has nothing called “__proto__”/]
	] as const;
	await lesson.open(`?${wrong.map(([said]) => `loop.${said}`).join('&')}&loop.exploration=0.3`);
	const notice = lesson.figure.getByRole('status').filter({ hasText: 'The link asked for' });
	await expect(notice.getByRole('listitem')).toHaveText(wrong.map(([, sentence]) => sentence));
	await expect(lesson.figure).toHaveAttribute(
		'data-run',
		'feedback-loop 1 324 clicks 2 0.3 200 60 200 0 100'
	);
	await expect(lesson.figure.locator('.transport .label')).toHaveText('day 60 of 60');
	await expect(lesson.twin).not.toBeChecked();

	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await lesson.addressSays({ beta: '2.05', exploration: '0.3' });
	await expect(notice, 'a refusal is over once the reader goes on').toHaveCount(0);
});

for (const [what, query] of [
	['a broken percent-escape', '?loop.beta=%E0%A4%A&%E0%A4%A=%'],
	['the same mistake twice', '?loop.beta=99&loop.beta=99&loop.beta=99'],
	[
		'5,000 characters for a value and a name',
		`?loop.beta=${'9'.repeat(5000)}x&loop.${'a'.repeat(5000)}=1`
	]
]) {
	test(`the page lives with ${what} in its link`, async ({ page }) => {
		const lesson = new Lesson(page);
		await lesson.open(query);
		const notice = lesson.figure.getByRole('status').filter({ hasText: 'The link asked for' });
		await expect(notice).toBeVisible();
		expect((await notice.innerText()).length, 'a notice that can be read').toBeLessThan(500);
		const before = await lesson.run();
		expect(before).toContain(' 324 clicks 2 0 ');
		await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
		await lesson.addressSays({ beta: '2.05' });
	});
}

test('Back undoes one control at a time, Forward redoes it', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open('?from=a%20friend');
	const { figure } = lesson;
	const entries = await page.evaluate(() => history.length);
	const [start] = [await lesson.run()];

	for (const beta of ['2.05', '2.1', '2.15']) {
		await lesson.slider('sharpness').press('ArrowRight');
		await lesson.addressSays({ beta });
	}
	const sharper = await lesson.run();
	await lesson.slider('exploration').press('ArrowRight');
	await lesson.addressSays({ beta: '2.15', exploration: '0.01' });
	await lesson.button('New luck').click();
	await lesson.addressSays({ beta: '2.15', exploration: '0.01', seed: '325' });
	await lesson.settled();
	const last = await lesson.run();
	expect(await page.evaluate(() => history.length), 'three controls, three entries').toBe(
		entries + 3
	);
	expect(new URL(page.url()).searchParams.get('from')).toBe('a friend');

	await page.goBack();
	await lesson.addressSays({ beta: '2.15', exploration: '0.01' });
	await expect(lesson.seed).toHaveValue('324');
	await page.goBack();
	await lesson.addressSays({ beta: '2.15' });
	await expect(figure).toHaveAttribute('data-run', sharper);
	await page.goBack();
	await expect(figure).toHaveAttribute('data-run', start);
	await expect(lesson.field('sharpness')).toHaveValue('2');
	await lesson.addressSays({});
	expect(new URL(page.url()).searchParams.get('from')).toBe('a friend');

	for (let i = 0; i < 3; i++) await page.goForward();
	await expect(figure).toHaveAttribute('data-run', last);
	await expect(lesson.seed).toHaveValue('325');
});

test('two controls moved in one breath are two entries', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	await lesson.figure.evaluate((figure) => {
		const [sharpness, exploration] = figure.querySelectorAll<HTMLInputElement>(
			'.controls input[type="range"]'
		);
		for (const slider of [sharpness, exploration]) {
			slider.stepUp();
			slider.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});
	await lesson.addressSays({ beta: '2.05', exploration: '0.01' });
	await page.goBack();
	await lesson.addressSays({ beta: '2.05' });
});

/** Where the page stands once it has stopped scrolling. */
async function restingPlace(page: Page): Promise<number> {
	let place = NaN;
	await expect
		.poll(async () => {
			const before = place;
			place = await page.evaluate(() => scrollY);
			return place === before;
		})
		.toBe(true);
	return place;
}

test('Back right after a change leaves no address that contradicts the picture', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const start = await lesson.run();
	await lesson.changes(() => lesson.slider('sharpness').press('End'));
	await lesson.addressSays({ beta: '8' });
	await lesson.slider('exploration').press('ArrowRight');
	await page.goBack();
	await expect(lesson.figure).toHaveAttribute('data-run', start);
	await lesson.addressSays({});
});

test('a number in the text puts the figure into the state of its run', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const start = await lesson.run();
	const number = page.locator('a.number[data-run="healed"]').first();
	const said = await number.textContent();

	await number.click();
	await expect(lesson.figure).toHaveAttribute('data-run', /324 rate 6 0\.05/);
	await lesson.settled();
	await lesson.addressSays({ score: 'rate', beta: '6', exploration: '0.05' });
	await expect(lesson.figure).toBeInViewport();
	const wins = page
		.locator('a.number[data-run="healed"]')
		.filter({ hasText: /^\d{2,3}$/ })
		.first();
	await expect(lesson.readout('pBest').locator('.value')).toHaveText(
		(await wins.textContent()) ?? ''
	);
	expect(said).toBeTruthy();

	await page.goBack();
	await expect(lesson.figure).toHaveAttribute('data-run', start);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
	test(`links to places of the page arrive there and keep the state (motion: ${reducedMotion})`, async ({
		page
	}) => {
		const lesson = new Lesson(page);
		await page.emulateMedia({ reducedMotion });
		const arrivesAt = (id: string) => {
			const top = () =>
				page.locator(`#${id}`).evaluate((place) => place.getBoundingClientRect().top);
			return expect(async () => {
				expect(await top()).toBeGreaterThanOrEqual(0);
				expect(await top(), `#${id} stands at the top`).toBeLessThan(160);
			}).toPass({ timeout: 4000 });
		};
		await lesson.open('?loop.beta=3#divide');
		await arrivesAt('divide');
		await expect(lesson.figure).toHaveAttribute('data-run', /324 clicks 3 0 /);

		const contents = page.getByRole('navigation', { name: 'The lesson in its headings' });
		for (const id of ['circle', 'divide']) {
			await contents.locator(`a[href="#${id}"]`).click();
			await expect(page).toHaveURL(new RegExp(`\\?loop\\.beta=3#${id}$`));
			await arrivesAt(id);
		}
		await expect(lesson.figure).toHaveAttribute('data-run', /324 clicks 3 0 /);

		const sharpness = lesson.slider('sharpness');
		const before = await restingPlace(page);
		await lesson.changes(() =>
			sharpness.evaluate((slider: HTMLInputElement) => {
				slider.value = '4';
				slider.dispatchEvent(new Event('input', { bubbles: true }));
			})
		);
		await expect(page).toHaveURL(/\?loop\.beta=4#divide$/);
		const after = await page.evaluate(() => scrollY);
		expect(after, 'a change does not scroll the page').toBe(before);
	});
}
