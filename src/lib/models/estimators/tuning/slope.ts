import { isUndefined, type Undefined } from '../../estimate.ts';
import { studentHalfWidth } from '../intervals/half-widths.ts';
import { rowValues } from '../row-values.ts';
import { estimateOf, type Estimated } from '../terms.ts';

/** Where a candidate stands: its estimate, and how far chance may have moved it. */
interface Place {
	readonly index: number;
	readonly estimate: number;
	readonly halfWidth: number;
}

/**
 * SLOPE: the steadiest of several candidates whose interval agrees with all that vary more. Walks from
 * the widest interval to the narrowest, and stops before the first that is too far from an earlier one,
 *
 *     | V̂_j − V̂_i | > c_i + (√6 − 1) c_j   for an earlier j,
 *
 * since only its bias can explain the distance. c is Student’s half-width at 1 − δ.
 *
 * Assumes that bias grows as intervals shrink. Source: Su, Srinath and Krishnamurthy (2020), ICML;
 * this constant: Tucker
 * and Lee (2021), Improved estimator selection for off-policy evaluation.
 *
 * @param candidates the same estimator with several clips, thresholds or λ
 * @returns the index of a candidate, or why none can be chosen
 * @throws RangeError on a delta outside (0, 1)
 */
export function chooseBySlope(
	candidates: readonly Estimated[],
	{ delta }: { delta: number }
): number | Undefined {
	const walk = candidates
		.flatMap((candidate, index) => place(candidate, index, delta))
		.sort((wider, narrower) => narrower.halfWidth - wider.halfWidth);
	if (walk.length === 0) return { undefined: 'no candidate has an estimate and an interval' };
	const stop = walk.findIndex((next, visited) =>
		walk.slice(0, visited).some((earlier) => isTooFar(next, earlier))
	);
	return walk[(stop < 0 ? walk.length : stop) - 1].index;
}

/** One place, or none for a candidate without an estimate or an interval. */
function place(candidate: Estimated, index: number, delta: number): Place[] {
	if (isUndefined(candidate)) return [];
	const estimate = estimateOf(candidate);
	const halfWidth = studentHalfWidth(rowValues(candidate), delta);
	return isUndefined(estimate) || isUndefined(halfWidth) ? [] : [{ index, estimate, halfWidth }];
}

function isTooFar(next: Place, earlier: Place): boolean {
	const distance = Math.abs(earlier.estimate - next.estimate);
	return distance > next.halfWidth + (Math.sqrt(6) - 1) * earlier.halfWidth;
}
