import { isUndefined } from '../../estimate.ts';
import { estimateOf, type Estimated, type Terms } from '../terms.ts';
import type { SlateChances, SlateLog } from './slate-log.ts';

/** For tests: a world so small that all its lists can be written down. */
export interface EnumeratedWorld {
	/** Every list that the logging policy may show, once; rewards are expected ones, given the list. */
	readonly log: SlateLog;
	/** The items of the lists, n x L. */
	readonly action: Int32Array;
	/** Chance of each list under the logging policy. */
	readonly before: Float64Array;
	/** Σ over lists of the evaluation policy’s chance times the page’s expected total. */
	readonly truth: number;
}

/** The chance of an item in the next slot, given the items above. */
export type Filling = (above: readonly number[], item: number) => number;
/** Expected reward of each slot of a list. */
export type Reading = (list: readonly number[]) => readonly number[];

/** All lists of `slots` out of `items` items, with repeats, that the logging policy may show. */
export function enumeratedWorld(
	{ items, slots, reading }: { items: number; slots: number; reading: Reading },
	{ logging, evaluation }: { logging: Filling; evaluation: Filling }
): EnumeratedWorld {
	const all = lists(items, slots);
	const shown = all.filter((list) => chanceOf(list, logging) > 0);
	const chances = (policy: Filling): SlateChances => ({
		list: Float64Array.from(shown, (list) => chanceOf(list, policy)),
		prefix: Float64Array.from(
			shown.flatMap((list) => list.map((_, k) => chanceOf(list.slice(0, k + 1), policy)))
		),
		slot: Float64Array.from(
			shown.flatMap((list) =>
				list.map((item, k) =>
					total(all.filter((other) => other[k] === item).map((other) => chanceOf(other, policy)))
				)
			)
		)
	});
	const before = chances(logging);
	return {
		log: {
			slots,
			reward: Float64Array.from(shown.flatMap((list) => [...reading(list)])),
			logging: before,
			evaluation: chances(evaluation)
		},
		action: Int32Array.from(shown.flat()),
		before: Float64Array.from(shown, (list) => chanceOf(list, logging)),
		truth: total(all.map((list) => chanceOf(list, evaluation) * total([...reading(list)])))
	};
}

/** The exact expectation of an estimator without denominators: terms are linear in rewards. */
export function expectation({ before }: EnumeratedWorld, { numerator }: Terms): number {
	return total(Array.from(numerator, (term, i) => before[i] * term));
}

/** Slots filled on their own, each with its own chances: rows are slots. */
export function eachOnItsOwn(chances: readonly (readonly number[])[]): Filling {
	return (above, item) => chances[above.length][item];
}

/** Items drawn one after the other without return, in proportion to their appeal (Plackett-Luce). */
export function withoutReturn(appeal: readonly number[]): Filling {
	return (above, item) => {
		if (above.includes(item)) return 0;
		return appeal[item] / total(appeal.filter((_, other) => !above.includes(other)));
	};
}

function lists(items: number, slots: number): number[][] {
	if (slots === 0) return [[]];
	const shorter = lists(items, slots - 1);
	return shorter.flatMap((list) => Array.from({ length: items }, (_, item) => [...list, item]));
}

function chanceOf(list: readonly number[], filling: Filling): number {
	return list.reduce((chance, item, k) => chance * filling(list.slice(0, k), item), 1);
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Terms that the test knows to exist. */
export function termsOf(estimated: Estimated): Terms {
	if (isUndefined(estimated)) throw new Error(estimated.undefined);
	return estimated;
}

/** An estimate that the test knows to exist. */
export function valueOf(estimated: Estimated): number {
	const value = estimateOf(termsOf(estimated));
	if (isUndefined(value)) throw new Error(value.undefined);
	return value;
}
