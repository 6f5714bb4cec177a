/** What a synthetic world is like. */
export interface SyntheticSettings {
	/** A ≥ 2 */
	readonly actions: number;
	/** d ≥ 1: numbers known about each visitor. */
	readonly dimensions: number;
	/** Clicks (0 or 1) or any number. */
	readonly reward: 'binary' | 'continuous';
	/** Whether scores are linear in the context, or curved: squares and products of neighbours too. */
	readonly shape: 'linear' | 'curved';
	/** Mean score of an action. Clicks: 0 makes about half of all rows clicks, −4 two in a hundred. */
	readonly level: number;
	/** Standard deviation of continuous rewards about their expectation, ≥ 0. */
	readonly noise: number;
	/** β₀: how hard the logger leans towards what it scores high; negative: away from it. */
	readonly sharpness: number;
	/** ρ in [−1, 1]: how well the logger’s scores know the true ones. */
	readonly insight: number;
	/** In each row so many actions, drawn by lot, have no chance in the log: 0 to A − 1. */
	readonly withheld: number;
}

export const DEFAULTS: SyntheticSettings = {
	actions: 10,
	dimensions: 5,
	reward: 'binary',
	shape: 'linear',
	level: -1,
	noise: 1,
	sharpness: 1,
	insight: 0.8,
	withheld: 0
};

/** @throws RangeError naming the setting, what was given and what is allowed */
export function requireSettings(given: SyntheticSettings): void {
	const { actions, dimensions, noise, insight, withheld } = given;
	requireWhole('actions', actions, { from: 2, to: 100_000 });
	requireWhole('dimensions', dimensions, { from: 1, to: 1000 });
	requireWhole('withheld', withheld, { from: 0, to: actions - 1 });
	requireWithin('insight', insight, { from: -1, to: 1 });
	requireWithin('noise', noise, { from: 0, to: Number.MAX_VALUE });
	for (const name of ['level', 'sharpness'] as const)
		requireWithin(name, given[name], { from: -Number.MAX_VALUE, to: Number.MAX_VALUE });
}

interface Range {
	readonly from: number;
	readonly to: number;
}

/** @throws RangeError unless the value is a whole number of the range */
export function requireWhole(name: string, value: number, { from, to }: Range): void {
	if (!(Number.isSafeInteger(value) && value >= from && value <= to))
		throw new RangeError(`${name} must be a whole number from ${from} to ${to}, got ${value}`);
}

function requireWithin(name: string, value: number, { from, to }: Range): void {
	if (!(value >= from && value <= to))
		throw new RangeError(`${name} must be a number from ${from} to ${to}, got ${value}`);
}
