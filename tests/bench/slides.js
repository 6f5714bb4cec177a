import { chromium } from '@playwright/test';
import { quantile } from 'd3-array';
import { findChromium, flags } from '../chromium.js';

const DECK = 'slides/tutorial/';
const PRESENTER = 'present/tutorial/';
/** Slide changes between the first and the last measurement of the memory. */
const CHANGES = 500;
const VISITS = 5;
/** What a speaker's eye rests on a slide at the very least, in milliseconds. */
const REST = 250;

/** @type {import('./run.js').Group} */
export async function slides(subject) {
	return [...(await nextStep(subject)), await opening(subject), await memory(subject)];
}

/** @type {import('./run.js').Group} */
async function nextStep({ browser, home }) {
	const page = await openDeck(browser, home);
	/** @type {number[]} */
	const times = [];
	for (;;) {
		await page.waitForTimeout(REST);
		await page.evaluate(startStopwatch);
		await page.keyboard.press('ArrowRight');
		const time = await page.evaluate(readStopwatch);
		if (time === undefined) break;
		times.push(time);
	}
	await page.context().close();
	const at = (/** @type {number} */ p) => `${(quantile(times, p) ?? NaN).toFixed(0)} ms`;
	return [
		[`next step to painted, median of ${times.length}`, at(0.5), ''],
		['next step to painted, 95th percentile', at(0.95), '50 ms']
	];
}

/** @param {import('./run.js').Subject} subject @returns {Promise<import('./run.js').Line>} */
async function opening({ browser, home }) {
	/** @type {number[]} */
	const times = [];
	for (let visit = 0; visit < VISITS; visit++) {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.goto(new URL(PRESENTER, home).href, { waitUntil: 'commit' });
		await page.locator('[data-place]').waitFor();
		times.push(await page.evaluate(() => performance.now()));
		await context.close();
	}
	return ['presenter window of the whole tutorial opens', seconds(quantile(times, 0.5)), '1.00 s'];
}

/**
 * What the page holds, without the machine code that V8 keeps making of it for some thousand slide
 * changes: this browser only interprets.
 *
 * @param {import('./run.js').Subject} subject @returns {Promise<import('./run.js').Line>}
 */
async function memory({ home }) {
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: [...flags, '--js-flags=--jitless']
	});
	const page = await openDeck(browser, home);
	const devtools = await page.context().newCDPSession(page);
	const used = async () => {
		await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize } = await devtools.send('Runtime.getHeapUsage');
		const { nodes } = await devtools.send('Memory.getDOMCounters');
		return { bytes: usedSize, nodes };
	};
	// A first round fetches, compiles and caches what every later one finds there.
	await walk(page, CHANGES);
	const before = await used();
	await walk(page, CHANGES);
	const after = await used();
	await browser.close();
	const mb = ({ bytes = 0 }) => (bytes / 1e6).toFixed(2);
	return [
		`memory and DOM nodes, before and after ${CHANGES} slide changes`,
		`${mb(before)} MB, ${before.nodes}; ${mb(after)} MB, ${after.nodes}`,
		'flat'
	];
}

/**
 * Goes through the deck and back, over and over, and ends where it began.
 *
 * @param {import('@playwright/test').Page} page
 * @param {number} least so many slide changes, or the few more that a way back takes
 */
async function walk(page, least) {
	const far = (await page.locator('section[id]').count()) - 1;
	for (let done = 0; done < least; done += 2 * far) {
		for (let i = 0; i < 2 * far; i++) {
			await page.keyboard.press(i < far ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
			await page.waitForTimeout(30);
		}
	}
}

/** @param {import('@playwright/test').Browser} browser @param {string} home */
async function openDeck(browser, home) {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 720 }
	});
	const page = await context.newPage();
	await page.goto(new URL(DECK, home).href, { waitUntil: 'networkidle' });
	await page.locator('[data-place]').waitFor();
	return page;
}

/** @param {number | undefined} ms */
function seconds(ms = NaN) {
	return `${(ms / 1000).toFixed(2)} s`;
}

/** @typedef {Window & { painted: Promise<number | undefined> }} Watched */

/** Runs in the page: from the key until the frame that shows the next step, its figure included. */
function startStopwatch() {
	const root = document.querySelector('[data-place]');
	const before = root?.getAttribute('data-place');
	const isThere = () =>
		root?.getAttribute('data-place') !== before &&
		!document.querySelector('section:not([inert]) :is([data-busy], [data-waiting])');
	const painted = new Promise((resolve) => {
		let start = NaN;
		addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { once: true });
		const observer = new MutationObserver(() => {
			if (!isThere()) return;
			observer.disconnect();
			// A message posted while a frame is prepared arrives after that frame was painted.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - start);
				port2.postMessage(undefined);
			});
		});
		if (root) observer.observe(root, { subtree: true, childList: true, attributes: true });
		// At the last step nothing follows.
		setTimeout(() => resolve(undefined), 2_000);
	});
	Object.assign(window, { painted });
}

/** Runs in the page. */
function readStopwatch() {
	return /** @type {Watched} */ (/** @type {unknown} */ (window)).painted;
}
