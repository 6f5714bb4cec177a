import type { Page } from '@playwright/test';
import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

interface Focus {
	/** What it is: its words, its label, or its type. */
	readonly name: string;
	readonly outlined: boolean;
	readonly onScreen: boolean;
	/** Whether anything on the page has the focus. */
	readonly any: boolean;
}

function focus(page: Page): Promise<Focus> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLInputElement;
		const { labels } = element;
		const words =
			element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
		const value = element.type === 'radio' ? element.value : '';
		// A control that is drawn by the element beside it shows its focus there.
		const drawn = [element, element.nextElementSibling].filter((part) => part !== null);
		const outlined = drawn.some((part) => {
			const { outlineStyle, outlineWidth, opacity } = getComputedStyle(part);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && opacity !== '0';
		});
		const box = element.getBoundingClientRect();
		return {
			name: `${words ?? ''} ${value}`.replace(/\s+/g, ' ').trim(),
			outlined,
			onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
			any: element !== document.body
		};
	});
}

/** Tabs until the name of what has the focus matches; each stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
	const stops: string[] = [];
	for (let stop = 0; stop < 120; stop++) {
		await page.keyboard.press(key);
		const at = await focus(page);
		if (!at.any) continue;
		stops.push(at.name);
		expect(at, `the focus after ${stops.slice(-3).join(' > ')}`).toMatchObject({
			outlined: true,
			onScreen: true
		});
		if (name.test(at.name)) return;
	}
	throw new Error(`No stop called ${name} on the way: ${stops.join(' > ')}`);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the lesson can be worked through by keyboard alone', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.open();
	const { bet, figure } = lesson;

	await page.keyboard.press('Tab');
	expect(await focus(page)).toMatchObject({
		name: 'Skip to the text',
		outlined: true,
		onScreen: true
	});
	await page.keyboard.press('Enter');
	await expect(page.locator('#main')).toBeFocused();

	await tabTo(page, /of 100/);
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await tabTo(page, /guessing/);
	await page.keyboard.press('ArrowDown');
	await tabTo(page, /^Lock my bet/);
	await page.keyboard.press('Enter');
	await expect(bet.getByRole('listitem').filter({ hasText: '80 of 100' })).toContainText(
		'your bet, rather sure'
	);
	await expect(bet.locator('.reveal')).toBeFocused();

	await tabTo(page, /^best item wins/);
	await page.keyboard.press('Enter');
	await expect(figure.locator('#loop-formula')).toContainText('÷ 100');
	await tabTo(page, /^one step back/);
	await page.keyboard.press('Enter');
	await expect(figure.locator('.transport .label')).toHaveText('day 59 of 60');
	await tabTo(page, /^sharpness\s*β?$/);
	await lesson.changes(() => page.keyboard.press('ArrowRight'));
	await tabTo(page, /^New luck/);
	await lesson.changes(() => page.keyboard.press('Enter'));
	await expect(figure.getByRole('button', { name: 'New luck' })).toBeFocused();
	await tabTo(page, /^Save$/);
	await page.keyboard.press('Enter');
	await tabTo(page, /\(CSV\)/);
	await page.keyboard.press('Enter');
	await expect(figure.getByText('Saved as CSV.')).toBeVisible();
	await tabTo(page, /^Numbers$/);

	await tabTo(page, /^B has more\./);
	await page.keyboard.press('Enter');
	await expect(page.locator('#counts .why').first()).toBeVisible();
	await tabTo(page, /^Take the challenge/);
	await page.keyboard.press('Enter');
	await expect(page.locator('#heal').getByRole('table')).toBeVisible();
	await tabTo(page, /^Leave the challenge/);

	await tabTo(page, /^Delete them/);
	await page.keyboard.press('Tab');
	expect((await focus(page)).any, 'the page lets the focus go at its end').toBe(false);
	await page.keyboard.press('Shift+Tab');
	await tabTo(page, /^All lessons/, 'Shift+Tab');
});

test('what the keyboard acted on keeps the focus', async ({ page }) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	const challenge = page.locator('#heal');
	await challenge.getByRole('button', { name: 'Take the challenge' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Leave the challenge' })).toBeFocused();
	await page.getByRole('button', { name: 'Delete them' }).press('Enter');
	const data = page.getByRole('region', { name: 'my data' });
	await expect(data.locator(':focus')).toHaveCount(1);
	await page.getByRole('button', { name: 'No, keep' }).press('Enter');
	await expect(data.locator(':focus')).toHaveCount(1);
});

test('a challenge that comes late leaves the focus where the reader is by then', async ({
	page
}) => {
	const lesson = new Lesson(page);
	await lesson.openAfterBet();
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	// Whatever else the page asks for from now on is what the challenge is made of.
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.getByRole('button', { name: 'Take the challenge' }).press('Enter');
	await page.getByRole('button', { name: 'Export them' }).focus();
	letGo();
	await expect(page.getByRole('button', { name: 'Leave the challenge' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Export them' })).toBeFocused();
});
