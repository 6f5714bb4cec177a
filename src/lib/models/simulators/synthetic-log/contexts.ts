import type { Rows } from '../../estimators/log.ts';
import type { Uniform } from '../../random.ts';

/**
 * Contexts of visitors `from` to `to` − 1: independent standard normals.
 *
 * Marsaglia’s polar method: a point drawn in the unit disc, at squared distance s from its centre, times
 * √(−2 ln s / s), is two normals. Half the time of Box and Muller’s, which `random.ts` has, for a number
 * of uniforms that varies: so contexts have a stream to themselves.
 *
 * Source: Marsaglia and Bray (1964), SIAM Review 6(3), 260–264.
 *
 * @param range `from` even, so that no pair is torn apart where a log is written in pieces
 */
export function writeContexts(
	{ columns, values }: Rows,
	{ from, to }: { from: number; to: number },
	draw: Uniform
): void {
	const end = to * columns;
	for (let at = from * columns; at < end; at += 2) {
		let x: number;
		let y: number;
		let s: number;
		do {
			x = 2 * draw() - 1;
			y = 2 * draw() - 1;
			s = x * x + y * y;
		} while (s >= 1 || s === 0);
		const stretch = Math.sqrt((-2 * Math.log(s)) / s);
		values[at] = x * stretch;
		if (at + 1 < end) values[at + 1] = y * stretch;
	}
}
