import { only, type NodeSet } from './node-set.ts';

/** The joint probability of some observed nodes. */
export interface Joint {
	readonly kind: 'joint';
	readonly of: NodeSet;
	readonly free: NodeSet;
	readonly key: string;
}

/** A formula summed over all values of some nodes. Inside, they mean the values summed over. */
export interface Sum {
	readonly kind: 'sum';
	readonly over: NodeSet;
	readonly body: Formula;
	readonly free: NodeSet;
	readonly key: string;
}

export type Factor = Joint | Sum;

export interface Power {
	readonly factor: Factor;
	/** Never 0; negative below the fraction bar. */
	readonly exponent: number;
}

/**
 * A product of powers of factors, by the factor’s key. P(a | b) is P(a, b)¹ P(b)⁻¹: in this form
 * equal factors cancel and chains like P(a | b) P(b) contract without any rule for it.
 */
export type Formula = ReadonlyMap<string, Power>;

export const ONE: Formula = new Map();

export function joint(of: NodeSet): Formula {
	const key = of.toString(36);
	return of ? single({ kind: 'joint', of, free: of, key }) : ONE;
}

export function conditional(of: NodeSet, given: NodeSet): Formula {
	return ratio(joint(of | given), joint(given));
}

/** The sum as it stands. `marginal` simplifies. */
export function sum(over: NodeSet, body: Formula): Formula {
	const key = `Σ${over.toString(36)}(${keyOf(body)})`;
	return single({ kind: 'sum', over, body, free: freeIn(body) & ~over, key });
}

export function product(formulas: readonly Formula[]): Formula {
	const powers = new Map<string, Power>();
	for (const formula of formulas) {
		for (const { factor, exponent } of formula.values()) {
			const total = exponent + (powers.get(factor.key)?.exponent ?? 0);
			if (total) powers.set(factor.key, { factor, exponent: total });
			else powers.delete(factor.key);
		}
	}
	return powers;
}

export function ratio(above: Formula, below: Formula): Formula {
	return product([above, inverse(below)]);
}

export function power({ factor, exponent }: Power): Formula {
	return new Map([[factor.key, { factor, exponent }]]);
}

/** The nodes whose values the formula depends on. */
export function freeIn(formula: Formula): NodeSet {
	let free = 0n;
	for (const { factor } of formula.values()) free |= factor.free;
	return free;
}

/** The powers in which a node occurs freely. */
export function powersOf(formula: Formula, place: number): Power[] {
	const bit = only(place);
	return [...formula.values()].filter(({ factor }) => factor.free & bit);
}

function single(factor: Factor): Formula {
	return power({ factor, exponent: 1 });
}

function inverse(formula: Formula): Formula {
	return new Map(
		Array.from(formula, ([key, { factor, exponent }]) => [key, { factor, exponent: -exponent }])
	);
}

function keyOf(formula: Formula): string {
	return Array.from(formula, ([key, { exponent }]) => `${key}^${exponent}`)
		.sort()
		.join(' ');
}
