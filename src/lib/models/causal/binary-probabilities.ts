import { placeOf } from '../graphs/graph.ts';
import { chanceOf, type Assignment, type BinaryModel, type Bit } from './binary-model.ts';
import type { Undefined } from '../estimate.ts';

/**
 * The joint distribution of a binary model, under an intervention if one is given: the truncated
 * factorisation
 *
 *     P(v | do(s)) = Π over nodes outside s of P(v_i | causes of v_i), where v agrees with s; else 0
 *
 * Source: Pearl (2009), Causality, equation 3.10.
 *
 * @returns 2ⁿ probabilities; bit p of an index is the value of the node at place p
 * @example joint(model, new Map([['a', 1]]))
 */
export function joint(model: BinaryModel, intervene: Assignment = new Map()): Float64Array {
	const { names, order } = model.graph;
	const table = new Float64Array(2 ** names.length);
	const set = new Map([...intervene].map(([name, bit]) => [placeOf(model.graph, name), bit]));
	const extend = (depth: number, index: number, probability: number) => {
		if (probability === 0) return;
		if (depth === order.length) {
			table[index] = probability;
			return;
		}
		const place = order[depth];
		const forced = set.get(place);
		const one = forced ?? chanceOf(model, place, (parent) => (index >> parent) & 1);
		extend(depth + 1, index, probability * (1 - one));
		extend(depth + 1, index | (1 << place), probability * one);
	};
	extend(0, 0, 1);
	return table;
}

/**
 * Sums a joint distribution over all but some places.
 *
 * @returns 2ᵏ probabilities; bit i of an index is the value of the node at places[i]
 */
export function marginal(table: Float64Array, places: readonly number[]): Float64Array {
	const sums = new Float64Array(2 ** places.length);
	for (let index = 0; index < table.length; index++) {
		let key = 0;
		for (let i = 0; i < places.length; i++) key |= ((index >> places[i]) & 1) << i;
		sums[key] += table[index];
	}
	return sums;
}

export interface ProbabilityQuestion {
	readonly event: Assignment;
	readonly given?: Assignment;
	/** What is set by intervention; nothing if left out. */
	readonly do?: Assignment;
}

/**
 * P(event | do(…), given), exactly. What is given is seen in the world after the intervention.
 *
 * @returns undefined if what is given never happens there.
 * @throws RangeError on a node that does not exist.
 * @example doProbability(model, { event: new Map([['r', 1]]), do: new Map([['a', 1]]) })
 */
export function doProbability(
	{ graph, chances }: BinaryModel,
	{ event, given = new Map(), do: intervene }: ProbabilityQuestion
): number | Undefined {
	const table = joint({ graph, chances }, intervene);
	const [seen, wanted] = [given, event].map((assignment) =>
		[...assignment].map(([name, bit]) => [placeOf(graph, name), bit] as const)
	);
	let both = 0;
	let condition = 0;
	for (let index = 0; index < table.length; index++) {
		const agrees = ([place, bit]: readonly [number, Bit]) => ((index >> place) & 1) === bit;
		if (!seen.every(agrees)) continue;
		condition += table[index];
		if (wanted.every(agrees)) both += table[index];
	}
	if (condition > 0) return both / condition;
	return { undefined: `${inWords(given)} has probability 0.` };
}

function inWords(assignment: Assignment): string {
	return [...assignment].map(([name, bit]) => `${name} = ${bit}`).join(', ');
}
