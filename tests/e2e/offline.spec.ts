import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

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
