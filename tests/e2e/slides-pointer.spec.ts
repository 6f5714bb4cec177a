import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';
import { openBoth, openStage } from './talk.ts';

const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 }
];

test('a press in a drawing hits what is drawn there, at three stage sizes', async ({ page }) => {
	for (const size of SIZES) {
		await page.setViewportSize(size);
		const stage = await openStage(page, 'off-policy-evaluation', 'race-live');
		await stage.press('r');
		await stage.settled();
		const corners = stage.figure.getByRole('group', { name: /corners/ });
		const corner = corners.getByRole('button').last();
		await expect(corner).toHaveAttribute('aria-pressed', 'false');
		// Where its box is, not by its handle: a scaled ancestor would send the pointer elsewhere.
		const box = await corner.boundingBox();
		if (!box) throw new Error('the corner has no box');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(corner).toHaveAttribute('aria-pressed', 'true');
		expect(await page.evaluate(transformed)).toEqual([]);
	}
});

/** Runs in the page: ancestors of a drawing that scale it other than by layout. */
function transformed(): string[] {
	const found: string[] = [];
	for (
		let element: Element | null = document.querySelector('section:not([inert]) figure svg');
		element;
		element = element.parentElement
	) {
		const { transform, scale, zoom } = getComputedStyle(element);
		if (transform !== 'none' || scale !== 'none' || zoom !== '1') found.push(element.tagName);
	}
	return found;
}

test('the light follows the pointer, from the presenter window too', async ({ context }) => {
	const { stage, presenter } = await openBoth(context, 'feedback-loops', 'the-bet');
	await presenter.press('l');
	const light = stage.page.locator('[data-spotlight]');
	/** How far the light is from where the presenter points, in pixels of the stage. */
	const miss = async (x: number, y: number) => {
		// Measured anew each time: the box takes the stage's shape once it knows it.
		const box = await boxOf(presenter.slide);
		await presenter.page.mouse.move(box.x + box.width * x, box.y + box.height * y);
		const [room, at] = [await boxOf(stage.slide), await boxOf(light)];
		const [dx, dy] = [at.x + at.width / 2 - room.x, at.y + at.height / 2 - room.y];
		return Math.hypot(dx - room.width * x, dy - room.height * y);
	};
	for (const [x, y] of [
		[0.25, 0.5],
		[0.8, 0.3]
	]) {
		await expect.poll(() => miss(x, y)).toBeLessThan(8);
	}
	await presenter.press('l');
	await expect(light).toHaveCount(0);
});

async function boxOf(locator: Locator) {
	const box = await locator.boundingBox();
	if (!box) throw new Error(`${locator} has no box`);
	return box;
}
