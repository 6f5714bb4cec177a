import { normalQuantile } from '../../normal-quantile.ts';

export type Campaign = 'men' | 'women';

/** The slots of the page, from the left, and how much more or less an item is clicked there. */
export const SLOT_FACTORS = [1, 1.1, 0.9] as const;
export const POSITIONS = SLOT_FACTORS.length;

/** Clicks per showing of an item drawn by lot. */
const MEAN_CLICK_RATE = 0.0046;
/** How far click rates lie apart, as a power of e. */
const SPREAD = 0.45;

interface Bandit {
	/** K */
	readonly items: number;
	/** κ: how hard the bandit leans towards its favourites. */
	readonly sharpness: number;
	/** ς: the correlation of what it likes with what is clicked. */
	readonly insight: number;
	/** τ: how much its mind changes from visitor to visitor. */
	readonly restlessness: number;
	/** Whether one row of the log has a propensity that nobody should believe. */
	readonly trap: boolean;
}

export const BANDITS: Readonly<Record<Campaign, Bandit>> = {
	men: { items: 34, sharpness: 1.6, insight: 0.6, restlessness: 0.7, trap: false },
	women: { items: 46, sharpness: 1.3, insight: 0, restlessness: 1.2, trap: true }
};

/**
 * q_a: clicks per showing of each item in an average slot, the same for every visitor.
 *
 * q_a ∝ e^{0.45 z_a} with mean 0.0046, where z are normal quantiles in an order that looks random.
 */
export function clickRates(campaign: Campaign): Float64Array {
	const rates = appeal(campaign).map((z) => Math.exp(SPREAD * z));
	const mean = rates.reduce((total, rate) => total + rate, 0) / rates.length;
	return rates.map((rate) => (MEAN_CLICK_RATE * rate) / mean);
}

/** κ (ς z_a + √(1 − ς²) y_a): how the bandit scores items before a visitor changes its mind. */
export function favourites(campaign: Campaign): Float64Array {
	const { items, sharpness, insight } = BANDITS[campaign];
	const whim = quantiles(items, (a) => 13 * a + 5);
	const blindness = Math.sqrt(1 - insight ** 2);
	return appeal(campaign).map((z, a) => sharpness * (insight * z + blindness * whim[a]));
}

/** z_a = Φ⁻¹((((7a + 3) mod K) + ½) / K) */
function appeal(campaign: Campaign): Float64Array {
	return quantiles(BANDITS[campaign].items, (a) => 7 * a + 3);
}

/** The K normal quantiles, in the order that a multiplication modulo K puts them. */
function quantiles(items: number, place: (item: number) => number): Float64Array {
	return Float64Array.from({ length: items }, (_, a) =>
		normalQuantile(((place(a) % items) + 0.5) / items)
	);
}
