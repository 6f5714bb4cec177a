import { inOrder } from '../reading/names.ts';

/** Names of one file and of another, in one order. */
export interface Merged {
	readonly names: readonly string[];
	/** Where the first file's names stand in it. */
	readonly first: Int32Array;
	/** Where the second file's names stand in it. */
	readonly second: Int32Array;
}

/** The union of two lists of names. */
export function mergeNames(first: readonly string[], second: readonly string[]): Merged {
	const union = [...new Set([...first, ...second])];
	const names = inOrder(union).map((place) => union[place]);
	const placeOf = new Map(names.map((name, place) => [name, place]));
	const places = (list: readonly string[]) =>
		Int32Array.from(list, (name) => placeOf.get(name) ?? -1);
	return { names, first: places(first), second: places(second) };
}
