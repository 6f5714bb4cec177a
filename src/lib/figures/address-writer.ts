import { goto } from '$app/navigation';

/** Browsers limit how often the address may change; a reader's hand is slower than this. */
const PAUSE = 300;

/** A change that is not in the address yet. */
interface Change {
	/** Changes of one strand replace each other in the history; another begins a new entry. */
	readonly strand: string | number;
	readonly search: string;
}

/**
 * Writes a page's query a moment after the last change, so that Back undoes one strand at a time:
 * one control of a figure, one command of an editor.
 */
export class AddressWriter {
	private lastStrand: string | number = '';
	private waiting: Change | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** The query last written or followed: what comes back from Kit is not news. */
	private known = '';
	private readonly accepts: (search: string) => boolean;

	/** @param accepts asked before each writing; says no to what is not to stand in the address */
	constructor(accepts: (search: string) => boolean = () => true) {
		this.accepts = accepts;
	}

	/** Whether the address says something else than was last written or followed. */
	isNews(search: string): boolean {
		return search !== this.known;
	}

	/** The page now shows what the address says. */
	follow(search: string): void {
		this.known = search;
		this.lastStrand = '';
		// What was about to be written belongs to the state that was left.
		this.close();
		this.waiting = undefined;
	}

	write(change: Change): void {
		this.close();
		if (this.waiting && this.waiting.strand !== change.strand) this.commit(this.waiting);
		this.waiting = change;
		this.timer = setTimeout(() => this.commit(change), PAUSE);
	}

	/** Writes what waits, at once. */
	flush(): void {
		this.close();
		if (this.waiting) this.commit(this.waiting);
	}

	/** Writes nothing more of what waits. */
	close(): void {
		clearTimeout(this.timer);
	}

	private commit({ strand, search }: Change): void {
		this.waiting = undefined;
		if (!this.accepts(search) || search === this.known) return;
		const replaceState = strand === this.lastStrand;
		this.lastStrand = strand;
		this.known = search;
		void goto(`${location.pathname}${search}${location.hash}`, {
			replaceState,
			noScroll: true,
			keepFocus: true
		});
	}
}
