import { expect, test } from './page.ts';

test('the home page answers', async ({ page }) => {
	const response = await page.goto('/');
	expect(response?.status()).toBe(200);
	await expect(page).toHaveTitle(/Consequences/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an address without its slash leads to the page', async ({ page }) => {
	await page.goto('/lessons/feedback-loops?x=1');
	expect(new URL(page.url()).pathname).toBe('/lessons/feedback-loops/');
});

test.describe('an unknown address', () => {
	test.use({ expectedProblems: /(status of 404|Not found).*\/no-such-page/ });

	test('answers 404 with a page that leads home', async ({ page, home }) => {
		const response = await page.goto('/no-such-page');
		expect(response?.status()).toBe(404);
		await page.locator(`a[href="/"], a[href="${home}"]`).first().click();
		await expect(page).toHaveURL(home);
	});
});
