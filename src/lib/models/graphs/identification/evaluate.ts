import type { Estimand, Variable } from './estimand.ts';

/** A distribution of binary nodes. */
export interface JointDistribution {
	readonly names: readonly string[];
	/**
	 * 2^k probabilities for k names. An index holds the values of all nodes as bits, the first name
	 * most significant.
	 */
	readonly probabilities: Float64Array;
}

/** The values, 0 or 1, that names without primes stand for where no sum binds them. */
export type Values = ReadonlyMap<string, number>;

/**
 * The value of an estimand in a distribution of binary nodes.
 *
 * A condition that never happens has no distribution: P(a | b) is NaN if P(b) = 0, and so is what
 * contains it, except where a factor beside it is 0: what never happens weighs nothing, whatever it
 * is multiplied by. A result of NaN thus says that the log lacks combinations that the estimand
 * needs (no positivity). A division by 0 is NaN as well.
 *
 * @param values of all nodes that the estimand names freely: those of the question, and any value
 * for `arbitrary` ones
 * @returns a probability, up to rounding, or NaN
 * @throws RangeError if a node is not among the names of the distribution or has no value, or the
 * distribution has not 2^k entries
 * @example evaluateEstimand(backDoor, { names: ['C', 'A', 'R'], probabilities },
 * 	new Map([['A', 1], ['R', 1]])) // P(R = 1 | do(A = 1))
 */
export function evaluateEstimand(
	estimand: Estimand,
	joint: JointDistribution,
	values: Values
): number {
	const { names, probabilities } = joint;
	if (probabilities.length !== 2 ** names.length) {
		throw new RangeError(
			`${names.length} binary nodes have ${2 ** names.length} combinations of values; ` +
				`the distribution has ${probabilities.length}.`
		);
	}
	const scope = new Map<string, number>();
	for (const [name, value] of values) scope.set(symbol({ name, primes: 0 }), value);
	return new Evaluation(joint).value(estimand, scope);
}

type Scope = ReadonlyMap<string, number>;

class Evaluation {
	readonly #joint: JointDistribution;
	/** By the places that it keeps, as text. */
	readonly #marginals = new Map<string, Float64Array>();

	constructor(joint: JointDistribution) {
		this.#joint = joint;
	}

	value(estimand: Estimand, scope: Scope): number {
		switch (estimand.kind) {
			case 'one':
				return 1;
			case 'probability': {
				const { of, given } = estimand;
				const both = this.#probability([...of, ...given], scope);
				return given.length > 0 ? quotient(both, this.#probability(given, scope)) : both;
			}
			case 'product': {
				const factors = estimand.factors.map((factor) => this.value(factor, scope));
				return factors.includes(0) ? 0 : factors.reduce((a, b) => a * b);
			}
			case 'ratio':
				return quotient(this.value(estimand.above, scope), this.value(estimand.below, scope));
			case 'sum':
				return this.#sum(estimand.over, estimand.body, scope);
		}
	}

	#sum([first, ...rest]: readonly Variable[], body: Estimand, scope: Scope): number {
		if (first === undefined) return this.value(body, scope);
		const inner = new Map(scope);
		return [0, 1].reduce(
			(total, value) => total + this.#sum(rest, body, inner.set(symbol(first), value)),
			0
		);
	}

	#probability(variables: readonly Variable[], scope: Scope): number {
		const { names } = this.#joint;
		const assigned = variables.map((variable) => {
			const place = names.indexOf(variable.name);
			const value = scope.get(symbol(variable));
			if (place < 0) throw new RangeError(`The distribution lacks the node “${variable.name}”.`);
			if (value !== 0 && value !== 1) {
				throw new RangeError(`“${variable.name}” needs a value of 0 or 1, got ${value}.`);
			}
			return { place, value };
		});
		assigned.sort((a, b) => a.place - b.place);
		const index = assigned.reduce((bits, { value }) => 2 * bits + value, 0);
		return this.#marginal(assigned.map(({ place }) => place))[index];
	}

	/** The distribution of some nodes, their places increasing, in the same order of entries. */
	#marginal(places: readonly number[]): Float64Array {
		const key = places.join();
		let table = this.#marginals.get(key);
		if (!table) {
			table = this.#joint.probabilities;
			for (let place = this.#joint.names.length - 1, below = 1; place >= 0; place--) {
				if (places.includes(place)) below *= 2;
				else table = summedOut(table, below);
			}
			this.#marginals.set(key, table);
		}
		return table;
	}
}

/** Sums over the bit of weight `below`. */
function summedOut(table: Float64Array, below: number): Float64Array {
	const result = new Float64Array(table.length / 2);
	for (let index = 0; index < table.length; index++) {
		const high = Math.floor(index / (2 * below));
		result[high * below + (index % below)] += table[index];
	}
	return result;
}

function quotient(above: number, below: number): number {
	return below === 0 ? NaN : above / below;
}

function symbol({ name, primes }: Variable): string {
	return `${primes} ${name}`;
}
