import * as v from 'valibot';
import type { Deck } from './deck.ts';
import { readPlace, writePlace } from './place.ts';

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** Time is in milliseconds; `since` is a time of day (Date.now) while the clock runs. */
const Clock = v.strictObject({
	before: v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)),
	since: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1e14)))
});

/** A window's size in pixels, for a preview of the same shape. */
const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000));

/** All of a talk that two windows share; with the deck it determines the picture. */
export const TalkState = v.strictObject({
	/** Where the talk is: "slide-id" or "slide-id.step". */
	place: v.pipe(v.string(), v.maxLength(120)),
	/** Live changes by place, each in the words of a figure's link: "the-slide-figure.beta=3". */
	live: v.record(v.pipe(v.string(), v.maxLength(120)), v.pipe(v.string(), v.maxLength(2_000))),
	blank: v.boolean(),
	/** The figure fills the stage. */
	zoomed: v.boolean(),
	/** The pointer is a light on the stage. */
	spotlight: v.boolean(),
	/** The stage shows the link to where the room can follow. */
	link: v.boolean(),
	/** Undefined: as the system has it. */
	theme: v.optional(v.picklist(THEMES)),
	/** The stage's width and height. */
	stage: v.strictTuple([Size, Size]),
	clock: Clock
});

export type TalkState = v.InferOutput<typeof TalkState>;
export type Clock = v.InferOutput<typeof Clock>;
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

/** Reads a state from storage or another window; undefined for what is none, or is of another deck. */
export function readState(deck: Deck, raw: unknown): TalkState | undefined {
	const parsed = v.safeParse(TalkState, raw);
	if (!parsed.success) return undefined;
	const place = readPlace(deck, parsed.output.place);
	return place && { ...parsed.output, place: writePlace(deck, place) };
}
