import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';

const PAGE = './playground/graph/';

/** What the playground says about a drawing: the answers, the lie meter and the drawings on offer. */
class Playground {
	readonly answers: Locator;
	readonly verdict: Locator;
	readonly meter: Locator;
	readonly gallery: Locator;

	constructor(readonly page: Page) {
		this.answers = page.locator('.answers');
		this.verdict = this.answers.locator('.verdict');
		this.meter = page.locator('[data-figure="lie-meter"]');
		this.gallery = page.locator('.gallery');
	}

	async open(): Promise<void> {
		await this.page.goto(PAGE);
		await expect(this.page.locator('#svelte-announcer')).toBeAttached();
	}

	preset(name: string): Locator {
		return this.gallery.getByRole('option', { name, exact: true });
	}

	reading(id: string): Locator {
		return this.meter.locator(`[data-reading="${id}"]`);
	}

	async estimate(id: string): Promise<number> {
		await expect(this.meter).not.toHaveAttribute('data-busy');
		const text = await this.reading(id).locator('[data-value="estimate"]').textContent();
		return Number(text?.trim().replace('−', '-'));
	}

	strength(arrow: string): Locator {
		return this.meter.getByRole('slider', { name: arrow, exact: true });
	}

	async typeStrength(arrow: string, value: string): Promise<void> {
		const field = this.meter.getByRole('textbox', { name: `${arrow}, type a value`, exact: true });
		await field.fill(value);
		await field.press('Enter');
	}
}

test.describe('the gallery', () => {
	test('has one stop of the tab key for each list; arrow keys walk it and Enter chooses', async ({
		page
	}) => {
		const playground = new Playground(page);
		await playground.open();
		await expect(playground.preset('Fork')).toHaveAttribute('aria-selected', 'true');
		await playground.preset('Fork').focus();
		await page.keyboard.press('ArrowRight');
		await expect(playground.preset('Chain')).toBeFocused();
		await expect(playground.preset('Fork')).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('Enter');
		await expect(playground.preset('Chain')).toHaveAttribute('aria-selected', 'true');
		await expect(playground.answers).toContainText('Nothing needs adjusting for the effect');
		await expect(playground.answers).toContainText('“page opened” passes the effect on.');
		await page.keyboard.press('End');
		await expect(playground.preset('Confounded mediator')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(playground.preset('Hidden interest')).toBeFocused();
	});

	test('tells story, question and, on request, the answer', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.preset('M').click();
		const story = playground.gallery.locator('.story');
		await expect(story).toContainText('Do you adjust for the query word?');
		const answer = story.getByText('No: nothing needs adjusting');
		await expect(answer).toBeHidden();
		await story.getByText('Answer', { exact: true }).click();
		await expect(answer).toBeVisible();
	});

	test('unrolls the loop to as many days as asked for', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.preset('Feedback over 2 days').click();
		const days = playground.gallery.getByRole('slider', { name: 'days' });
		await days.press('ArrowRight');
		await expect(playground.answers).toContainText('“clicked day 3”');
		await days.press('ArrowRight');
		await expect(playground.answers).toContainText('“clicked day 4”');
		await expect(playground.preset('Feedback over 2 days')).toHaveAttribute(
			'aria-selected',
			'true'
		);
	});
});

