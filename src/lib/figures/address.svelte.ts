import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { FigureState } from './figure-state.svelte.ts';
import { readSetting, writeSetting } from './setting-query.ts';

/** Browsers limit how often the address may change; a reader's hand is slower than this. */
const PAUSE = 300;

/** A change that is not in the address yet. */
interface Change {
	readonly control: string;
	readonly search: string;
}

/**
 * The state of every figure of a page in its address. Changes of one control replace each other in
 * the history; another control begins a new entry, so that Back undoes one control at a time.
 */
export class Address {
	private readonly figures: FigureState[];
	private lastControl = '';
	private waiting: Change | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** The query this module last wrote or read: what comes back from Kit is not news. */
	private known = '';

	constructor(figures: readonly FigureState[]) {
		this.figures = [...figures];
	}

	/** A figure that was not needed before: from now on the address speaks of it too. */
	add(figure: FigureState): void {
		this.figures.push(figure);
		this.tell(figure);
	}

	/** Follows the address: a first visit, a link in the text, Back and Forward. */
	read(): void {
		const { search } = page.url;
		if (search === this.known) return;
		this.known = search;
		this.lastControl = '';
		// What was about to be written belongs to the state that was left.
		clearTimeout(this.timer);
		this.waiting = undefined;
		for (const figure of this.figures) this.tell(figure);
	}

	/** Writes the figures' state, a moment after the last change of this control. */
	write(control: string): void {
		clearTimeout(this.timer);
		if (this.waiting && this.waiting.control !== control) this.commit(this.waiting);
		const waiting = { control, search: this.query() };
		this.waiting = waiting;
		this.timer = setTimeout(() => this.commit(waiting), PAUSE);
	}

	close(): void {
		clearTimeout(this.timer);
	}

	/** The full address of this state of the page, opened at one figure. */
	linkTo(figure: FigureState): string {
		return `${location.origin}${location.pathname}${this.query()}#${figure.figure.id}`;
	}

	/** Puts a figure into the state that the address gives it. */
	private tell(figure: FigureState): void {
		const { searchParams } = page.url;
		const { simulation, figure: block } = figure;
		const { setting, refusals } = readSetting(block.id, searchParams, simulation, figure.initial());
		figure.adopt(setting, refusals);
	}

	private commit({ control, search }: Change): void {
		this.waiting = undefined;
		if (search === this.known) return;
		const replaceState = control === this.lastControl;
		this.lastControl = control;
		this.known = search;
		void goto(`${location.pathname}${search}${location.hash}`, {
			replaceState,
			noScroll: true,
			keepFocus: true
		});
	}

	private query(): string {
		const query = new URLSearchParams();
		for (const [key, value] of new URLSearchParams(location.search)) {
			if (!this.figures.some((figure) => key.startsWith(`${figure.figure.id}.`))) {
				query.append(key, value);
			}
		}
		for (const figure of this.figures) {
			const { id } = figure.figure;
			for (const pair of writeSetting(id, figure.setting, figure.initial())) query.append(...pair);
		}
		const text = query.toString();
		return text && `?${text}`;
	}
}
