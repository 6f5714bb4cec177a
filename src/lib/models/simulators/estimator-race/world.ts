import { softmax } from '../../policies/softmax.ts';

/**
 * The world of the estimator race: 32 kinds of visitors, equally likely, and ten items. A kind is a
 * vector x of five signs, in counting order (the first sign slowest, −1 before +1). All of it is
 * fixed, so that truth, bias and variance are sums and no draws.
 *
 * Matrices have one row a kind, one column an item: cell `kind * ITEMS + item`.
 */
export const KINDS = 32;
export const ITEMS = 10;
export const CELLS = KINDS * ITEMS;
const SIGNS = 5;

/** W and b: what click rates are made of. */
const TASTE = [
	[-0.7, -0.5, -1.0, 0.4, -0.4, 0.8, 0.9, -0.5, 1.4, -1.0],
	[-1.4, -0.9, -0.5, 0.6, 1.8, -0.5, 0.5, 0.5, 0.7, 0.4],
	[0.8, -0.1, -0.1, -0.3, 1.0, -1.1, -0.4, -1.2, -0.7, 0.0],
	[0.8, -0.8, 1.3, -0.6, 0.8, 1.7, -0.2, 1.3, -0.1, -0.5],
	[-0.2, 0.2, -0.5, 1.4, 0.3, 1.3, -0.5, -0.8, 0.2, -0.7]
];
const LEVEL = [-1.4, -0.8, -1.0, -1.6, -0.7, -1.3, -0.9, -1.3, -1.3, -1.5];
/** W′: what else the logging policy goes by. */
const HABIT = [
	[0.1, 0.2, 0.4, 0.8, -1.8, -0.7, -0.2, 1.7, 0.8, -0.3],
	[0.7, -1.0, 0.5, 0.9, -0.1, 0.2, -0.1, -0.4, 0.2, -0.3],
	[-0.9, -0.2, -0.5, 0.3, 0.5, -1.4, 0.9, 1.1, 1.2, 0.3],
	[-0.1, 0.9, 0.4, 0.8, -0.6, 0.8, 0.4, -0.4, 2.9, -0.1],
	[0.0, -0.7, 0.2, -1.3, 0.5, 0.6, 0.9, 1.5, 0.0, 0.2]
];

/** q(x, a) = σ(xW/√5 + b): clicks per showing. */
export const CLICK_RATES = perCell(
	(kind, item) => 1 / (1 + Math.exp(-mixed(TASTE, kind, item) - LEVEL[item]))
);
/** 0.5 q + 0.15 xW′/√5 */
const LOGGER_SCORES = perCell(
	(kind, item, cell) => 0.5 * CLICK_RATES[cell] + 0.15 * mixed(HABIT, kind, item)
);

/** π₀ = softmax(β₀ · scores); a negative β₀ dislikes what visitors like. */
export function loggingPolicy(beta0: number): Float64Array {
	return perKind((kind, policy) => softmax(ofKind(LOGGER_SCORES, kind), beta0, policy));
}

/** π = softmax(sharpness · q): the policy that the lesson asks about. */
export function evaluationPolicy(sharpness: number): Float64Array {
	return perKind((kind, policy) => softmax(ofKind(CLICK_RATES, kind), sharpness, policy));
}

/** V(π) = E_x Σ_a π(a|x) q(x,a), in clicks per visitor. */
export function valueOf(policy: Float64Array): number {
	let total = 0;
	for (let cell = 0; cell < CELLS; cell++) total += policy[cell] * CLICK_RATES[cell];
	return total / KINDS;
}

/** The part of a matrix that belongs to one kind. */
export function ofKind(matrix: Float64Array, kind: number): Float64Array {
	return matrix.subarray(kind * ITEMS, (kind + 1) * ITEMS);
}

/** A matrix, filled kind by kind. */
export function perKind(fill: (kind: number, row: Float64Array) => void): Float64Array {
	const matrix = new Float64Array(CELLS);
	for (let kind = 0; kind < KINDS; kind++) fill(kind, ofKind(matrix, kind));
	return matrix;
}

function perCell(value: (kind: number, item: number, cell: number) => number): Float64Array {
	return Float64Array.from({ length: CELLS }, (_, cell) =>
		value(Math.floor(cell / ITEMS), cell % ITEMS, cell)
	);
}

/** (xW/√5)_a */
function mixed(weights: readonly (readonly number[])[], kind: number, item: number): number {
	let sum = 0;
	weights.forEach((row, s) => {
		const isPlus = (kind >> (SIGNS - 1 - s)) & 1;
		sum += isPlus ? row[item] : -row[item];
	});
	return sum / Math.sqrt(SIGNS);
}
