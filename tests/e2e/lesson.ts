import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

export const LESSON = './lessons/feedback-loops/';
export const LEARNER_KEY = 'consequences.learner';

/** A lesson with its main figure and the bet on it. */
export interface Place {
	readonly slug: string;
	readonly figure: string;
	readonly bet: string;
	/** Not the page's first figure: it wakes when its reader comes near. */
	readonly later?: boolean;
}

const LOOPS: Place = { slug: 'feedback-loops', figure: 'loop', bet: 'half' };
export const CONFOUNDING: Place = { slug: 'confounding', figure: 'lab', bet: 'adjust' };
export const LOG_LAB: Place = {
	slug: 'logged-feedback',
	figure: 'lab',
	bet: 'silent',
	later: true
};
export const RACE: Place = { slug: 'off-policy-evaluation', figure: 'race', bet: 'both-wrong' };

/** A reader who has placed the bet of a lesson, as the device keeps it. */
function bettor({ slug, bet }: Place): string {
	const at = '2026-01-02T03:04:05.678Z';
	const predictions = { [`${slug}/${bet}`]: { option: 0, confidence: 'sure', at } };
	return JSON.stringify({ version: 1, predictions, checks: {}, challenges: {}, places: {} });
}

export const BETTOR = bettor(LOOPS);

/** A lesson page with a figure, as a reader meets it. */
export class Lesson {
	readonly figure: Locator;
	readonly bet: Locator;

	constructor(
		readonly page: Page,
		readonly place: Place = LOOPS
	) {
		this.figure = page.locator(`#${place.figure}`);
		this.bet = page.locator(`#${place.bet}`);
	}

	/** Opens the lesson, or another query or place of it, and waits until the page reacts. */
	async open(query = ''): Promise<void> {
		await this.page.goto(`./lessons/${this.place.slug}/${query}`);
		await this.reacts();
	}

	async reacts(): Promise<void> {
		await expect(this.page.locator('#svelte-announcer')).toBeAttached();
		if (this.place.later) await this.figure.scrollIntoViewIfNeeded();
		await expect(this.figure).toHaveAttribute('data-known');
	}

	/** Comes to the lesson with a bet that was placed on an earlier visit. */
	async openAfterBet(query = ''): Promise<void> {
		await this.page.addInitScript(
			([key, bet, record]) => {
				if (!localStorage.getItem(key)?.includes(bet)) localStorage.setItem(key, record);
			},
			[LEARNER_KEY, `/${this.place.bet}"`, bettor(this.place)]
		);
		await this.open(query);
		await expect(this.figure).toHaveAttribute('data-open', '');
	}

	slider(name: string): Locator {
		return this.figure.getByRole('slider', { name });
	}

	field(name: string): Locator {
		return this.figure.getByRole('textbox', { name: `${name}, type a value`, exact: true });
	}

	get seed(): Locator {
		return this.figure.getByRole('textbox', { name: 'seed', exact: true });
	}

	get twin(): Locator {
		return this.figure.getByRole('checkbox', { name: /twin/ });
	}

	get time(): Locator {
		return this.figure.getByRole('slider', { name: 'time' });
	}

	get words(): Locator {
		return this.figure.locator('.words p');
	}

	button(name: string): Locator {
		return this.figure.getByRole('button', { name, exact: true });
	}

	readout(name: string): Locator {
		return this.figure.locator(`[data-readout="${name}"]`);
	}

	async type(field: Locator, value: string): Promise<void> {
		await field.fill(value);
		await field.press('Enter');
	}

	/** Puts sliders behind "More" in reach. */
	async showMore(): Promise<void> {
		const more = this.figure.locator('details', {
			has: this.page.getByText('More', { exact: true })
		});
		await more.evaluate((details: HTMLDetailsElement) => (details.open = true));
	}

	/** The state that the picture shows. */
	async run(): Promise<string> {
		return (await this.figure.getAttribute('data-run')) ?? '';
	}

	/** The drawings, a line an element. */
	drawing(): Promise<string[]> {
		return this.figure.locator('.picture svg').evaluateAll(outline);
	}

	async settled(): Promise<void> {
		await expect(this.figure).not.toHaveAttribute('data-busy');
	}

	/** Does something that leads to another picture, and waits for it. */
	async changes(act: () => Promise<unknown>): Promise<void> {
		const before = await this.run();
		await act();
		await expect(this.figure).not.toHaveAttribute('data-run', before);
		await this.settled();
	}

	/**
	 * Presses Cancel as soon as it is there, since a run of a second is too short for a remote hand.
	 *
	 * @returns the share that the bar shows at that moment
	 */
	cancelAtFirstProgress(): Promise<number> {
		return this.figure.evaluate(
			(root) =>
				new Promise<number>((resolve) => {
					const watch = new MutationObserver(() => {
						const bar = root.querySelector('progress');
						const button = bar?.parentElement?.querySelector('button');
						if (!bar || !button) return;
						watch.disconnect();
						resolve(bar.value);
						button.click();
					});
					watch.observe(root, { subtree: true, childList: true });
				})
		);
	}

	/** What the address says about the figure: { beta: '3' }. */
	query(): Record<string, string> {
		const said = [...new URL(this.page.url()).searchParams].filter(([key]) =>
			key.startsWith(`${this.place.figure}.`)
		);
		const names = said.map(([key, value]) => [key.slice(this.place.figure.length + 1), value]);
		return Object.fromEntries(names);
	}

	async addressSays(query: Record<string, string>): Promise<void> {
		await expect.poll(() => this.query(), { intervals: [50] }).toEqual(query);
	}

	async placeBet(option = '80 of 100', confidence = 'rather sure'): Promise<void> {
		await this.bet.getByRole('radio', { name: option, exact: true }).check();
		await this.bet.getByRole('radio', { name: confidence, exact: true }).check();
		await this.bet.getByRole('button', { name: 'Lock my bet' }).click();
	}
}

/**
 * Elements with their attributes, in an order that does not depend on which of them were hydrated
 * and which were made in the browser. Runs in the page.
 */
export function outline(roots: Element[]): string[] {
	const elements = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
	return elements.map((element) => {
		const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
		const text = element.childElementCount === 0 ? element.textContent : '';
		return [element.tagName, ...attributes.sort(), text].join(' ');
	});
}

/** Lets the page paint some frames: time to move, if anything moves. */
export async function frames(page: Page, count: number): Promise<void> {
	await page.evaluate(
		(count) =>
			new Promise<void>((resolve) => {
				const tick = (left: number) =>
					left > 0 ? requestAnimationFrame(() => tick(left - 1)) : resolve();
				tick(count);
			}),
		count
	);
}
