import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test as strict } from './page.ts';

const SITE = { dir: '.svelte-kit/sub-path', base: '/tutorial' };
const PAGES = [
	'./',
	'./lessons/feedback-loops/',
	'./lessons/confounding/',
	'./lessons/logged-feedback/',
	'./lessons/off-policy-evaluation/',
	'./playground/graph/',
	'./playground/estimators/'
];

const test = strict.extend({
	site: [
		async ({}, use) => {
			await buildUnder(SITE);
			await use(SITE);
		},
		{ scope: 'worker', timeout: 180_000 }
	]
});

async function buildUnder({ dir, base }: typeof SITE) {
	// Playwright says NODE_ENV=test to its workers; the build is to be the real one.
	const env = { ...process.env, BASE_PATH: base, BUILD_DIR: dir, NODE_ENV: undefined };
	await promisify(execFile)('npx', ['vite', 'build'], { env });
}

test.describe.configure({ mode: 'serial' });

for (const path of PAGES) {
	test(`${path} works under ${SITE.base}`, async ({ page }) => {
		const failed: string[] = [];
		page.on('response', (response) => {
			if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
		});
		page.on('request', (request) => {
			const { protocol, pathname } = new URL(request.url());
			if (protocol === 'http:' && !pathname.startsWith(`${SITE.base}/`)) failed.push(request.url());
		});

		await page.goto(path, { waitUntil: 'networkidle' });

		expect(failed, 'requests that failed or left the sub-path').toEqual([]);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const links = await page.locator('a[href]').evaluateAll((all) =>
			all
				.map((link) => new URL((link as HTMLAnchorElement).href))
				.filter(({ origin }) => origin === location.origin)
				.map(({ pathname }) => pathname)
		);
		expect(links.filter((link) => !link.startsWith(`${SITE.base}/`))).toEqual([]);
	});
}

test('a link from home reaches the lesson and back', async ({ page, home }) => {
	await page.goto('./');
	await page
		.locator(`a[href$="/lessons/feedback-loops/"], a[href$="/lessons/feedback-loops"]`)
		.first()
		.click();
	await expect(page).toHaveURL(/\/tutorial\/lessons\/feedback-loops\/?$/);
	await page.goBack();
	await expect(page).toHaveURL(home);
});
