import { rowReader } from '../diagnostics/row-reader.ts';
import { SUM_TOLERANCE } from '../evaluation/refuse-row.ts';
import type { PerAction } from '../log.ts';

interface Policy {
	/** For messages: "logging". */
	readonly name: string;
	readonly policy: PerAction;
	readonly rows: number;
	readonly actions: number;
}

/**
 * Reads the rows of a policy one after the other, each checked. The answer is the same array,
 * overwritten.
 *
 * @throws RangeError at once if a matrix has another size; when read, on a row (counted from 1) whose
 * chances are negative or do not sum to 1, within 1e-5
 */
export function policyRows({ name, policy, rows, actions }: Policy) {
	if (typeof policy !== 'function' && policy.length !== rows * actions)
		throw new RangeError(
			`${rows} rows of ${actions} actions take ${rows * actions} numbers, the ${name} policy has ${policy.length}`
		);
	const read = rowReader(policy, actions);
	return (row: number): Float64Array => {
		const chances = read(row);
		let sum = 0;
		for (let a = 0; a < actions; a++) {
			if (!(chances[a] >= 0))
				throw new RangeError(
					`row ${row + 1} of the ${name} policy has the chance ${chances[a]} for action ${a}; a chance is 0 or more`
				);
			sum += chances[a];
		}
		if (Math.abs(sum - 1) <= SUM_TOLERANCE) return chances;
		throw new RangeError(
			`row ${row + 1} of the ${name} policy sums to ${sum}; the chances of a row sum to 1, within ${SUM_TOLERANCE}`
		);
	};
}