test.describe('answers', () => {
	test('a set that works is one press away', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await expect(playground.verdict).toHaveAttribute('data-valid', 'false');
		await expect(playground.answers.getByRole('button', { name: /^shown ← intent/ })).toBeVisible();
		await playground.answers.getByRole('button', { name: 'Adjust for intent' }).click();
		await expect(playground.verdict).toHaveAttribute('data-valid', 'true');
		await expect(playground.verdict).toContainText('Adjusting for intent works');
		await expect(
			playground.answers.getByRole('button', { name: 'Adjust for intent' })
		).toHaveAttribute('aria-pressed', 'true');
	});

	test('names the path that the present set opens', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.preset('Clickbait').click();
		await expect(playground.verdict).toContainText('Adjusting for clicked does not work');
		const path = playground.answers.getByRole('button', { name: 'loud title → clicked ← quality' });
		await expect(path.first()).toBeVisible();
		await playground.answers.getByRole('button', { name: 'Adjust for nothing' }).click();
		await expect(playground.verdict).toHaveAttribute('data-valid', 'true');
	});

	test('not identifiable names the hidden ties, and the way out if there is one', async ({
		page
	}) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.preset('Bow').click();
		await expect(playground.answers).toContainText('Not without further assumptions.');
		await expect(playground.answers).toContainText('There is no instrument.');
		await playground.preset('Instrument').click();
		await expect(playground.answers).toContainText(
			'banner still gives the effect as an instrument'
		);
		await playground.preset('Napkin').click();
		await expect(playground.answers.locator('math mfrac')).toHaveCount(1);
	});

	test('an empty drawing is told what to do', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await page.getByRole('button', { name: 'Clear', exact: true }).click();
		await expect(playground.answers).toContainText('Nothing is drawn yet.');
		await expect(playground.meter).toContainText('Nothing is drawn yet.');
	});
});

test.describe('the lie meter', () => {
	test('a strength moves the estimates and their error, and not the truth', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		const truth = playground.meter.locator('[data-value="truth"]');
		await expect(truth).toHaveText('0.30');
		expect(await playground.estimate('naive')).toBeGreaterThan(0.7);
		await playground.typeStrength('intent → bought', '-1');
		await expect.poll(() => playground.estimate('naive')).toBeLessThan(-0.1);
		expect(Math.abs((await playground.estimate('adjusted')) - 0.3)).toBeLessThan(0.1);
		await expect(truth).toHaveText('0.30');
		await expect(playground.meter).toContainText('Bias of the naive comparison: −0.50');
		await expect(playground.meter.locator('[data-bias]')).toHaveCount(1);
	});

	test('follows a slider step by step', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		const truth = playground.meter.locator('[data-value="truth"]');
		await playground.strength('shown → bought').press('ArrowRight');
		await expect(truth).toHaveText('0.40');
		await playground.strength('shown → bought').press('ArrowRight');
		await expect(truth).toHaveText('0.50');
	});

	test('refuses a strength that is none, with a sentence', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.typeStrength('intent → shown', 'much');
		await expect(playground.meter.getByRole('alert')).toContainText('cannot be “much”');
	});

	test('more rows and new luck', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		const before = await playground.reading('naive').textContent();
		await playground.meter.getByRole('button', { name: 'New luck' }).click();
		await expect(playground.reading('naive')).not.toHaveText(before ?? '');
		const rows = playground.meter.getByRole('textbox', { name: 'rows, type a value' });
		await rows.fill('20000');
		await rows.press('Enter');
		await playground.meter.getByText('The picture in words').click();
		await expect(playground.meter.locator('.words p')).toContainText('20,000 rows.');
	});

	test('shows its numbers as a table', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.meter.getByRole('button', { name: 'Numbers' }).click();
		const table = playground.meter.getByRole('table');
		await expect(table.getByRole('row')).toHaveCount(6);
		await expect(table).toContainText('the truth is 0.30');
	});

	test('says in words why an estimate is missing', async ({ page }) => {
		const playground = new Playground(page);
		await playground.open();
		await playground.preset('Bow').click();
		await expect(playground.reading('adjusted')).toContainText('No set of logged variables works.');
		await expect(playground.reading('front-door')).toContainText('There is no front door.');
	});
});

test.describe('where the workers cannot be fetched', () => {
	test.use({ expectedProblems: /worker|net::ERR_FAILED/ });

	test('answers and estimates still follow', async ({ page }) => {
		await page.route(/worker-[^/]*\.js/, (route) => route.abort());
		const playground = new Playground(page);
		await playground.open();
		await playground.typeStrength('intent → bought', '-1');
		await expect.poll(() => playground.estimate('naive')).toBeLessThan(-0.1);
		await playground.preset('Napkin').click();
		await expect(playground.answers.locator('math mfrac')).toHaveCount(1);
		await expect(playground.reading('instrument')).toContainText('banner, given budget');
	});
});
