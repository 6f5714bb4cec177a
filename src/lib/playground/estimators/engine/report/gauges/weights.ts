import { isUndefined } from '#lib/models/estimate.ts';
import { count } from '#lib/simulations/print.ts';
import type { Judgement } from '../../../contract.ts';
import type { Facts } from '../facts.ts';
import { counted, share, significant } from '../print-number.ts';
import * as limits from '../thresholds.ts';
import { harmless, type Finding } from './finding.ts';

export function meanWeight({ weights }: Facts): Finding {
	const mean = weights.meanWeight;
	const shared = { name: 'mean-weight', label: 'Mean weight' };
	if (isUndefined(mean))
		return { ...shared, printed: '–', meaning: 'One row has no mean to speak of.', ...harmless };
	const { estimate, lower, upper, standardError } = mean;
	return {
		...shared,
		printed: significant(estimate),
		value: estimate,
		meaning: `1 is due. Its luck (95%) reaches from ${significant(lower)} to ${significant(upper)}.`,
		judgement: judgeMean(estimate, standardError),
		fault: `the mean weight is ${significant(estimate)} where 1 is due`
	};
}

function judgeMean(mean: number, standardError: number): Judgement {
	const { weak, useless, broken } = limits.meanWeight;
	const off = Math.abs(mean - 1);
	const beyond = ({ off: least, errors }: { off: number; errors: number }) =>
		off > least && off > errors * standardError;
	if (off > broken || beyond(useless)) return 'do not use';
	return beyond(weak) ? 'weak' : 'usable';
}

export function effectiveRows({ weights: { effectiveSize, rows } }: Facts): Finding {
	return {
		name: 'effective-size',
		label: 'Effective rows',
		printed: count(effectiveSize),
		value: effectiveSize,
		meaning: `${share(effectiveSize / rows)} of all: so many rows of equal weight would be as steady.`,
		judgement: limits.judgeLeast(effectiveSize, limits.effectiveRows),
		fault: fewRows(effectiveSize, rows)
	};
}

/** A log may be short, or have few rows that count. */
function fewRows(effectiveSize: number, rows: number): string {
	if (effectiveSize > 0.9 * rows) return `the log has only ${counted(rows, 'row')}`;
	return `only ${count(effectiveSize)} of ${count(rows)} rows are left in effect`;
}

export function largestWeight({ weights: { largest } }: Facts): Finding {
	const part = isUndefined(largest.weightShare) ? 0 : largest.weightShare;
	return {
		name: 'largest-weight',
		label: 'Largest weight',
		printed: significant(largest.weight),
		value: largest.weight,
		meaning: `Its row carries ${share(part)} of all weight.`,
		judgement: limits.judgeMost(part, limits.weightOnOneRow),
		fault: `one row carries ${share(part)} of all weight`
	};
}

export function largestPart({ weights: { largest } }: Facts): Finding {
	const shared = { name: 'largest-part', label: 'Most by one row' };
	const part = largest.contributionShare;
	if (isUndefined(part))
		return {
			...shared,
			printed: '–',
			meaning: 'No row has both a weight and a reward.',
			...harmless
		};
	return {
		...shared,
		printed: share(part),
		value: part,
		meaning: 'What the row that adds most brings of the IPS estimate.',
		judgement: limits.judgeMost(part, limits.estimateOnOneRow),
		fault: `one row brings ${share(part)} of the IPS estimate`
	};
}
