import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { frames } from './lesson.ts';
import { expect, test } from './page.ts';
import { openStage, slideIds } from './talk.ts';

const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 }
];

/** Runs in the page: what of the shown slide does not fit into it, in words. */
function overflowing(): string[] {
	const slide = document.querySelector('section[id]:not([inert])');
	if (!slide) return ['no slide is shown'];
	const box = slide.getBoundingClientRect();
	const problems: string[] = [];
	if (document.documentElement.scrollHeight > innerHeight) problems.push('the page scrolls');
	for (const element of [slide, ...slide.querySelectorAll('*')]) {
		const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
		const style = getComputedStyle(element);
		const drawn = width > 1 && height > 1 && style.visibility === 'visible';
		if (!drawn || element.closest('.visually-hidden, .katex-mathml, defs, clipPath')) continue;
		const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
		const text = (element.textContent ?? '').trim().slice(0, 40);
		const out = left < box.left - 1 || right > box.right + 1;
		if (out || top < box.top - 1 || bottom > box.bottom + 1) {
			problems.push(`${name} “${text}” leaves the slide`);
		}
		const scrolls = style.overflowY === 'auto' || style.overflowY === 'hidden';
		if (scrolls && element.scrollHeight > element.clientHeight + 1) {
			problems.push(`${name} “${text}” is cut at the bottom`);
		}
	}
	return [...new Set(problems)];
}

/** What does not fit after the picture has been fitted, which takes a frame or two. */
async function lasting(page: Page): Promise<string[]> {
	for (let tries = 0; tries < 10; tries++) {
		if ((await page.evaluate(overflowing)).length === 0) return [];
		await frames(page, 3);
	}
	return page.evaluate(overflowing);
}

// The build is there before the browser tests run.
const decks = readdirSync(new URL('../../build/slides/', import.meta.url));

test('the whole tutorial holds every slide of every deck', async ({ page }) => {
	const idsIn = async (deck: string) => {
		const html = await (await page.request.get(`./slides/${deck}/`)).text();
		return [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
	};
	const all = await idsIn('tutorial');
	expect(all.length).toBeGreaterThan(20);
	expect(decks.length).toBeGreaterThan(4);
	for (const deck of decks) expect(all, deck).toEqual(expect.arrayContaining(await idsIn(deck)));
});

for (const size of SIZES) {
	test(`every slide fits at ${size.width}x${size.height}, at each step`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize(size);
		const stage = await openStage(page, 'tutorial');
		const found: Record<string, string[]> = {};
		const seen = new Set<string>();
		for (let last = ''; ; await stage.press('PageDown')) {
			const place = (await stage.place()) ?? '';
			if (place === last) break;
			last = place;
			seen.add(place.split('.')[0]);
			await stage.settled();
			const problems = await lasting(page);
			if (problems.length > 0) found[place] = problems;
		}
		expect([...seen]).toEqual(await slideIds(page));
		expect(found).toEqual({});
	});
}
