import { absorbed } from './absorbed.ts';
import { conditionals } from './conditionals.ts';
import type { Estimand, Variable } from './estimand.ts';
import type { Formula, Sum } from './formula.ts';
import { members, type NodeSet } from './node-set.ts';

/** How to write a formula down. */
interface Style {
	readonly names: readonly string[];
	/** Nodes that come first behind a bar. */
	readonly first: NodeSet;
}

/** By place, how many primes a node’s value carries here; no entry where the name is not taken. */
type Scope = ReadonlyMap<number, number>;

/**
 * A formula as an expression tree: effects before causes, sums after probabilities, and a prime on
 * each variable whose plain name already means something else.
 *
 * @param taken nodes whose plain names mean the values in the question
 */
export function named(formula: Formula, taken: NodeSet, style: Style): Estimand {
	return written(absorbed(formula), new Map(members(taken).map((place) => [place, 0])), style);
}

function written(formula: Formula, scope: Scope, style: Style): Estimand {
	const variables = (set: NodeSet) => members(set).map((place) => variable(place, scope, style));
	const { above, below } = conditionals(formula);
	const numerators: Estimand[] = [...above]
		.sort((a, b) => ((a.of | a.given) < (b.of | b.given) ? 1 : -1))
		.map(({ of, given }) => ({
			kind: 'probability',
			of: variables(of),
			given: [...variables(given & style.first), ...variables(given & ~style.first)]
		}));
	const denominators: Estimand[] = below.map((set) => ({
		kind: 'probability',
		of: variables(set),
		given: []
	}));
	for (const { factor, exponent } of formula.values()) {
		if (factor.kind === 'joint') continue;
		const side = exponent > 0 ? numerators : denominators;
		for (let count = Math.abs(exponent); count > 0; count--) {
			side.push(writtenSum(factor, scope, style));
		}
	}
	const numerator = times(numerators);
	return denominators.length > 0
		? { kind: 'ratio', above: numerator, below: times(denominators) }
		: numerator;
}

function writtenSum({ over, body }: Sum, scope: Scope, style: Style): Estimand {
	const inner = new Map(scope);
	for (const place of members(over)) inner.set(place, (scope.get(place) ?? -1) + 1);
	return {
		kind: 'sum',
		over: members(over).map((place) => variable(place, inner, style)),
		body: written(body, inner, style)
	};
}

function variable(place: number, scope: Scope, { names }: Style): Variable {
	return { name: names[place], primes: scope.get(place) ?? 0 };
}

function times(factors: readonly Estimand[]): Estimand {
	if (factors.length === 1) return factors[0];
	return factors.length > 0 ? { kind: 'product', factors } : { kind: 'one' };
}
