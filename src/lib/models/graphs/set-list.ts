import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';

/**
 * Which sets do the job. That none does and that the empty set does are different answers, so they
 * are different kinds.
 */
export type SetList =
	| { readonly kind: 'impossible' }
	| { readonly kind: 'nothing-needed' }
	| {
			readonly kind: 'sets';
			/** Small ones first, then by name; each sorted. */
			readonly sets: readonly (readonly string[])[];
			/** Whether the limit left others out, which may be smaller than those listed. */
			readonly more: boolean;
	  };

/** How many sets are listed unless a caller says otherwise: there may be exponentially many. */
export const MOST_SETS = 1000;

/** Names and sorts minimal sets of places, at most `limit`. */
export function setList(
	{ names }: Graph,
	found: Iterable<readonly number[]>,
	limit = MOST_SETS
): SetList {
	const sets: string[][] = [];
	let more = false;
	for (const places of found) {
		if (places.length === 0) return { kind: 'nothing-needed' };
		more = sets.length >= limit;
		if (more) break;
		sets.push(places.map((place) => names[place]).sort(byCodePoint));
	}
	if (sets.length === 0 && !more) return { kind: 'impossible' };
	return { kind: 'sets', sets: sets.sort(bySizeThenNames), more };
}

/** The sets as a plain list: `[]` if it is impossible, `[[]]` if nothing is needed. */
export function listOfSets(answer: SetList): readonly (readonly string[])[] {
	if (answer.kind === 'impossible') return [];
	return answer.kind === 'nothing-needed' ? [[]] : answer.sets;
}
