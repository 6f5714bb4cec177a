/**
 * Chooses a built-in log in the estimator bench and waits for its report, so that the worker has been
 * loaded and has done all it does.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function tryTwin(page) {
	await page.getByRole('button', { name: 'men, by chance' }).first().click();
	await page.waitForFunction(
		() => document.querySelector('.bench')?.getAttribute('data-busy') === null,
		undefined,
		{ timeout: 20_000 }
	);
}
