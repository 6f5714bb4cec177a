import { chromium } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { findChromium, flags } from './chromium.js';
import { changeFirstFigure } from './figure.js';
import { serve } from './serve.js';
import { firstVisit } from './size/first-visit.js';
import { forbiddenCode } from './size/forbidden-code.js';
import { showFigure } from './size/show-figure.js';
import { changeDrawing } from './size/change-drawing.js';
import { tryTwin } from './size/try-twin.js';
import { excesses, kb, deckLimits, limits, playgroundLimits, total } from './size/limits.js';
import { printTable } from './table.js';

const DIR = process.env.BUILD_DIR ?? 'build';

/**
 * A page, what a visit does there, and what it may cost.
 *
 * @typedef {{ path: string, react: typeof changeFirstFigure, allowed: typeof limits }} Subject
 */

/** @returns {Subject[]} the lessons of the built site */
function builtLessons() {
	const lessons = `${DIR}/lessons`;
	const slugs = existsSync(lessons) ? readdirSync(lessons) : [];
	return slugs
		.filter((slug) => existsSync(`${lessons}/${slug}/index.html`))
		.map((slug) => ({ path: `lessons/${slug}/`, react: changeFirstFigure, allowed: limits }));
}

/** @type {Subject[]} */
const playgrounds = [
	{ path: 'playground/graph/', react: changeDrawing, allowed: playgroundLimits },
	{ path: 'playground/estimators/', react: tryTwin, allowed: playgroundLimits }
];

/** @returns {Subject[]} the decks of the built site */
function builtDecks() {
	const decks = `${DIR}/slides`;
	const ids = existsSync(decks) ? readdirSync(decks) : [];
	return ids
		.filter((id) => existsSync(`${decks}/${id}/index.html`))
		.map((id) => ({ path: `slides/${id}/`, react: showFigure, allowed: deckLimits }));
}

/** @param {Subject[]} subjects */
async function measure(subjects) {
	const { url, close } = await serve({ dir: DIR });
	const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
	try {
		const measured = [];
		for (const { path, react, allowed } of subjects) {
			const transfers = await firstVisit(browser, new URL(path, url).href, react);
			measured.push({ path, transfers, allowed, totals: total(transfers, new URL(url).host) });
		}
		return measured;
	} finally {
		await browser.close();
		await close();
	}
}

/** @param {import('./size/first-visit.js').Transfer[]} transfers */
function printFiles(transfers) {
	const heaviest = transfers.toSorted((a, b) => b.bytes - a.bytes);
	printTable(heaviest.map(({ url, kind, bytes }) => [`  ${url.pathname}`, kind, kb(bytes)]));
}

const lessons = builtLessons();
const measured = await measure([...lessons, ...playgrounds, ...builtDecks()]);
if (process.argv.includes('--files')) measured.forEach(({ transfers }) => printFiles(transfers));

printTable([
	['KB gzip', 'JavaScript', 'styles', 'page', 'without fonts', 'fonts', 'requests'],
	...measured.map(({ path, totals: { script, styles, page, withoutFonts, fonts, requests } }) => [
		path,
		...[script, styles, page, withoutFonts, fonts].map(kb),
		`${requests}`
	]),
	['limit', kb(limits.script), '', '', kb(limits.withoutFonts), '', `${limits.requests}`],
	['limit of the playground', kb(playgroundLimits.script), '', '', '', '', ''],
	['limit of a deck', kb(deckLimits.script), '', '', '', '', '']
]);

const problems = [
	...(lessons.length === 0 ? ['the build has no lesson to measure'] : []),
	...measured.flatMap(({ path, totals, allowed }) =>
		excesses(totals, allowed).map((what) => `${path}: ${what}`)
	),
	...forbiddenCode(DIR)
];
for (const problem of problems) console.log(`✘ ${problem}`);

const inLessons = measured.slice(0, lessons.length).map(({ totals }) => totals.script);
const heaviest = Math.max(0, ...inLessons);
const aim = heaviest > limits.aim ? `over the aim of ${kb(limits.aim)}` : 'within the aim';
console.log(`a lesson has at most ${kb(heaviest)} KB of JavaScript, ${aim}`);
process.exitCode = problems.length > 0 ? 1 : 0;
