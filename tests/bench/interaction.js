import { quantile } from 'd3-array';
import { openSlowPage } from './slow-page.js';

const LESSON = 'lessons/feedback-loops/';
const SLIDER = 'sharpness';
const MOVES = 60;

/** @type {import('./run.js').Group} */
export async function interaction({ browser, home }) {
	const page = await openSlowPage(browser);
	await page.goto(new URL(LESSON, home).href, { waitUntil: 'networkidle' });
	const slider = page.getByRole('slider', { name: SLIDER }).first();
	await slider.focus();
	await page.evaluate(prepareStopwatch);
	/** @type {number[]} */
	const times = [];
	for (let i = 0; i < MOVES; i++) {
		await page.evaluate(startStopwatch);
		await page.keyboard.press(i < MOVES / 2 ? 'ArrowRight' : 'ArrowLeft');
		times.push(await page.evaluate(readStopwatch));
	}
	await page.context().close();
	const at = (/** @type {number} */ p) => `${(quantile(times, p) ?? NaN).toFixed(0)} ms`;
	return [
		[`${SLIDER} to new picture, median of ${MOVES}`, at(0.5), ''],
		[`${SLIDER} to new picture, 95th percentile`, at(0.95), '100 ms']
	];
}

/** @typedef {Window & { figure: Element, painted: Promise<number> }} Watched */

/** Runs in the page: finds the figure that the focused slider belongs to. */
function prepareStopwatch() {
	const figure = document.activeElement?.closest('[data-figure]');
	if (!figure) throw new Error('The slider stands in no element with data-figure.');
	Object.assign(window, { figure });
}

/** Runs in the page: from the key until the frame that shows another run has been painted. */
function startStopwatch() {
	const { figure } = /** @type {Watched} */ (/** @type {unknown} */ (window));
	const before = figure.getAttribute('data-run');
	const painted = new Promise((resolve, reject) => {
		let start = NaN;
		addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { once: true });
		const observer = new MutationObserver(() => {
			if (figure.getAttribute('data-run') === before) return;
			observer.disconnect();
			// A message posted while a frame is prepared arrives after that frame was painted.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - start);
				port2.postMessage(undefined);
			});
		});
		observer.observe(figure, { attributeFilter: ['data-run'] });
		setTimeout(() => reject(new Error('No new picture within 10 s of a key.')), 10_000);
	});
	Object.assign(window, { painted });
}

/** Runs in the page. */
function readStopwatch() {
	return /** @type {Watched} */ (/** @type {unknown} */ (window)).painted;
}
