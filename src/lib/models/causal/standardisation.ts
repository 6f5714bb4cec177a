import type { Undefined } from '../estimate.ts';

/** One cell of a table: how many of how many. */
export interface Count {
	readonly events: number;
	readonly total: number;
}

/** One row of a stratified table: the same arms in the same order in every stratum. */
export interface Stratum {
	readonly name: string;
	readonly arms: readonly Count[];
}

/** All by arm. A rate is undefined if nobody is in the arm. */
export interface Standardised {
	/** Events over total, strata thrown together. */
	readonly crude: readonly (number | Undefined)[];
	/** Each stratum’s rate weighted by the stratum’s share of everybody. */
	readonly standardised: readonly (number | Undefined)[];
	/** By stratum: its share of everybody. */
	readonly shares: readonly number[];
	/** By stratum, then by arm. */
	readonly rates: readonly (readonly (number | Undefined)[])[];
}

/**
 * Crude and standardised rates of a stratified table:
 *
 *     crude_a = Σ_s events_sa / Σ_s total_sa = Σ_s rate_sa · P(s | a)
 *     standardised_a = Σ_s rate_sa · P(s)
 *
 * Only the weight of the strata differs: that of the arm’s own people or that of everybody. The
 * standardised rate is P(event | do(arm)) if the strata block every back-door path.
 *
 * Source: Hernán and Robins, Causal Inference: What If, section 2.3.
 *
 * @throws RangeError on a table without strata or people, strata with different numbers of arms, or
 * counts that are not whole numbers with events ≤ total.
 * @example
 * standardise([
 *   { name: 'keen', arms: [{ events: 8, total: 10 }, { events: 27, total: 30 }] },
 *   { name: 'not keen', arms: [{ events: 9, total: 30 }, { events: 4, total: 10 }] }
 * ])
 */
export function standardise(strata: readonly Stratum[]): Standardised {
	requireTable(strata);
	const totals = strata.map(({ arms }) => arms.reduce((sum, { total }) => sum + total, 0));
	const everybody = totals.reduce((sum, total) => sum + total, 0);
	if (everybody === 0) throw new RangeError('A table needs at least one person.');
	const shares = totals.map((total) => total / everybody);
	const rates = strata.map(({ name, arms }) =>
		arms.map((count, arm) => rateOf(count, `Nobody is in arm ${arm + 1} of “${name}”.`))
	);
	const arms = strata[0].arms.map((_, arm) => arm);
	return {
		crude: arms.map((arm) => crudeRate(strata, arm)),
		standardised: arms.map((arm) =>
			weightedRate(
				rates.map((row) => row[arm]),
				shares
			)
		),
		shares,
		rates
	};
}

function crudeRate(strata: readonly Stratum[], arm: number): number | Undefined {
	const whole = strata.reduce(
		(sum, { arms }) => ({
			events: sum.events + arms[arm].events,
			total: sum.total + arms[arm].total
		}),
		{ events: 0, total: 0 }
	);
	return rateOf(whole, `Nobody is in arm ${arm + 1}.`);
}

function weightedRate(
	rates: readonly (number | Undefined)[],
	shares: readonly number[]
): number | Undefined {
	let sum = 0;
	for (const [s, rate] of rates.entries()) {
		if (shares[s] === 0) continue;
		if (typeof rate !== 'number') return rate;
		sum += shares[s] * rate;
	}
	return sum;
}

function rateOf({ events, total }: Count, reason: string): number | Undefined {
	return total > 0 ? events / total : { undefined: reason };
}

function requireTable(strata: readonly Stratum[]): void {
	if (strata.length === 0) throw new RangeError('A table needs at least one stratum.');
	for (const { name, arms } of strata) {
		if (arms.length !== strata[0].arms.length) {
			throw new RangeError(`“${name}” has ${arms.length} arms, not ${strata[0].arms.length}.`);
		}
		for (const { events, total } of arms) {
			if (isCount(events) && isCount(total) && events <= total) continue;
			throw new RangeError(`“${name}” has ${events} events of ${total}: no such count.`);
		}
	}
}

function isCount(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}
