import { isUndefined, type Undefined } from '../../estimate.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { studentHalfWidth } from './half-widths.ts';
import { around, LEVEL, tailOf, type Interval } from './interval.ts';
import { linearised } from './linearised.ts';

/**
 * Student’s interval: estimate ± t_{n−1} · standard error. Exact if the rows’ values are normal, wider
 * than the normal interval where rows are few. A ratio is linearised, as there.
 *
 * Assumes what the normal interval assumes.
 *
 * Source: Student (1908), Biometrika 6(1).
 *
 * @param level share of logs whose interval is to hold the truth, between 0 and 1
 * @returns the interval, or why the rows show no spread, see {@link linearised}
 * @throws RangeError on another level
 * @example studentInterval({ numerator: Float64Array.of(0, 1, 2) }) // 1 ± 4.30 · √(1/3)
 */
export function studentInterval(terms: Terms, level = LEVEL): Interval | Undefined {
	const tail = tailOf(level);
	const values = linearised(terms);
	return around(estimateOf(terms), isUndefined(values) ? values : studentHalfWidth(values, tail));
}
