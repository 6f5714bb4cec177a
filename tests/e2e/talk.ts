import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

/** What a window keeps of its talk. */
interface Kept {
	readonly id: string;
	readonly stamp: { readonly count: number; readonly by: string };
	readonly state: Record<string, unknown> & {
		readonly place: string;
		readonly live: Record<string, string>;
	};
}

/** One window of a talk: the stage, or the presenter's. */
export class TalkWindow {
	/** What is shown of the slide that the talk is at. */
	readonly slide: Locator;
	readonly figure: Locator;

	constructor(
		readonly page: Page,
		readonly deck: string,
		readonly role: 'stage' | 'presenter'
	) {
		this.slide = page.locator(role === 'stage' ? 'section[id]:not([inert])' : '.current .box');
		this.figure = this.slide.locator('figure[data-figure]');
	}

	/** Until the window answers to keys. */
	async awake(): Promise<void> {
		await expect(this.page.locator('[data-place]')).toBeAttached();
	}

	place(): Promise<string | null> {
		return this.page.locator('[data-place]').getAttribute('data-place');
	}

	async isAt(place: string): Promise<void> {
		await expect(this.page.locator('[data-place]')).toHaveAttribute('data-place', place);
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** The picture of the slide is there, and no other one is being computed. */
	async settled(): Promise<void> {
		await expect(this.slide.locator('[data-busy], [data-waiting]')).toHaveCount(0);
	}

	/** The run that the picture shows; empty on a slide without a figure. */
	async run(): Promise<string> {
		await this.settled();
		const shown = await this.figure.evaluateAll((figures) =>
			figures.map((figure) => (figure as HTMLElement).dataset.run ?? '')
		);
		return shown.join();
	}

	/** All that the window knows of the talk, as it would survive a reload. */
	async kept(): Promise<Kept> {
		const text = await this.page.evaluate(
			(deck) => sessionStorage.getItem(`consequences.talk.${deck}`),
			this.deck
		);
		return JSON.parse(text ?? 'null') as Kept;
	}

	slider(name: string | RegExp): Locator {
		return this.slide.getByRole('slider', { name });
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name });
	}
}

/** Opens a deck on the stage, at a place if one is named. */
export async function openStage(page: Page, deck: string, place = ''): Promise<TalkWindow> {
	await page.goto(`./slides/${deck}/${place && `#${place}`}`);
	const stage = new TalkWindow(page, deck, 'stage');
	await stage.awake();
	return stage;
}

/** Opens the presenter window with the key that presenters press, and waits until it has found the stage. */
export async function openPresenter(stage: TalkWindow): Promise<TalkWindow> {
	const opened = stage.page.context().waitForEvent('page');
	await stage.press('s');
	const presenter = new TalkWindow(await opened, stage.deck, 'presenter');
	await presenter.awake();
	await expect(presenter.page.getByText('Stage open')).toBeVisible();
	return presenter;
}

/** Both windows of a talk. */
export async function openBoth(context: BrowserContext, deck: string, place = '') {
	const stage = await openStage(await context.newPage(), deck, place);
	return { stage, presenter: await openPresenter(stage) };
}

/** Both windows know the same and show the same. */
export async function expectSame(a: TalkWindow, b: TalkWindow): Promise<void> {
	await expect
		.poll(async () => JSON.stringify(await a.kept()) === JSON.stringify(await b.kept()), {
			intervals: [20, 50, 100]
		})
		.toBe(true);
	const { state } = await a.kept();
	await a.isAt(state.place);
	await b.isAt(state.place);
	const shown = await a.run();
	await expect.poll(() => b.run(), { intervals: [20, 50, 100] }).toBe(shown);
}

/** The ids of a deck's slides, in order. */
export function slideIds(page: Page): Promise<string[]> {
	return page.locator('section[id]').evaluateAll((slides) => slides.map(({ id }) => id));
}
