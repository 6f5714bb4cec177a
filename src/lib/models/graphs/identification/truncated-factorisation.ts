import type { JointDistribution, Values } from './evaluate.ts';

/** How often each binary node is 1. */
export type Tables = Readonly<
	Record<
		string,
		{
			readonly parents: readonly string[];
			/** By the parents’ values as bits, the first parent most significant. */
			readonly p1: readonly number[];
		}
	>
>;

/**
 * The distribution of all nodes of a binary model after some were set: the factors of the set nodes
 * are left out of the product, and states with other values have probability 0. Written for tests,
 * as an oracle: it enumerates every state and shares no code with identification.
 *
 * Source: Pearl (2009), Causality, second edition, equation 3.10.
 *
 * @example truncatedFactorisation(['A', 'R'], tables, new Map([['A', 1]]))
 */
export function truncatedFactorisation(
	names: readonly string[],
	tables: Tables,
	set: Values
): JointDistribution {
	const bitOf = bitsOf(names);
	const probabilities = new Float64Array(2 ** names.length).fill(1);
	for (const name of names) {
		const { parents, p1 } = tables[name];
		const bit = bitOf(name);
		const causes = parents.map(bitOf);
		const value = set.get(name);
		for (let index = 0; index < probabilities.length; index++) {
			let row = 0;
			for (const cause of causes) row = 2 * row + ((index >> cause) & 1);
			const p = value ?? p1[row];
			probabilities[index] *= (index >> bit) & 1 ? p : 1 - p;
		}
	}
	return { names, probabilities };
}

/** Where the value of a name stands in an index. */
function bitsOf(names: readonly string[]): (name: string) => number {
	return (name) => names.length - 1 - names.indexOf(name);
}

/** The probability that nodes have these values. */
export function probabilityOf({ names, probabilities }: JointDistribution, values: Values): number {
	const wanted = Array.from(values, ([name, value]) => ({ bit: bitsOf(names)(name), value }));
	let total = 0;
	for (let index = 0; index < probabilities.length; index++) {
		if (wanted.every(({ bit, value }) => ((index >> bit) & 1) === value)) {
			total += probabilities[index];
		}
	}
	return total;
}

/** The distribution of some of the nodes, in the order asked for. */
export function distributionOf(
	joint: JointDistribution,
	names: readonly string[]
): JointDistribution {
	const probabilities = Float64Array.from(assignments(names), (values) =>
		probabilityOf(joint, values)
	);
	return { names, probabilities };
}

/** All ways to give nodes values 0 and 1, in the order of the entries of a distribution. */
export function assignments(names: readonly string[]): Map<string, number>[] {
	return Array.from(
		{ length: 2 ** names.length },
		(_, index) => new Map(names.map((name, at) => [name, (index >> (names.length - 1 - at)) & 1]))
	);
}

function pick(values: Values, names: readonly string[]): Map<string, number> {
	return new Map(names.map((name) => [name, values.get(name) as number]));
}

/** P(outcome | do(do), given) at some values, straight from the model: the answer to estimate. */
export function effectIn(
	{ names, tables }: { readonly names: readonly string[]; readonly tables: Tables },
	query: {
		readonly do: readonly string[];
		readonly outcome: readonly string[];
		readonly given?: readonly string[];
	},
	values: Values
): number {
	const world = truncatedFactorisation(names, tables, pick(values, query.do));
	const given = query.given ?? [];
	const both = probabilityOf(world, pick(values, [...query.outcome, ...given]));
	return both / probabilityOf(world, pick(values, given));
}
