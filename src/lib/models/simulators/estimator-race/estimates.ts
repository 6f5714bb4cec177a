import type { Undefined } from '../../estimate.ts';
import type { LogCounts } from './logs.ts';
import { total, type RowTerms } from './row-types.ts';

/** What the five estimators say about one log, in clicks per visitor. */
export interface Estimates {
	readonly dm: number;
	readonly ips: number;
	readonly cips: number;
	readonly snips: number | Undefined;
	readonly dr: number;
}

/**
 * The five estimates of a log of n rows, from its counts: sums of what its rows add, divided by n, or
 * by Σw for SNIPS, which does not exist if that is 0.
 */
export function estimates(log: LogCounts, terms: RowTerms, rows: number): Estimates {
	const weight = total(log, terms.weight);
	const clicks = total(log, terms.ips);
	return {
		dm: total(log, terms.dm) / rows,
		ips: clicks / rows,
		cips: total(log, terms.cips) / rows,
		snips: weight > 0 ? clicks / weight : { undefined: 'no matching rows' },
		dr: total(log, terms.dr) / rows
	};
}
