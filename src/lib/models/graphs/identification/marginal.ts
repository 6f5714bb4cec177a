import { conditionals } from './conditionals.ts';
import {
	conditional,
	freeIn,
	joint,
	ONE,
	power,
	powersOf,
	product,
	ratio,
	sum,
	type Formula,
	type Power
} from './formula.ts';
import { members, only, type NodeSet } from './node-set.ts';

/**
 * A formula summed over all values of some nodes, written with as few sums as we can find: a node
 * that occurs in one probability alone, before the bar, drops out of it; factors that do not depend
 * on the nodes stand outside; sums over unrelated nodes stand side by side.
 *
 * @example marginal(b, P(a | b) P(b)) // P(a)
 */
export function marginal(over: NodeSet, formula: Formula): Formula {
	for (const place of members(over)) {
		const powers = powersOf(formula, place);
		if (powers.length !== 1 || powers[0].exponent !== 1) continue;
		const rest = ratio(formula, power(powers[0]));
		const without = product([rest, summedAlone(place, powers[0])]);
		return marginal(over & ~only(place), without);
	}
	return over ? grouped(over, formula) : formula;
}

function summedAlone(place: number, { factor }: Power): Formula {
	return factor.kind === 'joint'
		? joint(factor.of & ~only(place))
		: marginal(factor.over | only(place), factor.body);
}

/** One sum for each group of nodes that factors connect. */
function grouped(over: NodeSet, formula: Formula): Formula {
	const parts = partsOf(formula).map((part) => ({ part, nodes: freeIn(part) & over }));
	const result = parts.filter(({ nodes }) => !nodes).map(({ part }) => part);
	for (let left = over; left;) {
		let group = left & -left;
		for (let before = 0n; before !== group;) {
			before = group;
			for (const { nodes } of parts) if (nodes & group) group |= nodes;
		}
		const inside = parts.filter(({ nodes }) => nodes & group).map(({ part }) => part);
		result.push(sum(group, product(inside)));
		left &= ~group;
	}
	return product(result);
}

/** Pieces that are not torn apart: a conditional probability goes into a sum as a whole. */
function partsOf(formula: Formula): Formula[] {
	const { above, below } = conditionals(formula);
	const sums = [...formula.values()].filter(({ factor }) => factor.kind === 'sum');
	return [
		...above.map(({ of, given }) => conditional(of, given)),
		...below.map((set) => ratio(ONE, joint(set))),
		...sums.map(power)
	];
}
