import { FileProblem } from '../csv/file-problem.ts';
import { SUM_TOLERANCE } from './limits.ts';

/**
 * Refuses a table whose chances do not add up to 1 in each position.
 *
 * @param chances of the actions in the first position, then in the second …
 * @throws FileProblem
 */
export function requireSums(
	chances: Float64Array,
	{ actions, positions }: { readonly actions: number; readonly positions?: readonly string[] }
): void {
	for (let start = 0; start < chances.length; start += actions) {
		const sum = chances.subarray(start, start + actions).reduce((a, b) => a + b, 0);
		if (Math.abs(sum - 1) <= SUM_TOLERANCE) continue;
		const where = positions ? ` in position ${positions[start / actions]}` : '';
		throw new FileProblem(
			`The chances of the actions${where} add up to ${Number(sum.toPrecision(4))}. They must add up to 1, within ${SUM_TOLERANCE}.`
		);
	}
}
