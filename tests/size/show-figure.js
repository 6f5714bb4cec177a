/** A deck whose first figure comes later than this is no deck of ours. */
const STEPS = 40;

/**
 * Goes on to the first slide with a figure and waits for its picture, so that the figures of its
 * neighbours have been fetched as well.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function showFigure(page) {
	const figure = page.locator('section:not([inert]) [data-run]:not([data-busy])');
	const asks = page.locator('section:not([inert]) [data-waiting]');
	for (let step = 0; step < STEPS; step++) {
		await asks.waitFor({ state: 'detached' });
		if ((await figure.count()) > 0) break;
		await page.keyboard.press('ArrowRight');
	}
	await figure.waitFor();
	await page.waitForLoadState('networkidle');
}
