import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

const QUERY = '?loop.beta=3&loop.seed=7&loop.t=10';

async function save(lesson: Lesson, format: 'SVG' | 'PNG' | 'CSV'): Promise<[Download, Buffer]> {
	await lesson.figure.getByText('Save', { exact: true }).click();
	const [file] = await Promise.all([
		lesson.page.waitForEvent('download'),
		lesson.figure.getByRole('button', { name: `(${format})` }).click()
	]);
	await expect(lesson.figure.getByText(`Saved as ${format}.`)).toBeVisible();
	return [file, await readFile(await file.path())];
}

test('the figure is saved as drawing, picture and numbers, each saying where it comes from', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet(QUERY);
	await expect(lesson.figure).toHaveAttribute('data-run', /1 7 clicks 3 /);
	await lesson.settled();
	const link = new RegExp(`http://127\\.0\\.0\\.1:\\d+/lessons/feedback-loops/\\${QUERY}#loop`);
	const seed = /seed 7, feedback-loop version \d+, Consequences \d+\.\d+\.\d+/;

	const [svgFile, svg] = await save(lesson, 'SVG');
	expect(svgFile.suggestedFilename()).toBe('feedback-loop-seed-7.svg');
	const sheet = await page.evaluate((text) => {
		const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
		return {
			name: root.tagName,
			size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
			text: root.textContent ?? '',
			marks: root.querySelectorAll('path, line, circle').length
		};
	}, svg.toString());
	expect(sheet.name).toBe('svg');
	expect(sheet.text.replaceAll('&amp;', '&')).toMatch(link);
	expect(sheet.text).toMatch(seed);
	expect(sheet.text).toContain('Who ends on top?');
	expect(sheet.text).toContain('Winners, one dot a season');
	expect(sheet.marks).toBeGreaterThan(30);
	expect(svg.toString()).not.toMatch(/NaN|undefined/);

	const [pngFile, png] = await save(lesson, 'PNG');
	expect(pngFile.suggestedFilename()).toBe('feedback-loop-seed-7.png');
	expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
	const picture = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
		context.drawImage(image, 0, 0);
		const pixels = new Uint32Array(
			context.getImageData(0, 0, image.width, image.height).data.buffer
		);
		return { size: [image.width, image.height], colours: new Set(pixels).size };
	}, png.toString('base64'));
	expect(picture.size).toEqual(sheet.size.map((length) => Math.floor(2 * length)));
	expect(picture.colours, 'a drawing, not a blank sheet').toBeGreaterThan(50);

	const [csvFile, csv] = await save(lesson, 'CSV');
	expect(csvFile.suggestedFilename()).toBe('feedback-loop-seed-7.csv');
	const lines = csv.toString().trimEnd().split('\r\n');
	const comments = lines.filter((line) => line.startsWith('# ')).join('\n');
	expect(comments).toMatch(link);
	expect(comments).toMatch(seed);
	const [header, ...rows] = lines.filter((line) => !line.startsWith('#'));
	expect(header).toMatch(/^after day,item,appeal \(truth\),/);
	expect(rows, 'each item before the first day and after each of 60 days').toHaveLength(61 * 10);
	for (const row of rows) expect(row.split(',')).toHaveLength(header.split(',').length);
});

test('before the bet no file gives the replays away', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const [, csv] = await save(lesson, 'CSV');
	const header = csv
		.toString()
		.match(/^after day,.*$/m)?.[0]
		.trim()
		.split(',');
	expect(header).toContain('clicks so far');
	expect(header).not.toContain('seasons won');
	const [, svg] = await save(lesson, 'SVG');
	const shown = await page.evaluate((text) => {
		const sheet = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
		document.body.append(document.importNode(sheet, true));
		const added = document.body.lastElementChild as Element;
		const texts = [...added.querySelectorAll('text')];
		return texts
			.filter((text) => getComputedStyle(text).visibility === 'visible')
			.map((text) => text.textContent);
	}, svg.toString());
	expect(shown).toContain('Who ends on top?');
	expect(shown).not.toContain('Winners, one dot a season');
});

test('the link to a state is copied in full, or shown where copying is blocked', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const lesson = new Lesson(page);
	await lesson.open('?from=mail');
	await lesson.changes(() => lesson.slider('sharpness').press('ArrowRight'));
	await lesson.button('one step back').click();
	await lesson.button('Copy link').click();
	await expect(lesson.figure.getByText('Link copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(new URL('?from=mail&loop.beta=2.05&loop.t=59#loop', page.url()).href);

	await page.goto(link);
	await expect(lesson.figure).toHaveAttribute('data-run', / 324 clicks 2\.05 /);
	await expect(lesson.figure.locator('.transport .label')).toHaveText('day 59 of 60');

	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('blocked'));
	});
	await lesson.button('Copy link').click();
	await expect(lesson.figure.getByText(/^Copying is blocked here\. The link is/)).toContainText(
		link
	);
});
