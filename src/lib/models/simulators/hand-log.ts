import type { Undefined } from '../estimate.ts';

/** A row of a log, and what the evaluation policy would have done there. */
export interface HandRow {
	readonly item: 'A' | 'B';
	/** r: whether the visitor clicked. */
	readonly click: 0 | 1;
	/** p: the chance the logging policy gave to the item. */
	readonly chance: number;
	/** π: the chance the evaluation policy gives to the item. */
	readonly target: 0 | 1;
}

const a = (click: 0 | 1): HandRow => ({ item: 'A', click, chance: 0.5, target: 0 });
const b = (click: 0 | 1): HandRow => ({ item: 'B', click, chance: 0.25, target: 1 });

/** The six rows that lesson 7 reweights by hand. The evaluation policy always shows B. */
export const HAND_LOG: readonly HandRow[] = [a(1), b(0), b(1), a(0), b(0), a(1)];

export interface Reweighted {
	/** w r, a row each. */
	readonly products: readonly number[];
	readonly weightSum: number;
	readonly productSum: number;
	/** Σ w r ÷ n */
	readonly ips: number;
	/** Σ w r ÷ Σ w */
	readonly snips: number | Undefined;
	readonly meanWeight: number;
	/** Rows that have their right weight. */
	readonly right: readonly boolean[];
}

/** The weight that makes a row speak for the evaluation policy: π ÷ p. */
export function rightWeight({ target, chance }: HandRow): number {
	return target / chance;
}

/**
 * Adds up a log with weights that someone chose, right or wrong.
 *
 * Source: Horvitz & Thompson (1952) for IPS; Swaminathan & Joachims (2015) for SNIPS.
 *
 * @param weights one a row, 0 or more
 * @throws RangeError if a row has no weight, or one that is negative or not finite
 * @example reweight(HAND_LOG, HAND_LOG.map(rightWeight)).ips // 0.667
 */
export function reweight(rows: readonly HandRow[], weights: readonly number[]): Reweighted {
	rows.forEach((_, i) => {
		if (weights[i] >= 0 && weights[i] < Infinity) return;
		throw new RangeError(`weight of row ${i + 1} must be 0 or more; got ${weights[i]}`);
	});
	const products = rows.map(({ click }, i) => weights[i] * click);
	const [weightSum, productSum] = [sum(weights), sum(products)];
	return {
		products,
		weightSum,
		productSum,
		ips: productSum / rows.length,
		snips:
			weightSum > 0
				? productSum / weightSum
				: { undefined: 'no row has any weight, so there is nothing to divide by' },
		meanWeight: weightSum / rows.length,
		right: rows.map((row, i) => weights[i] === rightWeight(row))
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
