import { placeOf } from '../graphs/graph.ts';
import type { BinaryModel, Bit } from './binary-model.ts';
import { joint, marginal } from './binary-probabilities.ts';
import type { Undefined } from '../estimate.ts';

export interface AdjustmentQuestion {
	readonly exposure: string;
	/** The value that the exposure is set to. */
	readonly value: Bit;
	readonly outcome: string;
	readonly given: readonly string[];
}

/**
 * The adjustment formula in a binary model, exactly:
 *
 *     Σ_c P(r = 1 | a, c) P(c)
 *
 * P(r = 1 | do(a)) if c is a valid adjustment set, and some other number if it is not.
 *
 * Source: Pearl (2009), Causality, equation 3.19.
 *
 * @returns undefined if some c happens, but never with this a.
 * @throws RangeError on a node that does not exist or is named twice.
 * @example adjusted(model, { exposure: 'a', value: 1, outcome: 'r', given: ['x'] })
 */
export function adjusted(model: BinaryModel, question: AdjustmentQuestion): number | Undefined {
	const table = questionTable(model, question);
	let sum = 0;
	for (let c = 0; c < table.length; c += 4) {
		const exposed = table[c + 2 * question.value] + table[c + 2 * question.value + 1];
		const stratum = table[c] + table[c + 1] + table[c + 2] + table[c + 3];
		if (stratum === 0) continue;
		if (exposed === 0) return noOverlap(question, c >> 2);
		sum += (table[c + 2 * question.value + 1] / exposed) * stratum;
	}
	return sum;
}

/**
 * Inverse propensity weighting in a binary model, exactly:
 *
 *     E[ 1[a] r / P(a | c) ]
 *
 * The same number as {@link adjusted}, by weighting instead of averaging.
 *
 * Source: Horvitz and Thompson (1952); Robins (1998).
 *
 * @returns undefined if some c happens, but never with this a.
 * @throws RangeError on a node that does not exist or is named twice.
 * @example weighted(model, { exposure: 'a', value: 1, outcome: 'r', given: ['x'] })
 */
export function weighted(model: BinaryModel, question: AdjustmentQuestion): number | Undefined {
	const table = questionTable(model, question);
	let sum = 0;
	for (let index = 0; index < table.length; index++) {
		const stratum = index & ~3;
		const [action, reward] = [(index >> 1) & 1, index & 1];
		const alternatives = table.subarray(stratum, stratum + 4).reduce((all, p) => all + p, 0);
		if (alternatives === 0 || action !== question.value) continue;
		const exposed = table[stratum + 2 * action] + table[stratum + 2 * action + 1];
		if (exposed === 0) return noOverlap(question, stratum >> 2);
		sum += (table[index] * reward * alternatives) / exposed;
	}
	return sum;
}

export interface FrontDoorQuestion {
	readonly exposure: string;
	readonly value: Bit;
	readonly mediators: readonly string[];
	readonly outcome: string;
}

/**
 * The front-door formula in a binary model, exactly:
 *
 *     Σ_d P(d | a) Σ_a' P(r = 1 | d, a') P(a')
 *
 * P(r = 1 | do(a)) if the mediators satisfy the front-door criterion.
 *
 * Source: Pearl (1995), Biometrika 82(4), theorem 2.
 *
 * @returns undefined if a never happens, or some d that it leads to never happens with the other a'.
 * @throws RangeError on a node that does not exist or is named twice.
 * @example frontDoor(model, { exposure: 'a', value: 1, mediators: ['d'], outcome: 'r' })
 */
export function frontDoor(model: BinaryModel, question: FrontDoorQuestion): number | Undefined {
	const { exposure, value, mediators } = question;
	const table = questionTable(model, { ...question, given: mediators });
	const chance = [0, 0];
	table.forEach((probability, index) => (chance[(index >> 1) & 1] += probability));
	if (chance[value] === 0) return { undefined: `${exposure} = ${value} has probability 0.` };
	let sum = 0;
	for (let d = 0; d < table.length; d += 4) {
		const led = (table[d + 2 * value] + table[d + 2 * value + 1]) / chance[value];
		for (const other of [0, 1] as const) {
			const together = table[d + 2 * other] + table[d + 2 * other + 1];
			if (led === 0 || chance[other] === 0) continue;
			if (together === 0) {
				return noOverlap({ exposure, value: other, given: mediators }, d >> 2);
			}
			sum += led * (table[d + 2 * other + 1] / together) * chance[other];
		}
	}
	return sum;
}

/** P(outcome, exposure, given): bit 0 is the outcome, bit 1 the exposure, the rest `given`. */
function questionTable(
	model: BinaryModel,
	{ exposure, outcome, given }: Omit<AdjustmentQuestion, 'value'>
): Float64Array {
	const names = [outcome, exposure, ...given];
	const twice = names.find((name, i) => names.indexOf(name) < i);
	if (twice !== undefined) throw new RangeError(`“${twice}” is asked for twice.`);
	return marginal(
		joint(model),
		names.map((name) => placeOf(model.graph, name))
	);
}

function noOverlap(
	{ exposure, value, given }: Pick<AdjustmentQuestion, 'exposure' | 'value' | 'given'>,
	pattern: number
): Undefined {
	const where = given.map((name, i) => `${name} = ${(pattern >> i) & 1}`).join(', ');
	return { undefined: `${exposure} = ${value} never happens${where && ` where ${where}`}.` };
}
