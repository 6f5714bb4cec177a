import {
	custom,
	object,
	safeParse,
	type GenericSchema,
	type InferOutput,
	type ObjectEntries
} from 'valibot';

/*
 * Valibot comes as one module, which every page of the site loads for the reader's record. So slides
 * use only what that record uses; valibot's own pipes, records, options and variants would add a
 * kilobyte and a half to every lesson.
 */

export function is<T>(schema: GenericSchema<unknown, T>, value: unknown): value is T {
	return safeParse(schema, value).success;
}

/** Text of at most so many characters. */
export function text(most: number, pattern?: RegExp): GenericSchema<string> {
	return custom<string>(
		(value) => typeof value === 'string' && value.length <= most && (pattern?.test(value) ?? true)
	);
}

/** A number in a range, its ends included. */
export function number(min = -Infinity, max = Infinity): GenericSchema<number> {
	return custom<number>((value) => typeof value === 'number' && value >= min && value <= max);
}

export const whole = custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
export const yesOrNo = custom<boolean>((value) => typeof value === 'boolean');
export const anything = custom<unknown>(() => true);

type Maybe<M extends ObjectEntries> = { [K in keyof M]?: InferOutput<M[K]> };

/** An object with these entries, perhaps with some of those that it may have, and with no others. */
export function exact<
	const E extends ObjectEntries,
	const M extends ObjectEntries = Record<never, GenericSchema>
>(entries: E, may: M = {} as M) {
	const schema = object(entries);
	const isAllowed = (key: string, value: unknown) =>
		Object.hasOwn(entries, key) ||
		(Object.hasOwn(may, key) && (value === undefined || is(may[key], value)));
	return custom<InferOutput<typeof schema> & Maybe<M>>(
		(value) =>
			is(schema, value) && Object.entries(value).every(([key, each]) => isAllowed(key, each))
	);
}

/** Names with a text each. */
export function texts(mostName: number, mostText: number) {
	const [name, words] = [text(mostName), text(mostText)];
	return custom<Record<string, string>>(
		(value) =>
			isPlain(value) &&
			Object.entries(value).every(([key, told]) => is(name, key) && is(words, told))
	);
}

/** What a schema lets pass, or nothing in its place. */
export function orNull<T>(schema: GenericSchema<T>) {
	return custom<T | null>((value) => value === null || is(schema, value));
}

function isPlain(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
