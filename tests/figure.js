/** @typedef {import('@playwright/test').Page} Page */

/**
 * Moves the first slider of the page's first figure, or the first input in its picture, by one key and
 * waits for the new picture: the figure's `data-run` names the state pictured, `data-busy` says that a
 * run is under way.
 *
 * @param {Page} page
 */
export async function changeFirstFigure(page) {
	const figure = page.locator('[data-figure]').first();
	const input = figure
		.locator('.controls input[type="range"], .picture [role="spinbutton"]')
		.first();
	const before = await figure.getAttribute('data-run', { timeout: 10_000 });
	await input.press('ArrowUp');
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
