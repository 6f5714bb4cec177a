/** A number that does not exist, with the reason in words. Takes the place of NaN. */
export interface Undefined {
	readonly undefined: string;
}

/** A number computed from a sample, with its standard error and its 95 % interval. */
export interface IntervalEstimate {
	readonly estimate: number;
	readonly standardError: number;
	readonly lower: number;
	readonly upper: number;
}

/** What an estimator returns: an interval, or why there is none. */
export type Estimate = IntervalEstimate | Undefined;

/**
 * Whether a value is a reason instead of a number.
 *
 * @example if (isUndefined(slope)) return slope.undefined;
 */
export function isUndefined<T>(value: T | Undefined): value is Undefined {
	return typeof value === 'object' && value !== null && 'undefined' in value;
}

/** The normal 95 % interval: estimate ± 1.96 standard errors. */
export function interval(estimate: number, standardError: number): IntervalEstimate {
	return {
		estimate,
		standardError,
		lower: estimate - 1.96 * standardError,
		upper: estimate + 1.96 * standardError
	};
}
