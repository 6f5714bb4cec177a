import { isUndefined, type Undefined } from '../../estimate.ts';

/** Bounds of a two-sided interval, in the unit of the estimate. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** Share of logs whose interval is meant to hold the truth, where the caller names none. */
export const LEVEL = 0.95;

/**
 * The chance that an interval of this level may miss on either side: half of what the level leaves.
 *
 * @throws RangeError unless the level lies between 0 and 1
 * @example tailOf(0.95) // 0.025
 */
export function tailOf(level: number): number {
	if (!(level > 0 && level < 1))
		throw new RangeError(`the level of an interval lies between 0 and 1, got ${level}`);
	return (1 - level) / 2;
}

/** centre ± half-width, or why one of them does not exist. */
export function around(
	centre: number | Undefined,
	halfWidth: number | Undefined
): Interval | Undefined {
	if (isUndefined(centre)) return centre;
	if (isUndefined(halfWidth)) return halfWidth;
	return { lower: centre - halfWidth, upper: centre + halfWidth };
}
