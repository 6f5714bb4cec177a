/** How many of how many. */
export interface Count {
	readonly successes: number;
	readonly total: number;
}

/** Two groups, counted in each stratum. */
export interface Stratum {
	readonly name: string;
	readonly groups: readonly [Count, Count];
}

/** Two groups in one stratum: what happened, and how much it weighs in each group's average. */
export interface WeighedStratum {
	readonly rates: readonly [number, number];
	readonly weights: readonly [number, number];
}

export interface ReversalResult {
	readonly strata: readonly WeighedStratum[];
	/** Each group's average of its rates, with the weights above. */
	readonly averages: readonly [number, number];
	/** With each group's own mix of strata: simply successes over total. */
	readonly crude: readonly [number, number];
	/** With the mix of both groups together: direct standardisation. */
	readonly adjusted: readonly [number, number];
	/** The mix at which both averages are equal, if there is one from 0 to 1. */
	readonly crossing: number | undefined;
}

/**
 * Compares two groups across strata with weights between two extremes. A group's rate in stratum c
 * stays as it was counted; what moves is how much the stratum weighs:
 *
 *     weight_g(c) = (1 − mix) P(c | g) + mix P(c),   average_g = Σ_c weight_g(c) · rate_g(c)
 *
 * At mix 0 this is the crude rate. At mix 1 it is the directly standardised rate, which equals
 * P(success | do(g)) if the strata block every back-door path and are no effects of the group.
 *
 * Source: Pearl (2009), Causality, section 3.3 (adjustment) and chapter 6 (Simpson's paradox).
 *
 * @param mix in [0, 1]
 * @throws RangeError if a group is missing from a stratum, or the mix lies outside [0, 1]
 * @example reversal(kidneyStones, 1).averages // [.8325, .7789]
 */
export function reversal(strata: readonly Stratum[], mix: number): ReversalResult {
	if (!(mix >= 0 && mix <= 1)) throw new RangeError(`mix must be from 0 to 1; got ${mix}`);
	const empty = strata.find(({ groups }) => groups.some(({ total }) => total === 0));
	if (empty) throw new RangeError(`“${empty.name}” has nobody of one group`);
	const weighed = weighedStrata(strata, mix);
	const crude = averages(weighedStrata(strata, 0));
	const adjusted = averages(weighedStrata(strata, 1));
	return {
		strata: weighed,
		averages: averages(weighed),
		crude,
		adjusted,
		crossing: crossing(crude[0] - crude[1], adjusted[0] - adjusted[1])
	};
}

function weighedStrata(strata: readonly Stratum[], mix: number): WeighedStratum[] {
	const totals = [0, 1].map((g) => sum(strata.map(({ groups }) => groups[g].total)));
	return strata.map(({ groups }) => {
		const everyone = sum(groups.map(({ total }) => total)) / sum(totals);
		const weight = (g: 0 | 1) => (1 - mix) * (groups[g].total / totals[g]) + mix * everyone;
		const rate = (g: 0 | 1) => groups[g].successes / groups[g].total;
		return { rates: [rate(0), rate(1)], weights: [weight(0), weight(1)] };
	});
}

function averages(strata: readonly WeighedStratum[]): [number, number] {
	const of = (g: 0 | 1) => sum(strata.map(({ rates, weights }) => rates[g] * weights[g]));
	return [of(0), of(1)];
}

/** Averages are linear in the mix, so their difference is a straight line. */
function crossing(atNone: number, atAll: number): number | undefined {
	if (atNone === atAll) return undefined;
	const at = atNone / (atNone - atAll);
	return at >= 0 && at <= 1 ? at : undefined;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
