import type { Page } from '@playwright/test';
import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

const LONG = 'loop.visitors=1000&loop.rounds=200&loop.show=twin';

test.describe('where the worker cannot be fetched', () => {
	test.use({ expectedProblems: /worker|net::ERR_FAILED/ });

	test('the figure still reacts', async ({ page }) => {
		await page.route(/worker-[^/]*\.js/, (route) => route.abort());
		const lesson = new Lesson(page);
		await lesson.open();
		await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
		await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
		await expect(lesson.figure).toHaveAttribute('data-run', / 324 clicks 2\.1 /);
	});
});

test('where workers are forbidden the figure still reacts, and the page with it', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'Worker', {
			value: class {
				constructor() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			}
		});
	});
	const lesson = new Lesson(page);
	await lesson.open();
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await lesson.settled();
	const frames = await framesWhileBusy(page, async () => {
		await lesson.changes(() => lesson.type(lesson.field('visitors'), '1000'));
	});
	// The run shares the page's thread here. In one piece it would let one frame pass at most.
	expect(frames).toBeGreaterThan(3);
});

test.describe('offline', () => {
	test.use({ expectedProblems: /ERR_INTERNET_DISCONNECTED/ });

	for (const [when, prepare] of [
		['after a first change', true],
		['before any change', false]
	] as const) {
		test(`${when}, the figure still reacts`, async ({ page, context }) => {
			const lesson = new Lesson(page);
			await lesson.open();
			if (prepare) await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
			await context.setOffline(true);
			await lesson.changes(() => lesson.slider('exploration').press('ArrowRight'));
			await lesson.changes(() => lesson.button('New luck').click());
			await lesson.changes(() => lesson.twin.check());
			await expect.poll(() => lesson.query()).toMatchObject({ exploration: '0.01', seed: '325' });
		});
	}
});

test('a long run shows progress, leaves the page free, and can be cancelled', async ({ page }) => {
	const lesson = new Lesson(page);
	const asked = { rounds: '200', show: 'twin' };
	await lesson.open('?loop.rounds=200&loop.show=twin&loop.visitors=20');
	const { figure } = lesson;
	await lesson.changes(() => lesson.type(lesson.field('visitors'), '30'));
	await lesson.addressSays({ ...asked, visitors: '30' });
	const run = await lesson.run();
	const drawing = await lesson.drawing();

	const frames = await framesWhileBusy(page, async () => {
		const share = lesson.cancelAtFirstProgress();
		await lesson.type(lesson.field('visitors'), '1000');
		expect(await share, 'the share that the bar shows').toBeGreaterThan(0);
	});
	expect(frames).toBeGreaterThan(3);

	await expect(figure.getByRole('progressbar')).toHaveCount(0);
	await lesson.settled();
	await expect(figure).toHaveAttribute('data-run', run);
	expect(await lesson.drawing()).toEqual(drawing);
	await expect(lesson.field('visitors')).toHaveValue('30');
	await expect(lesson.twin).toBeChecked();

	await lesson.changes(() => lesson.type(lesson.field('visitors'), '40'));
	await lesson.addressSays({ ...asked, visitors: '40' });
});

test('a slider dragged fast ends in the state of its last move', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const sharpness = lesson.slider('sharpness');
	await sharpness.evaluate((slider: HTMLInputElement) => {
		for (let move = 1; move <= 30; move++) {
			slider.value = String(2 + move * 0.2);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});
	await expect(lesson.figure).toHaveAttribute('data-run', / 324 clicks 8 /);
	await lesson.settled();
	await expect(lesson.field('sharpness')).toHaveValue('8');
	await lesson.addressSays({ beta: '8' });

	for (let move = 0; move < 30; move++) await sharpness.press('ArrowLeft');
	await expect(lesson.figure).toHaveAttribute('data-run', / 324 clicks 6\.5 /);
	await lesson.addressSays({ beta: '6.5' });
});

test('a page left, reloaded or taken back while a run is under way comes to rest', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const start = await lesson.run();
	await lesson.type(lesson.field('visitors'), '1000');
	await lesson.addressSays({ visitors: '1000' });
	await lesson.type(lesson.field('days'), '200');
	await lesson.addressSays({ visitors: '1000', rounds: '200' });
	await page.goBack();
	await page.goBack();
	await expect(lesson.figure).toHaveAttribute('data-run', start);
	await lesson.settled();
	await expect(lesson.figure.getByRole('progressbar')).toHaveCount(0);

	await lesson.open(`?${LONG}`);
	await expect(lesson.figure).toHaveAttribute('data-busy');
	await page.reload();
	await lesson.reacts();
	await expect(lesson.figure.getByRole('progressbar')).toBeVisible();
	await page.getByRole('link', { name: 'All lessons' }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Lessons' })).toBeVisible();
});

test('where nothing can be kept, a notice says so and the page works', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('forbidden', 'SecurityError');
			}
		});
	});
	const lesson = new Lesson(page);
	await lesson.open();
	await expect(
		page.getByRole('status').filter({ hasText: 'does not let the page keep' })
	).toBeVisible();
	await lesson.placeBet();
	await expect(lesson.bet.locator('.reveal')).toBeVisible();
	await expect(lesson.readout('pBest')).toHaveText(/\d+\s*of 100/);
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await page.getByRole('button', { name: /(Dark|Light) page/ }).click();
});

/** How many frames the page paints while the figure is busy with what is done. */
async function framesWhileBusy(page: Page, act: () => Promise<unknown>): Promise<number> {
	await page.evaluate(() => {
		const watch = { frames: 0, on: true };
		Object.assign(window, { watch });
		requestAnimationFrame(function look() {
			if (document.querySelector('figure[data-busy]')) watch.frames++;
			if (watch.on) requestAnimationFrame(look);
		});
	});
	await act();
	return page.evaluate(() => {
		const { watch } = window as unknown as { watch: { frames: number; on: boolean } };
		watch.on = false;
		return watch.frames;
	});
}
