import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CONFOUNDING, frames, Lesson, LESSON, LOG_LAB, RACE } from './lesson.ts';
import { expect, test } from './page.ts';

const SIZES = [
	{ width: 360, height: 740 },
	// 1280 pixels at 200 % zoom.
	{ width: 640, height: 400 },
	{ width: 1280, height: 800 }
];
const MISSING = './no-such-page';

/** Each page in the states that differ in what stands on it. */
const VISITS: readonly [string, (lesson: Lesson) => Promise<void>][] = [
	['home', async ({ page }) => void (await page.goto('./'))],
	['an unknown address', async ({ page }) => void (await page.goto(MISSING))],
	['the lesson before the bet', (lesson) => lesson.open()],
	['the lesson after the bet, all unfolded', unfolded],
	['the graph lesson before the bet', ({ page }) => new Lesson(page, CONFOUNDING).open()],
	['the graph lesson after the bet, all unfolded', labUnfolded],
	['the lesson on logs after the bet, all unfolded', logsUnfolded],
	['the lesson on estimators after the bet, all unfolded', raceUnfolded]
];

async function labUnfolded({ page }: Lesson): Promise<void> {
	const lesson = new Lesson(page, CONFOUNDING);
	await lesson.openAfterBet('?lab.preset=visit&lab.review=1&lab.query=1&stones.mix=0.5');
	await lesson.button('Numbers').click();
	await lesson.button('Explain').click();
	await lesson.readout('truth').getByRole('button').click();
	await page.locator('#town').getByRole('button').first().click();
	await page.getByRole('button', { name: 'Take the challenge' }).click();
	await openAll(page);
	await lesson.settled();
}

async function logsUnfolded({ page }: Lesson): Promise<void> {
	const lesson = new Lesson(page, LOG_LAB);
	await lesson.openAfterBet('?lab.logger=top&hand.w1=0&hand.w2=0.25&steps.logger=top');
	await lesson.button('Numbers').click();
	await lesson.button('Explain').click();
	await lesson.readout('truth').getByRole('button').click();
	await page.locator('#lost-p').getByRole('button').first().click();
	await page.locator('#by-hand').getByRole('button', { name: 'Take the challenge' }).click();
	await openAll(page);
	await lesson.settled();
}

async function raceUnfolded({ page }: Lesson): Promise<void> {
	const lesson = new Lesson(page, RACE);
	await lesson.openAfterBet('?race.modelError=1&race.propensityError=1&race.clipping=on');
	await lesson.button('Numbers').click();
	await lesson.button('Explain').click();
	await lesson.readout('value').getByRole('button').click();
	await page.locator('#rare').getByRole('button').first().click();
	await page.locator('#flip').getByRole('button', { name: 'Take the challenge' }).click();
	await openAll(page);
	await lesson.settled();
}

async function openAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

async function unfolded(lesson: Lesson): Promise<void> {
	const { page } = lesson;
	await lesson.openAfterBet('?loop.beta=99&loop.show=twin');
	await lesson.button('Numbers').click();
	await lesson.button('Explain').click();
	await lesson.readout('gini').getByRole('button').click();
	await lesson.type(lesson.field('sharpness'), '99');
	await page.locator('#counts').getByRole('button').first().click();
	await page.getByRole('button', { name: 'Take the challenge' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await openAll(page);
	await lesson.settled();
}

/** What axe finds; formulas are read out as MathML, and their drawing has the ink of the text. */
async function violations(page: Page): Promise<string[]> {
	// Its modern mode is for frames of other origins, of which there are none, and opens a page more.
	const axe = new AxeBuilder({ page }).setLegacyMode().exclude('.katex-html');
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

async function widerThanThePage(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > innerWidth + 1
		);
		return wide.map((element) => `${element.tagName.toLowerCase()}.${element.classList}`);
	});
}

test.describe('from a light desk to a dark phone', () => {
	test.use({ expectedProblems: /(status of 404|Not found).*\/no-such-page/ });

	for (const [name, visit] of VISITS) {
		test(`${name}: axe finds nothing, and nothing is wider than the page`, async ({ page }) => {
			await page.setViewportSize(SIZES[0]);
			await visit(new Lesson(page));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const viewport of SIZES) {
				await page.setViewportSize(viewport);
				await frames(page, 2);
				expect.soft(await widerThanThePage(page), `${viewport.width} pixels wide`).toEqual([]);
			}
			expect.soft(await violations(page)).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.setViewportSize(SIZES[0]);
			expect.soft(await violations(page)).toEqual([]);
		});
	}
});

test.describe('while it loads', () => {
	test.use({ expectedProblems: /(status of 404|Not found).*\/no-such-page/ });

	for (const viewport of [SIZES[0], SIZES[2]]) {
		test(`nothing jumps at ${viewport.width} pixels`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await page.addInitScript(() => {
				const shifts = { total: 0, of: [] as string[] };
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries() as LayoutShift[]) {
						shifts.total += entry.value;
						shifts.of.push(
							...entry.sources.map(
								({ node }) =>
									`${entry.value.toFixed(3)} ${(node as Element)?.outerHTML?.slice(0, 80)}`
							)
						);
					}
				}).observe({ type: 'layout-shift', buffered: true });
			});
			const lesson = new Lesson(page);
			const visits: [string, () => Promise<unknown>][] = [
				['home', () => page.goto('./')],
				['an unknown address', () => page.goto(MISSING)],
				['a first visit', () => page.goto(LESSON)],
				['a link into the text, after the bet', () => lesson.openAfterBet('?again#twin-shop')],
				['a link to a state', () => lesson.open('?loop.beta=6&loop.show=twin#loop')],
				['a first visit to the graph lesson', () => new Lesson(page, CONFOUNDING).open()],
				['a story by link', () => new Lesson(page, CONFOUNDING).openAfterBet('?lab.preset=m#lab')],
				['a first visit to the lesson on logs', () => new Lesson(page, LOG_LAB).open()],
				['a first visit to the lesson on estimators', () => new Lesson(page, RACE).open()],
				['a link to a corner', () => new Lesson(page, RACE).open('?race.modelError=1#race')]
			];
			for (const [name, visit] of visits) {
				await visit();
				await expect(page.locator('#svelte-announcer')).toBeAttached();
				await page.evaluate(() => document.fonts.ready);
				await frames(page, 10);
				const shifts = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
				expect(shifts.total, `${name}: ${shifts.of.join('\n')}`).toBeLessThanOrEqual(0.02);
			}
		});
	}
});

test('the faces of text and formulas are asked for before anything is laid out', async ({
	request
}) => {
	const html = await (await request.get(LESSON)).text();
	const head = html.slice(0, html.indexOf('<body'));
	const asked = [...head.matchAll(/<link [^>]*rel="preload"[^>]*as="font"[^>]*>/g)].join();
	for (const face of ['literata-normal', 'katex-main-regular', 'katex-math-italic']) {
		expect(asked).toContain(face);
	}
});

interface Shifts {
	readonly total: number;
	readonly of: readonly string[];
}

/** Not yet in TypeScript's library. */
interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node?: Node }[];
}

test('motion is for those who want it', async ({ page }) => {
	await page.goto(LESSON);
	const scrolling = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	expect(await scrolling()).toBe('smooth');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await scrolling()).toBe('auto');
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((element) => {
				const { transitionDuration, animationName } = getComputedStyle(element);
				return (
					animationName !== 'none' ||
					transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
				);
			})
			.map(({ outerHTML }) => outerHTML.slice(0, 100))
	);
	expect(moving).toEqual([]);
});
