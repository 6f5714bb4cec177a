import { chromium } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { findChromium, flags } from './chromium.js';
import { serve } from './serve.js';
import { firstVisit } from './size/first-visit.js';
import { forbiddenCode } from './size/forbidden-code.js';
import { excesses, kb, limits, total } from './size/limits.js';
import { printTable } from './table.js';

const DIR = process.env.BUILD_DIR ?? 'build';

/** The lessons of the built site. */
function builtLessons() {
	const lessons = `${DIR}/lessons`;
	const slugs = existsSync(lessons) ? readdirSync(lessons) : [];
	return slugs.filter((slug) => existsSync(`${lessons}/${slug}/index.html`));
}

/** @param {string[]} slugs */
async function measure(slugs) {
	const { url, close } = await serve({ dir: DIR });
	const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
	try {
		const measured = [];
		for (const slug of slugs) {
			const transfers = await firstVisit(browser, new URL(`lessons/${slug}/`, url).href);
			measured.push({ slug, transfers, totals: total(transfers, new URL(url).host) });
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

const measured = await measure(builtLessons());
if (process.argv.includes('--files')) measured.forEach(({ transfers }) => printFiles(transfers));

printTable([
	['KB gzip', 'JavaScript', 'styles', 'page', 'without fonts', 'fonts', 'requests'],
	...measured.map(({ slug, totals: { script, styles, page, withoutFonts, fonts, requests } }) => [
		slug,
		...[script, styles, page, withoutFonts, fonts].map(kb),
		`${requests}`
	]),
	['limit', kb(limits.script), '', '', kb(limits.withoutFonts), '', `${limits.requests}`]
]);

const problems = [
	...(measured.length === 0 ? ['the build has no lesson to measure'] : []),
	...measured.flatMap(({ slug, totals }) => excesses(totals).map((what) => `${slug}: ${what}`)),
	...forbiddenCode(DIR)
];
for (const problem of problems) console.log(`✘ ${problem}`);

const heaviest = Math.max(0, ...measured.map(({ totals }) => totals.script));
const aim = heaviest > limits.aim ? `over the aim of ${kb(limits.aim)}` : 'within the aim';
console.log(`at most ${kb(heaviest)} KB of JavaScript, ${aim}`);
process.exitCode = problems.length > 0 ? 1 : 0;
