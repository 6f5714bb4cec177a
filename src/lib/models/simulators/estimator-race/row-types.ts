import type { Knowledge } from './knowledge.ts';
import { CELLS, CLICK_RATES, KINDS } from './world.ts';

/**
 * A row of a log is one of 640 types: a cell (kind and item), with a click or without. Type
 * `2 * cell + reward`. Rows of one type add the same to every estimate, so a log is fully told by how
 * often it holds each type, and the world by how likely each is.
 */
export const ROW_TYPES = 2 * CELLS;

/** The chance of each row type: 1/32 · π₀(a|x) · q or 1 − q. */
export function chances({ logging }: Knowledge): Float64Array {
	return perType((cell, reward) => {
		const q = CLICK_RATES[cell];
		return (logging[cell] * (reward === 1 ? q : 1 - q)) / KINDS;
	});
}

/** What a row of each type adds to the sums that estimates are made of. */
export interface RowTerms {
	/** D(x) */
	readonly dm: Float64Array;
	/** w r */
	readonly ips: Float64Array;
	/** min(w, M) r */
	readonly cips: Float64Array;
	/** D(x) + w (r − q̂) */
	readonly dr: Float64Array;
	/** w: the sum that self-normalised IPS divides by. */
	readonly weight: Float64Array;
}

export function rowTerms(known: Knowledge): RowTerms {
	const { weight, clippedWeight, model, direct } = known;
	return {
		dm: perType((cell) => direct[cell]),
		ips: perType((cell, reward) => weight[cell] * reward),
		cips: perType((cell, reward) => clippedWeight[cell] * reward),
		dr: perType((cell, reward) => direct[cell] + weight[cell] * (reward - model[cell])),
		weight: perType((cell) => weight[cell])
	};
}

/** Σ over row types of how many (or how likely) times what each adds. */
export function total(amounts: ArrayLike<number>, terms: Float64Array): number {
	let sum = 0;
	for (let type = 0; type < ROW_TYPES; type++) sum += amounts[type] * terms[type];
	return sum;
}

function perType(value: (cell: number, reward: 0 | 1) => number): Float64Array {
	const column = new Float64Array(ROW_TYPES);
	for (let cell = 0; cell < CELLS; cell++) {
		column[2 * cell] = value(cell, 0);
		column[2 * cell + 1] = value(cell, 1);
	}
	return column;
}
