import { median } from 'd3-array';
import { openSlowPage } from './slow-page.js';

const PAGES = [
	'',
	'lessons/feedback-loops/',
	'lessons/confounding/',
	'lessons/logged-feedback/',
	'lessons/off-policy-evaluation/',
	'playground/graph/',
	'playground/estimators/',
	'slides/tutorial/'
];
const VISITS = 5;
/** What a task may take before it counts as blocking. */
const UNNOTICED = 50;
const SETTLED = 2000;

/** @typedef {{ fcp: number, lcp: number, blocking: number, shift: number }} Visit */

/** @type {import('./run.js').Group} */
export async function loading({ browser, home }) {
	/** @type {import('./run.js').Line[]} */
	const lines = [];
	for (const path of PAGES) {
		/** @type {Visit[]} */
		const visits = [];
		for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, new URL(path, home).href));
		lines.push(...linesFor(`/${path}`, visits));
	}
	return lines;
}

/** @param {string} path @param {Visit[]} visits @returns {import('./run.js').Line[]} */
function linesFor(path, visits) {
	const middle = (/** @type {keyof Visit} */ key) => median(visits, (one) => one[key]) ?? NaN;
	const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(2)} s`;
	return [
		[`${path} first contentful paint`, seconds(middle('fcp')), ''],
		[`${path} largest contentful paint`, seconds(middle('lcp')), '1.20 s'],
		[`${path} total blocking time`, `${middle('blocking').toFixed(0)} ms`, '150 ms'],
		[`${path} cumulative layout shift`, middle('shift').toFixed(3), '0.020']
	];
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function visit(browser, address) {
	const page = await openSlowPage(browser, { slowNetwork: true });
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.waitForTimeout(SETTLED);
	const measured = await page.evaluate(readTimings, UNNOTICED);
	await page.context().close();
	return measured;
}

/**
 * Runs in the page, after the fact: the browser keeps these entries for observers that come late.
 *
 * @param {number} unnoticed
 * @returns {Promise<Visit>}
 */
async function readTimings(unnoticed) {
	/** @param {string} type @returns {Promise<any[]>} */
	const entries = (type) =>
		new Promise((resolve) => {
			new PerformanceObserver((list, observer) => {
				observer.disconnect();
				resolve(list.getEntries());
			}).observe({ type, buffered: true });
			// Where nothing was recorded the observer is never called.
			setTimeout(() => resolve([]), 500);
		});
	const [paints, largest, tasks, shifts] = await Promise.all(
		['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'].map(entries)
	);
	const fcp = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN;
	return {
		fcp,
		lcp: largest.at(-1)?.startTime ?? NaN,
		blocking: tasks
			.filter(({ startTime }) => startTime >= fcp)
			.reduce((sum, { duration }) => sum + Math.max(0, duration - unnoticed), 0),
		shift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0)
	};
}
