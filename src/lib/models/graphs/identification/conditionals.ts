import type { Formula } from './formula.ts';
import { members, type NodeSet } from './node-set.ts';

/** P(of | given). */
export interface Conditional {
	readonly of: NodeSet;
	readonly given: NodeSet;
}

/** Joint probabilities of a formula as conditional ones; `below` holds what is left to divide by. */
export interface Conditionals {
	readonly above: readonly Conditional[];
	readonly below: readonly NodeSet[];
}

/**
 * Pairs joint probabilities above the bar with those below it, P(a, b) / P(b) = P(a | b): as many
 * as possible, and among several ways such that causes stand behind the bar.
 */
export function conditionals(formula: Formula): Conditionals {
	const above = jointsOf(formula, 1);
	const below = jointsOf(formula, -1);
	const partner = matched(above, below);
	return {
		above: above.map((set, at) => {
			const given = partner[at] === undefined ? 0n : below[partner[at]];
			return { of: set & ~given, given };
		}),
		below: below.filter((_, at) => !partner.includes(at))
	};
}

function jointsOf(formula: Formula, sign: 1 | -1): NodeSet[] {
	return [...formula.values()].flatMap(({ factor, exponent }) =>
		factor.kind === 'joint' && sign * exponent > 0
			? new Array<NodeSet>(Math.abs(exponent)).fill(factor.of)
			: []
	);
}

/** For each set above, which set below is its condition: the best pairs, then augmenting paths. */
function matched(
	above: readonly NodeSet[],
	below: readonly NodeSet[]
): readonly (number | undefined)[] {
	const partner = new Array<number | undefined>(above.length).fill(undefined);
	const fits = (at: number, condition: number) =>
		(above[at] & below[condition]) === below[condition];
	const pairs = above.flatMap((set, at) =>
		below.flatMap((given, condition) =>
			fits(at, condition) ? [{ at, condition, cost: cost(set & ~given, given) }] : []
		)
	);
	for (const { at, condition } of pairs.sort((a, b) => a.cost - b.cost)) {
		if (partner[at] === undefined && !partner.includes(condition)) partner[at] = condition;
	}
	const place = (condition: number, tried: Set<number>): boolean =>
		above.some((_, at) => {
			if (tried.has(at) || !fits(at, condition)) return false;
			tried.add(at);
			const holder = partner[at];
			if (holder !== undefined && !place(holder, tried)) return false;
			partner[at] = condition;
			return true;
		});
	below.forEach((_, condition) => partner.includes(condition) || place(condition, new Set()));
	return partner;
}

/** Fewest nodes before the bar first; any order of effects before causes comes last. */
function cost(of: NodeSet, given: NodeSet): number {
	const size = members(of).length;
	return (of & -of) > given ? size : 1e6 + size;
}
