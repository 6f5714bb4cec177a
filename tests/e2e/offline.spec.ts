import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';
import { expectSame, openPresenter, openStage, slideIds } from './talk.ts';

test.use({ serviceWorkers: 'allow', expectedProblems: /ERR_INTERNET_DISCONNECTED/ });

test('a lesson that was opened once opens again without a network, in any state', async ({
	page,
	context
}) => {
	const lesson = new Lesson(page);
	await lesson.open();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

	await context.setOffline(true);
	await lesson.open('?loop.beta=5');
	await expect(lesson.figure).toHaveAttribute('data-run', /324 clicks 5 0 /);
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a talk goes on when the room’s network is gone: all figures, and a presenter window', async ({
	page,
	context
}) => {
	test.setTimeout(60_000);
	const stage = await openStage(page, 'tutorial');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const isKept = (path: string) =>
		page.evaluate(async (path) => (await caches.match(path)) !== undefined, path);
	await expect.poll(() => isKept('/present/tutorial/'), { timeout: 15_000 }).toBe(true);

	await context.setOffline(true);
	const presenter = await openPresenter(stage);
	const seen = new Set<string>();
	for (let last = ''; ; await presenter.press('Shift+ArrowRight')) {
		await expectSame(stage, presenter);
		const place = (await stage.place()) ?? '';
		if (place === last) break;
		last = place;
		seen.add(place.split('.')[0]);
		await expect(stage.slide.getByRole('alert')).toHaveCount(0);
	}
	expect([...seen]).toEqual(await slideIds(page));
	for (const key of ['o', 'g', '?', 'q']) {
		await stage.press(key);
		await expect(page.getByRole('dialog')).toBeVisible();
		await stage.press('Escape');
	}
	await page.reload();
	await stage.awake();
	await expectSame(stage, presenter);
});
