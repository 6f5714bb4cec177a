import { isUndefined, type Undefined } from '../estimate.ts';

/** One action in the derivation of IPS. */
export interface IpsLine {
	/** π₀(a|x): how often the log shows it. */
	readonly shown: number;
	/** π(a|x): how often the evaluation policy would. */
	readonly target: number;
	/** w = π/π₀, or why there is none. */
	readonly weight: number | Undefined;
	/** q(x,a): clicks per showing. */
	readonly clicks: number;
	/** π₀ · w · q: what the rows that show it add to E[w r | x]. */
	readonly counted: number;
	/** π · q: what it adds to V(π). */
	readonly valued: number;
}

export interface IpsSteps {
	readonly lines: readonly IpsLine[];
	/** E[w r | x] = Σ_a π₀ w q */
	readonly expected: number;
	/** V(π | x) = Σ_a π q */
	readonly value: number;
	/** Σ π q over the actions that the log never shows; V(π | x) − E[w r | x] */
	readonly missing: number;
	/** E[w | x] = Σ π over the actions that the log shows */
	readonly meanWeight: number;
}

/** The policies and click rates in one context, a number for each action. */
export interface IpsContext {
	readonly logging: ArrayLike<number>;
	readonly target: ArrayLike<number>;
	readonly clickRates: ArrayLike<number>;
}

/**
 * The derivation of IPS in one context, action by action:
 *
 *     E[w r | x] = Σ_a π₀(a|x) · π(a|x)/π₀(a|x) · q(x,a) = Σ_a π(a|x) q(x,a) = V(π | x)
 *
 * The products are formed as they are written, so that π₀ has to cancel by itself. It cannot where it
 * is zero: no row shows such an action, and its share of the value is missing.
 *
 * Source: Horvitz & Thompson (1952); for logged policies, Bottou et al. (2013).
 *
 * @throws RangeError if the context does not give each action all three numbers
 * @example ipsSteps({ logging: [1, 0], target: [0.5, 0.5], clickRates: [0.2, 0.4] }).missing // 0.2
 */
export function ipsSteps({ logging, target, clickRates }: IpsContext): IpsSteps {
	if (logging.length !== target.length || logging.length !== clickRates.length) {
		const lengths = [logging.length, target.length, clickRates.length].join(', ');
		throw new RangeError(`policies and click rates must have as many actions; got ${lengths}`);
	}
	const lines = Array.from(logging, (shown, i) => ipsLine(shown, target[i], clickRates[i]));
	const unshown = lines.filter(({ weight }) => isUndefined(weight));
	return {
		lines,
		expected: sum(lines.map(({ counted }) => counted)),
		value: sum(lines.map(({ valued }) => valued)),
		missing: sum(unshown.map(({ valued }) => valued)),
		meanWeight: sum(lines.map(({ shown, weight }) => (isUndefined(weight) ? 0 : shown * weight)))
	};
}

function ipsLine(shown: number, target: number, clicks: number): IpsLine {
	const weight = shown > 0 ? target / shown : { undefined: 'never shown' };
	const counted = isUndefined(weight) ? 0 : shown * weight * clicks;
	return { shown, target, weight, clicks, counted, valued: target * clicks };
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
