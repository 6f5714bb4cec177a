import { isUndefined } from '#lib/models/estimate.ts';
import type { Facts } from '../facts.ts';
import { share } from '../print-number.ts';
import { judgeMost, missingSupport } from '../thresholds.ts';
import { harmless, type Finding } from './finding.ts';

const shared = { name: 'missing-support', label: 'Missing support' };

/**
 * The share of the target that no row shows. It may lack support, or may not have come by luck. The mean
 * weight tells the two apart: it falls short of 1 by what is missing.
 */
export function support({ unseen, weights: { meanWeight } }: Facts): Finding {
	if (unseen === undefined)
		return {
			...shared,
			printed: '–',
			meaning:
				'A column has the chance of the shown action only. What the log misses lowers the mean weight.',
			...harmless
		};
	const room = isUndefined(meanWeight) ? 1 : Math.max(0, 1 - meanWeight.lower);
	const missing = Math.min(unseen, room);
	return {
		...shared,
		printed: share(unseen),
		value: unseen,
		meaning: meaningOf(unseen, missing),
		judgement: judgeMost(missing, missingSupport),
		fault: `the log is silent about ${share(missing)} of what the target does`
	};
}

function meaningOf(unseen: number, missing: number): string {
	if (unseen === 0) return 'The log shows every action that the target takes.';
	const luck =
		missing < unseen
			? ` The mean weight leaves room for ${share(missing)}; the rest is rare, not missing.`
			: '';
	return `So much of what the target does is in no row.${luck}`;
}
