import { figureOf, type Deck, type DeckSlide } from '../deck.ts';
import type { OpenFigure } from '../open-figure.ts';
import type { Place } from '../place.ts';

/** The picture at a place, or why there is none. */
interface Picture {
	readonly figure?: OpenFigure;
	readonly failure: string;
}

type Open = (slide: DeckSlide, step: number) => Promise<OpenFigure | undefined>;

/** The pictures of a print-out, made one after the other: a phone has memory for one run at a time. */
export class Pictures {
	/** The places that have a picture. */
	readonly wanted: readonly Place[];
	private opened = $state.raw<readonly Picture[]>([]);
	private closed = false;

	/** How many are finished. */
	readonly done: number = $derived.by(
		() => this.opened.filter(({ figure }) => !figure?.state.busy).length
	);
	readonly ready: boolean = $derived.by(() => this.done === this.wanted.length);
	/** The picture to make now; undefined while one is being made, and at the end. */
	readonly due: number | undefined = $derived.by(() =>
		this.done === this.opened.length && !this.ready ? this.done : undefined
	);
	/** A sentence for each picture that could not be made. */
	readonly failures: readonly string[] = $derived.by(() =>
		this.opened.flatMap(({ figure, failure }, i) => {
			const reason = failure || figure?.state.failure;
			return reason ? [`${this.name(this.wanted[i])} lacks its picture: ${reason}`] : [];
		})
	);

	constructor(
		private readonly deck: Deck,
		places: readonly Place[],
		private readonly open: Open
	) {
		this.wanted = places.filter(({ index }) => figureOf(deck.slides[index]));
	}

	/** The figure at a place, once it is there. */
	at(place: Place): OpenFigure | undefined {
		const i = this.wanted.findIndex((w) => w.index === place.index && w.step === place.step);
		return this.opened[i]?.figure;
	}

	/** Makes the picture that is due. */
	async make(due: number): Promise<void> {
		// The one before is finished: what it computed stays, its line to the desk is not needed.
		this.opened[due - 1]?.figure?.state.close();
		const picture = await this.picture(this.wanted[due]);
		if (this.closed) picture.figure?.state.close();
		else this.opened = [...this.opened, picture];
	}

	close(): void {
		this.closed = true;
		for (const { figure } of this.opened) figure?.state.close();
	}

	private async picture({ index, step }: Place): Promise<Picture> {
		try {
			return { figure: await this.open(this.deck.slides[index], step), failure: '' };
		} catch (error) {
			return { failure: error instanceof Error ? error.message : String(error) };
		}
	}

	private name({ index, step }: Place): string {
		return `Slide ${index + 1}${step > 0 ? `, step ${step},` : ''}`;
	}
}
