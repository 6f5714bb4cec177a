import type {
	DeckPlan,
	Drawing,
	Figure,
	Html,
	InlineHtml,
	Option,
	Prose,
	SlideNote,
	SlideStep
} from '#lib/content/blocks.ts';

/** A bet or a check on a slide: the question first, the answer from step 1 on. */
export interface SlideQuestion {
	readonly type: 'question';
	readonly question: Html;
	/** `why` says of each option of a check why it holds or fails; empty in a bet. */
	readonly options: readonly Option[];
	/** What a bet reveals; empty for a check. */
	readonly answer: Html;
}

export type SlideBlock = Prose | Drawing | Figure | SlideQuestion;

/** The lesson that a slide comes from. */
export interface SlideSource {
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	/** Id of the section of the lesson that says the same at length. */
	readonly section: string;
}

/** One slide as stage, presenter and print show it: nothing in it refers to another place. */
export interface DeckSlide {
	/** Unique among all slides of all lessons: links hold on to it. */
	readonly id: string;
	readonly title: InlineHtml;
	/** Planned minutes. */
	readonly minutes: number;
	/** Missing for the slides that open and close the programme. */
	readonly source?: SlideSource;
	readonly blocks: readonly SlideBlock[];
	/** Steps 1, 2, …; step 0 is the slide as its blocks have it. */
	readonly steps: readonly SlideStep[];
	readonly notes: readonly SlideNote[];
}

/** A deck with its slides in place of their ids. */
export interface Deck extends Omit<DeckPlan, 'slides'> {
	readonly slides: readonly DeckSlide[];
}

/** A slide's figure, if it has one. */
export function figureOf({ blocks }: DeckSlide): Figure | undefined {
	return blocks.find((block): block is Figure => block.type === 'figure');
}

/** Planned minutes of all slides. */
export function plannedMinutes(slides: readonly { readonly minutes: number }[]): number {
	return slides.reduce((sum, { minutes }) => sum + minutes, 0);
}
