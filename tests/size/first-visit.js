import { gzipSync } from 'node:zlib';

/** @typedef {'JavaScript' | 'styles' | 'page' | 'fonts' | 'other'} Kind */
/** @typedef {{ url: URL, kind: Kind, bytes: number }} Transfer */

const STORED_COMPRESSED = /\.(woff2?|png|jpe?g|webp|avif)$/;

/**
 * What a first visit downloads until the page has reacted to its reader. Text counts as gzip sends
 * it, whatever the server at hand does.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {(page: import('@playwright/test').Page) => Promise<void>} react uses the page once
 * @returns {Promise<Transfer[]>}
 */
export async function firstVisit(browser, address, react) {
	// A service worker stores the whole site for later; that is not what the first figure waits for.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	/** @type {Promise<Transfer>[]} */
	const transfers = [];
	const record = (/** @type {import('@playwright/test').Response} */ response) => {
		if (/^https?:/.test(response.url())) transfers.push(weigh(response));
	};
	page.on('response', record);
	await page.goto(address, { waitUntil: 'networkidle' });
	await react(page);
	page.off('response', record);
	const weighed = await Promise.all(transfers);
	await context.close();
	// Chromium sometimes asks for the icon a second time, and takes it from its cache.
	return [...new Map(weighed.map((each) => [each.url.href, each])).values()];
}

/** @param {import('@playwright/test').Response} response @returns {Promise<Transfer>} */
async function weigh(response) {
	const url = new URL(response.url());
	const redirect = response.status() >= 300 && response.status() < 400;
	const body = redirect ? Buffer.alloc(0) : await response.body();
	const bytes = STORED_COMPRESSED.test(url.pathname) ? body.length : gzipSync(body).length;
	return { url, kind: kindOf(url.pathname, response.request().resourceType()), bytes };
}

/** @param {string} path @param {string} type @returns {Kind} */
function kindOf(path, type) {
	if (/\.m?js$/.test(path)) return 'JavaScript';
	if (type === 'stylesheet') return 'styles';
	if (type === 'document') return 'page';
	return type === 'font' ? 'fonts' : 'other';
}
