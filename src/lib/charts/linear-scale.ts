import { ticks } from 'd3-array';

/** Maps numbers of a domain onto a range of drawing units, and says where ticks go. */
export interface LinearScale {
	(value: number): number;
	readonly domain: readonly [number, number];
	readonly range: readonly [number, number];
	/** About `count` round values inside the domain. */
	ticks(count: number): number[];
}

/**
 * The straight line through two points. d3-scale's does more (colours, dates, number formats) and
 * brings 9 KB along; a chart of numbers needs these lines.
 *
 * @throws RangeError if the domain is empty or not finite
 * @example linearScale([0, 10], [100, 200])(5) // 150
 */
export function linearScale(
	domain: readonly [number, number],
	range: readonly [number, number]
): LinearScale {
	const [d0, d1] = domain;
	const [r0, r1] = range;
	const slope = (r1 - r0) / (d1 - d0);
	if (!Number.isFinite(slope)) {
		throw new RangeError(`a scale needs two different finite ends; got ${d0} and ${d1}`);
	}
	const scale = (value: number) => r0 + (value - d0) * slope;
	return Object.assign(scale, { domain, range, ticks: (count: number) => ticks(d0, d1, count) });
}
