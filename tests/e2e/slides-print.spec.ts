import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

/** It has every slide of every deck. */
const WHOLE = './slides/tutorial/';
const DECK = './slides/off-policy-evaluation/';

/** Pages of a PDF as Chromium writes it. */
function pages(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function ready(page: Page, query: string, deck = DECK): Promise<void> {
	await page.goto(`${deck}${query}`);
	await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 60_000 });
}

/** Runs in the page, with its printed styles: what leaves its page or is cut. */
function clipped(): string[] {
	const problems: string[] = [];
	document.querySelectorAll('[data-page]').forEach((page, i) => {
		const box = page.getBoundingClientRect();
		if (page.scrollHeight > page.clientHeight + 1) problems.push(`page ${i + 1} is too full`);
		for (const element of page.querySelectorAll('*')) {
			const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
			const seen = getComputedStyle(element).visibility === 'visible' && width > 1 && height > 1;
			if (!seen || element.closest('.visually-hidden, .katex-mathml, defs, clipPath')) continue;
			const out = left < box.left - 1 || right > box.right + 1;
			if (out || top < box.top - 1 || bottom > box.bottom + 1) {
				problems.push(`page ${i + 1}: ${element.tagName} ${element.textContent?.slice(0, 30)}`);
			}
		}
	});
	return problems;
}

interface Counts {
	readonly slides: number;
	readonly steps: number;
}

const MODES: readonly [query: string, pages: (counts: Counts) => number][] = [
	['?print', ({ slides }) => slides],
	['?print=steps', ({ steps }) => steps],
	['?print=notes', ({ slides }) => slides],
	['?print=hand-out', ({ slides }) => Math.ceil(slides / 2)]
];

async function count(page: Page): Promise<Counts> {
	await page.goto(WHOLE);
	await expect(page.locator('[data-place]')).toBeAttached();
	const slides = await page.locator('section[id]').count();
	for (let last = '', steps = 0; ; steps++) {
		const place = (await page.locator('[data-place]').getAttribute('data-place')) ?? '';
		if (place === last) return { slides, steps };
		last = place;
		await page.keyboard.press('PageDown');
	}
}

test.use({ viewport: { width: 1280, height: 720 } });

test('the PDF of each mode has its pages, and nothing on them is cut', async ({ page }) => {
	test.setTimeout(180_000);
	const counts = await count(page);
	for (const [query, expected] of MODES) {
		await ready(page, query, WHOLE);
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(clipped), query).toEqual([]);
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		expect(pages(pdf), query).toBe(expected(counts));
		await page.emulateMedia({ media: 'screen' });
	}
});

test('print shows the declared state in the light theme, whatever the reader has', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await ready(page, '?print');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
		'rgb(255, 255, 255)'
	);
	// The last step of the slide: both models wrong.
	await expect(page.locator('figure[data-run]').first()).toBeVisible();
	expect(await page.locator('[data-page]').getByRole('slider').count()).toBe(0);
});

test('an unknown way to print is refused with a sentence', async ({ page }) => {
	await ready(page, '?print=poster');
	await expect(page.getByText('“poster”')).toBeVisible();
	expect(await page.locator('[data-page]').count()).toBeGreaterThan(3);
});
