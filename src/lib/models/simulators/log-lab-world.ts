import { explore } from '../policies/explore.ts';
import { greedy } from '../policies/greedy.ts';
import { softmax } from '../policies/softmax.ts';

/**
 * The world of lesson 7: two kinds of visitors, equally likely, and six items. Everything about it is
 * known exactly, because it is small enough to add up. Matrices have one row a kind, one column an item.
 */
export const KINDS = 2;
export const ITEMS = 6;

/** q(x, a): clicks per showing of each item, for each kind of visitor. */
export const CLICK_RATES = [
	[0.4, 0.257, 0.086, 0.207, 0.182, 0.155],
	[0.091, 0.201, 0.28, 0.077, 0.13, 0.339]
] as const;
/** What the logging policy scores items with: its own view of the click rates. */
const LOGGER = [
	[0.384, 0.183, 0.133, 0.253, 0.165, 0.092],
	[0.11, 0.001, 0.335, 0.117, -0.001, 0.344]
] as const;
/** What the evaluation policy scores items with. */
const TARGET = [
	[0.352, 0.295, -0.016, 0.161, 0.218, 0.213],
	[-0.017, 0.176, 0.297, 0.047, 0.209, 0.28]
] as const;
const TARGET_SHARPNESS = 30;

export interface Logger {
	/** β₀ ≥ 0: how hard it leans towards its highest scores. */
	readonly sharpness: number;
	/** ε: share of visitors who get an item by lot. */
	readonly exploration: number;
	/** Always its top item; sharpness and exploration then do nothing. */
	readonly deterministic: boolean;
}

/** π₀ = (1 − ε) softmax(β₀ · logger) + ε/6, or the top item alone. Kinds x items. */
export function loggingPolicy(logger: Logger): Float64Array {
	return perKind((kind, policy) => {
		if (logger.deterministic) return greedy(LOGGER[kind], policy);
		softmax(LOGGER[kind], logger.sharpness, policy);
		explore(policy, logger.exploration);
	});
}

/** π = softmax(30 · target): the policy that the lesson asks about. Kinds x items. */
export function evaluationPolicy(): Float64Array {
	return perKind((kind, policy) => softmax(TARGET[kind], TARGET_SHARPNESS, policy));
}

/** V(π) = E_x Σ_a π(a|x) q(x,a), in clicks per visitor. */
export function valueOf(policy: Float64Array): number {
	return average((k, a) => policy[k * ITEMS + a] * CLICK_RATES[k][a]);
}

/** What a log of a logging policy can and cannot say about an evaluation policy, without any luck. */
export interface Exact {
	/** V(π) */
	readonly value: number;
	/** V(π₀) */
	readonly loggerValue: number;
	/** E[w]: below 1 by the share of π on items that the logger never shows. */
	readonly meanWeight: number;
	/** (E[w])² / E[w²], the limit of ESS/n. */
	readonly effectiveShare: number;
	/** The largest weight a row can have. */
	readonly largestWeight: number;
	/** E[w r], what IPS is right about on average. */
	readonly ips: number;
	/** V(π) − E[w r] = E_x Σ π q over the items that the logger never shows. */
	readonly missing: number;
}

/**
 * Adds up the world: no draw, no approximation.
 *
 * E[w] = E_x Σ_{a: π₀ > 0} π and E[w r] = E_x Σ_{a: π₀ > 0} π q, so both miss what π₀ never shows.
 *
 * @param logging kinds x items, as {@link loggingPolicy} gives it
 * @param target kinds x items
 */
export function exactly(logging: Float64Array, target: Float64Array): Exact {
	const shown = (k: number, a: number) => logging[k * ITEMS + a] > 0;
	const weight = (k: number, a: number) => target[k * ITEMS + a] / logging[k * ITEMS + a];
	const overShown = (term: (k: number, a: number) => number) =>
		average((k, a) => (shown(k, a) ? term(k, a) : 0));
	const meanWeight = overShown((k, a) => target[k * ITEMS + a]);
	const meanSquare = overShown((k, a) => target[k * ITEMS + a] * weight(k, a));
	const ips = overShown((k, a) => target[k * ITEMS + a] * CLICK_RATES[k][a]);
	const value = valueOf(target);
	let largestWeight = 0;
	for (let k = 0; k < KINDS; k++)
		for (let a = 0; a < ITEMS; a++)
			if (shown(k, a)) largestWeight = Math.max(largestWeight, weight(k, a));
	return {
		value,
		loggerValue: valueOf(logging),
		meanWeight,
		effectiveShare: meanWeight ** 2 / meanSquare,
		largestWeight,
		ips,
		missing: value - ips
	};
}

function perKind(fill: (kind: number, policy: Float64Array) => void): Float64Array {
	const policies = new Float64Array(KINDS * ITEMS);
	for (let k = 0; k < KINDS; k++) fill(k, policies.subarray(k * ITEMS, (k + 1) * ITEMS));
	return policies;
}

/** Mean over kinds of the sum over items. */
function average(term: (kind: number, item: number) => number): number {
	let total = 0;
	for (let k = 0; k < KINDS; k++) for (let a = 0; a < ITEMS; a++) total += term(k, a);
	return total / KINDS;
}
