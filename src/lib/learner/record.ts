import { array, custom, object, picklist, string, type InferOutput } from 'valibot';

/** How sure a reader says to be of a prediction, least first. */
export const CONFIDENCES = ['guessing', 'rather sure', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What `Date.toISOString` writes: one length and one zone, so that text order is time order. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

// A custom schema says as its message what it expects. Pipes of valibot's own actions would add a
// third of a kilobyte to every lesson page.
const Option = custom<number>(isIndex, 'a whole number from 0');
const Time = custom<string>(isTime, 'an ISO time in UTC');

export const Prediction = object({
	option: Option,
	confidence: picklist(CONFIDENCES),
	at: Time
});

/** The options tried so far, in the order of the tries. */
export const CheckAnswer = object({ chosen: array(Option) });

/** `state` is the query string of the simulation state that reached the goal. */
export const Pass = object({ passedAt: Time, state: string() });

/** The last heading a reader passed in a lesson. */
export const Place = object({ heading: string(), at: Time });

const Entries = custom<ById<unknown>>((value) => value instanceof Object, 'Object');

/** A record before its entries are looked at one by one. */
export const Envelope = object({
	version: picklist([1]),
	predictions: Entries,
	checks: Entries,
	challenges: Entries,
	places: Entries
});

export type Prediction = Readonly<InferOutput<typeof Prediction>>;
export type CheckAnswer = { readonly chosen: readonly number[] };
export type Pass = Readonly<InferOutput<typeof Pass>>;
export type Place = Readonly<InferOutput<typeof Place>>;

/** Entries by 'lesson-slug/block-id'; places by lesson slug. */
export type ById<T> = Readonly<Record<string, T>>;

/** All that is remembered of a reader, on this device only. */
export interface LearnerRecord {
	readonly version: 1;
	readonly predictions: ById<Prediction>;
	readonly checks: ById<CheckAnswer>;
	readonly challenges: ById<Pass>;
	readonly places: ById<Place>;
}

/**
 * The record of a reader who has done nothing yet.
 *
 * @example
 * emptyRecord().predictions; // {}
 */
export function emptyRecord(): LearnerRecord {
	return { version: 1, predictions: {}, checks: {}, challenges: {}, places: {} };
}

/**
 * A record as JSON for people to read. `readRecord` reads it back.
 *
 * @example
 * exportRecord(emptyRecord()); // '{\n\t"version": 1, …'
 */
export function exportRecord(learner: LearnerRecord): string {
	return JSON.stringify(learner, null, '\t');
}

function isIndex(value: unknown): boolean {
	return Number.isInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): boolean {
	return typeof value === 'string' && ISO_TIME.test(value);
}
