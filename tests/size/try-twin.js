/**
 * Chooses a built-in log in the estimator bench and waits for its report, so that the worker has been
 * loaded and has done all it does.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function tryTwin(page) {
	await page.getByRole('button', { name: 'Men, by chance', exact: true }).first().click();
	await page.waitForFunction(
		() => {
			const about = document.querySelector('.about')?.textContent?.trim() ?? '';
			return about.startsWith('“Men, by chance”') && !document.querySelector('[data-busy]');
		},
		undefined,
		{ timeout: 20_000 }
	);
}
