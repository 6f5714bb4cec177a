/** @typedef {import('@playwright/test').Page} Page */

/**
 * Moves the first parameter slider of the page's first figure by one key and waits for the new picture: the
 * figure's `data-run` names the state pictured, `data-busy` says that a run is under way.
 *
 * @param {Page} page
 */
export async function moveFirstSlider(page) {
	const figure = page.locator('[data-figure]').first();
	const slider = figure.locator('.controls input[type="range"]').first();
	const before = await figure.getAttribute('data-run', { timeout: 10_000 });
	await slider.press('ArrowRight');
	await page.waitForFunction(
		(old) => {
			const { run, busy } = /** @type {HTMLElement} */ (document.querySelector('[data-figure]'))
				.dataset;
			return run !== old && busy === undefined;
		},
		before,
		{ timeout: 20_000 }
	);
}
