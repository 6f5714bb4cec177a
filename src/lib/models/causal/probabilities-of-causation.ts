import { placeOf } from '../graphs/graph.ts';
import { chanceOf, type BinaryModel } from './binary-model.ts';
import type { Undefined } from '../estimate.ts';

/** Statements about single units, averaged: what no experiment alone can tell. */
export interface ProbabilitiesOfCausation {
	/** P(Y(1) = 1, Y(0) = 0): exposure is necessary and sufficient. */
	readonly PNS: number;
	/** P(Y(0) = 0 | a = 1, r = 1): without the exposure it would not have happened. */
	readonly PN: number | Undefined;
	/** P(Y(1) = 1 | a = 0, r = 0): with the exposure it would have happened. */
	readonly PS: number | Undefined;
	/** E[Y(1) − Y(0) | a = 1]: effect on those who were exposed. */
	readonly ETT: number | Undefined;
	/** E[Y(1) − Y(0)]. */
	readonly ATE: number;
}

/**
 * Probabilities of causation in a fully specified binary model, by enumeration of twin worlds: one
 * with the exposure set to 0, one with it set to 1, with the same uniforms. Since
 * v = 1[u < p₁(causes)], a node with thresholds p and q in the two worlds is
 *
 *     1 in both with min(p, q), only in the second with (q − p)⁺, only in the first with (p − q)⁺
 *
 * The world that happened is one of the two, by consistency.
 *
 * Source: Pearl (2009), Causality, section 9.2 (definitions 9.2.1 to 9.2.3); Balke and Pearl (1994)
 * for twin networks.
 *
 * @returns the five numbers; a conditional one is undefined if its condition never happens.
 * @throws RangeError on a node that does not exist, or an exposure that is its own outcome.
 * @example probabilitiesOfCausation(model, { exposure: 'a', outcome: 'r' }).PN
 */
export function probabilitiesOfCausation(
	model: BinaryModel,
	{ exposure, outcome }: { exposure: string; outcome: string }
): ProbabilitiesOfCausation {
	const ends = [placeOf(model.graph, exposure), placeOf(model.graph, outcome)] as const;
	if (ends[0] === ends[1]) throw new RangeError(`“${exposure}” is both exposure and outcome.`);
	const p = twinTable(model, ends);
	const saved = p(1, 0, 1) + p(0, 0, 1);
	const harmed = p(1, 1, 0) + p(0, 1, 0);
	const exposed = p(1, 0, 0) + p(1, 0, 1) + p(1, 1, 0) + p(1, 1, 1);
	return {
		PNS: saved,
		PN: share(
			p(1, 0, 1),
			p(1, 0, 1) + p(1, 1, 1),
			`${exposure} = 1, ${outcome} = 1 never happens.`
		),
		PS: share(
			p(0, 0, 1),
			p(0, 0, 1) + p(0, 0, 0),
			`${exposure} = 0, ${outcome} = 0 never happens.`
		),
		ETT: share(p(1, 0, 1) - p(1, 1, 0), exposed, `${exposure} = 1 never happens.`),
		ATE: saved - harmed
	};
}

function share(part: number, whole: number, reason: string): number | Undefined {
	return whole > 0 ? part / whole : { undefined: reason };
}

/** P(a, Y(0), Y(1)). */
function twinTable(
	model: BinaryModel,
	[exposure, outcome]: readonly [number, number]
): (action: number, without: number, withIt: number) => number {
	const { order, names } = model.graph;
	const table = new Float64Array(8);
	const first = new Uint8Array(names.length);
	const second = new Uint8Array(names.length);
	second[exposure] = 1;
	const visit = (depth: number, action: number, probability: number): void => {
		if (probability === 0) return;
		if (depth === order.length) {
			table[4 * action + 2 * first[outcome] + second[outcome]] += probability;
			return;
		}
		const place = order[depth];
		const p = chanceOf(model, place, (parent) => first[parent]);
		if (place === exposure) {
			visit(depth + 1, 0, probability * (1 - p));
			visit(depth + 1, 1, probability * p);
			return;
		}
		const q = chanceOf(model, place, (parent) => second[parent]);
		const branch = (low: number, high: number, chance: number) => {
			first[place] = low;
			second[place] = high;
			visit(depth + 1, action, probability * chance);
		};
		branch(1, 1, Math.min(p, q));
		branch(0, 1, Math.max(0, q - p));
		branch(1, 0, Math.max(0, p - q));
		branch(0, 0, 1 - Math.max(p, q));
	};
	visit(0, 0, 1);
	return (action, without, withIt) => table[4 * action + 2 * without + withIt];
}
