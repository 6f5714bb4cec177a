/**
 * Opens another drawing in the graph playground and waits for its answers and its simulated log, so
 * that both workers have been loaded.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function changeDrawing(page) {
	const estimate = page.locator('[data-value="estimate"]').first();
	const before = await estimate.textContent();
	await page.getByRole('option', { name: 'Napkin', exact: true }).click();
	await page.waitForFunction(
		(old) => {
			const now = document.querySelector('[data-value="estimate"]');
			return now?.textContent !== old && !document.querySelector('[data-busy]');
		},
		before,
		{ timeout: 20_000 }
	);
}
