import { quantile } from 'd3-array';

const NODES = 20;
/** Arrows between so many of the pairs of nodes: about three at each node. */
const DENSITY = 0.15;
const EDITS = 30;

/** @typedef {'mark' | 'strength' | 'delete'} Edit */

/**
 * Edits of a graph of twenty nodes, at full speed: from the edit until every answer is painted.
 *
 * @type {import('./run.js').Group}
 */
export async function playground({ browser, home }) {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(new URL('playground/graph/', home).href, { waitUntil: 'networkidle' });
	await page.getByText('As text', { exact: true }).click();
	await page.locator('textarea').fill(drawing());
	await page.getByText('As text', { exact: true }).click();
	await page.waitForTimeout(1000);
	/** @type {import('./run.js').Line[]} */
	const lines = [];
	for (const edit of /** @type {Edit[]} */ (['mark', 'strength', 'delete'])) {
		const times = await page.evaluate(timed, { edit, edits: EDITS });
		const at = (/** @type {number} */ p) => `${(quantile(times, p) ?? NaN).toFixed(0)} ms`;
		lines.push(
			[`${NODES} nodes, ${edit} to every answer, median of ${EDITS}`, at(0.5), '50 ms'],
			[`${NODES} nodes, ${edit} to every answer, 95th percentile`, at(0.95), '']
		);
	}
	await page.context().close();
	return lines;
}

/** The same graph each time, from a small generator: nothing here needs good luck. */
function drawing() {
	let state = 7;
	const luck = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
	const nodes = Array.from({ length: NODES }, (_, i) => `n${i}`);
	const arrows = nodes.flatMap((from, i) =>
		nodes.slice(i + 1).flatMap((to) => (luck() < DENSITY ? [`${from} -> ${to}`] : []))
	);
	const [first, last] = [nodes[0], nodes[NODES - 1]];
	return `dag { ${nodes.join(' ')} ${first} [exposure] ${last} [outcome] ${arrows.join(' ')} }`;
}

/**
 * Runs in the page.
 *
 * @param {{ edit: Edit, edits: number }} task
 * @returns {Promise<number[]>} milliseconds
 */
async function timed({ edit, edits }) {
	const canvas = /** @type {HTMLElement} */ (document.querySelector('[role="application"]'));
	const press = (/** @type {KeyboardEventInit} */ key) =>
		canvas.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
	/** @type {NodeListOf<HTMLInputElement>} */
	const sliders = document.querySelectorAll('[data-figure="lie-meter"] input[type="range"]');
	/** @type {Record<Edit, (i: number) => void>} */
	const actions = {
		mark: () => press({ key: 'a' }),
		strength: (i) => {
			const slider = sliders[i % sliders.length];
			slider.value = Number(slider.value) > 1 ? '-0.5' : String(Number(slider.value) + 0.3);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
		},
		delete: (i) => press(i % 2 ? { key: 'z', ctrlKey: true } : { key: 'Delete' })
	};
	const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
	const times = [];
	for (let i = 0; i < edits; i++) {
		// Another node each time; the choice is not part of the edit.
		if (edit !== 'delete' || i % 2 === 0) press({ key: 'PageDown' });
		await pause(500);
		const start = performance.now();
		actions[edit](i);
		do {
			await new Promise(requestAnimationFrame);
			await pause(0);
		} while (document.querySelector('[data-busy]'));
		times.push(performance.now() - start);
	}
	return times;
}
