/**
 * A lesson as typed blocks. The Markdown compiler writes them at build time; the reading page and
 * the slides are two renderings of the same list. `html` fields are finished HTML: formulas, links
 * and numbers from runs are already in them.
 */

/** One or more paragraphs, lists, tables or display formulas. */
export type Html = string;

/** Words within a line, without links: for labels, headings and titles. */
export type InlineHtml = string;

export interface Prose {
	readonly type: 'prose';
	readonly html: Html;
}

export interface Heading {
	readonly type: 'heading';
	readonly id: string;
	readonly level: 2 | 3;
	readonly html: InlineHtml;
}

/** A still picture from the lesson's folder, in the page's own colours. */
export interface Drawing {
	readonly type: 'drawing';
	readonly id: string;
	/** The SVG element; its `<title>` or `aria-label` says what it shows. */
	readonly svg: Html;
}

/** A parameter patch as written in a lesson; the lint has checked every name and value. */
export type LessonPatch = Readonly<Record<string, number | string>>;

export interface Figure {
	readonly type: 'figure';
	readonly id: string;
	readonly simulation: string;
	/** Plain text. */
	readonly title: string;
	readonly patch: LessonPatch;
	readonly seed: number;
	/** The patch, on top of `patch`, that makes the twin world. */
	readonly twin?: LessonPatch;
	/** Id of the last section that stands beside the figure on a wide screen. */
	readonly beside?: string;
	/** The prediction that must be locked before these readouts are shown. */
	readonly sealed?: { readonly by: string; readonly readouts: readonly string[] };
}

/** The same figure again, with a patch on top of its own. */
export interface FigureReference {
	readonly type: 'figure-reference';
	readonly figure: string;
	readonly patch: LessonPatch;
}

export interface Option {
	readonly html: InlineHtml;
	readonly correct: boolean;
	/** Why this option fails or holds; empty for a prediction. */
	readonly why: Html;
}

export interface Predict {
	readonly type: 'predict';
	readonly id: string;
	readonly figure?: string;
	readonly question: Html;
	readonly options: readonly Option[];
	readonly reveal: Html;
}

export interface PredictReference {
	readonly type: 'predict-reference';
	readonly predict: string;
}

export interface Check {
	readonly type: 'check';
	readonly id: string;
	readonly question: Html;
	readonly options: readonly Option[];
}

export interface Challenge {
	readonly type: 'challenge';
	readonly id: string;
	readonly figure: string;
	readonly goal: string;
	/** Parameters that stay as the figure has them while this challenge is open. */
	readonly lock: readonly string[];
	readonly html: Html;
}

export interface CheckReference {
	readonly type: 'check-reference';
	readonly check: string;
}

export interface DrawingReference {
	readonly type: 'drawing-reference';
	readonly drawing: string;
}

/** A step is a patch of state on top of the slide, never an event. */
export interface SlideStep {
	readonly patch: LessonPatch;
	/** Another seed than the figure's. */
	readonly seed?: number;
	/** The step of the trajectory that is shown; left out: its end. */
	readonly time?: number;
	/** View state, such as `show=twin`; never part of the model's state. */
	readonly show: readonly string[];
	/** Name of a readout, a parameter or a part of the picture that is pointed at. */
	readonly highlight?: string;
	/** How many items of the slide's lists stand there from this step on. */
	readonly reveal?: number;
	readonly html: Html;
}

/** A paragraph for the speaker; one that opens with "Step 2." belongs to that step. */
export interface SlideNote {
	readonly step?: number;
	readonly html: Html;
}

export type SlidePart =
	Prose | Drawing | Figure | FigureReference | PredictReference | CheckReference | DrawingReference;

export interface Slide {
	readonly type: 'slide';
	readonly id: string;
	readonly minutes: number;
	/** Id of the section that says the same at length; empty on slides of the programme. */
	readonly section: string;
	readonly title: InlineHtml;
	readonly blocks: readonly SlidePart[];
	readonly steps: readonly SlideStep[];
	readonly notes: readonly SlideNote[];
}

/** A deck as `lessons/programme.md` declares it, or a lesson's own. */
export interface DeckPlan {
	readonly id: string;
	readonly title: string;
	/** Minutes of the whole slot, questions included, where the programme sets one. */
	readonly slot?: number;
	/** Minutes of the slot that are kept for questions. */
	readonly questions: number;
	/** Ids of slides, in the order in which they are shown. */
	readonly slides: readonly string[];
}

/** What stands around the lessons in a talk: the opening, the close, and which slides go into which cut. */
export interface Programme {
	readonly slides: readonly Slide[];
	readonly decks: readonly DeckPlan[];
}

export type Block = Prose | Heading | Drawing | Figure | Predict | Check | Challenge;

export interface Reference {
	readonly id: string;
	/** "Chaney, A. J. B., & Stewart, B. M. (2018). Title. Venue." */
	readonly html: InlineHtml;
	readonly url?: string;
}

export interface Term {
	readonly id: string;
	readonly name: string;
	readonly definition: InlineHtml;
}

export interface Lesson {
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: { readonly talk: number; readonly self: number };
	readonly objectives: readonly InlineHtml[];
	readonly blocks: readonly Block[];
	readonly slides: readonly Slide[];
	/** Works cited, in order of first citation. */
	readonly references: readonly Reference[];
	/** Glossary terms used, in order of first use. */
	readonly terms: readonly Term[];
}
