import { array, custom, picklist, safeParse, type InferOutput } from 'valibot';
import { figureOf, type Deck } from './deck.ts';
import { readPlace, writePlace } from './place.ts';
import { exact, is, number, orNull, text, texts, yesOrNo } from './schemas.ts';

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** Time is in milliseconds; `since` is a time of day (Date.now) while the clock runs. */
const Clock = exact({ before: number(), since: orNull(number()) });

/** The latest time of day, and the longest talk, that a clock can show. */
const LATEST = 1e14;
const LONGEST = 1e9;
/** The widest stage, in pixels. */
const WIDEST = 20_000;

/** Live changes that a talk remembers: the latest ones. */
const MOST_LIVE = 64;

/** All of a talk that two windows share; with the deck it determines the picture. */
export const TalkState = exact(
	{
		/** Where the talk is: "slide-id" or "slide-id.step". */
		place: text(120),
		/** Live changes by place, each in the words of a figure's link: "the-slide-figure.beta=3". */
		live: texts(120, 2_000),
		blank: yesOrNo,
		/** The figure fills the stage. */
		zoomed: yesOrNo,
		/** The pointer is a light on the stage. */
		spotlight: yesOrNo,
		/** The stage shows the link to where the room can follow. */
		link: yesOrNo,
		/** The stage's width and height in pixels, for a preview of the same shape. */
		stage: custom<[number, number]>((value) => is(array(number()), value) && value.length === 2),
		clock: Clock
	},
	{
		/** Left out: as the page has it. */
		theme: picklist(THEMES)
	}
);

export type TalkState = InferOutput<typeof TalkState>;
export type Clock = InferOutput<typeof Clock>;
export type Theme = (typeof THEMES)[number];

export function initialState(deck: Deck): TalkState {
	return {
		place: writePlace(deck, { index: 0, step: 0 }),
		live: {},
		blank: false,
		zoomed: false,
		spotlight: false,
		link: false,
		stage: [1280, 720],
		clock: { before: 0, since: null }
	};
}

/**
 * Reads a state from storage or another window; undefined for what is none, or is of another deck. Live
 * changes of places or figures that the deck does not have are left out.
 */
export function readState(deck: Deck, raw: unknown): TalkState | undefined {
	const { success, output } = safeParse(TalkState, raw);
	const place = success ? readPlace(deck, output.place) : undefined;
	if (!success || !place) return undefined;
	const { live, stage, clock } = output;
	const known = Object.entries(live).filter(([at, words]) => isLive(deck, at, words));
	return {
		...output,
		place: writePlace(deck, place),
		live: Object.fromEntries(known.slice(-MOST_LIVE)),
		stage: [sizeOf(stage[0]), sizeOf(stage[1])],
		clock: {
			before: within(0, LONGEST, clock.before),
			since: clock.since === null ? null : within(0, LATEST, clock.since)
		}
	};
}

function sizeOf(pixels: number): number {
	return Math.round(within(1, WIDEST, pixels));
}

/** A number is cut where it would leave its range: a state is never lost for one of them. */
function within(min: number, max: number, value: number): number {
	return Math.min(max, Math.max(min, value));
}

/** Whether words speak of the figure at a place, and of nothing else. */
function isLive(deck: Deck, at: string, words: string): boolean {
	const place = readPlace(deck, at);
	const figure = place && figureOf(deck.slides[place.index]);
	if (!figure || writePlace(deck, place) !== at) return false;
	return [...new URLSearchParams(words).keys()].every((key) => key.startsWith(`${figure.id}.`));
}
