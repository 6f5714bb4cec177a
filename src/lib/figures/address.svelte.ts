import { page } from '$app/state';
import { AddressWriter } from './address-writer.ts';
import type { FigureState } from './figure-state.svelte.ts';
import { readSetting, writeSetting } from './setting-query.ts';

/**
 * The state of every figure of a page in its address. Changes of one control replace each other in
 * the history; another control begins a new entry, so that Back undoes one control at a time.
 */
export class Address {
	private readonly figures: FigureState[];
	private readonly writer = new AddressWriter();

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
		if (!this.writer.isNews(search)) return;
		this.writer.follow(search);
		for (const figure of this.figures) this.tell(figure);
	}

	/** Writes the figures' state, a moment after the last change of this control. */
	write(control: string): void {
		this.writer.write({ strand: control, search: this.query() });
	}

	close(): void {
		this.writer.close();
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
