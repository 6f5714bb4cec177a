/** @typedef {import('@playwright/test').Browser} Browser */

/** A modest phone: its processor is this many times slower than the machine at hand. */
const SLOWDOWN = 4;
const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 1.6e6 / 8,
	uploadThroughput: 750e3 / 8
};

/**
 * A page with nothing cached on a slow processor and, if asked, a slow network. Chromium slows the
 * page's main thread; its workers keep their speed.
 *
 * @param {Browser} browser
 * @param {{ slowNetwork?: boolean }} [options]
 */
export async function openSlowPage(browser, { slowNetwork = false } = {}) {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 800 }
	});
	const page = await context.newPage();
	const chromium = await context.newCDPSession(page);
	await chromium.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await chromium.send('Network.enable');
	await chromium.send('Network.setCacheDisabled', { cacheDisabled: true });
	if (slowNetwork) await chromium.send('Network.emulateNetworkConditions', NETWORK);
	return page;
}
