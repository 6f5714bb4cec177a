import { isUndefined } from '../../estimate.ts';
import { effectiveSize, weightDiagnostics } from '../../estimators/diagnostics/weights.ts';
import { evaluation, type Evaluation } from '../../estimators/evaluation.ts';
import { normalInterval } from '../../estimators/intervals/normal.ts';
import { ips } from '../../estimators/ips.ts';
import { snips } from '../../estimators/snips.ts';
import { estimateOf, sum, type Terms } from '../../estimators/terms.ts';
import { byRow, type ShopLog } from './shop-log.ts';

/** A click rate with its 95 % interval. */
export interface Answer {
	readonly estimate: number;
	readonly lower: number;
	readonly upper: number;
}

/** What a log says about the evaluation policy by IPS, and about itself. */
export interface Reading {
	readonly ips: Answer;
	readonly meanWeight: number;
	/** ESS/n */
	readonly effectiveShare: number;
}

/** The same, with what only the picture shows. */
export interface FullReading extends Reading {
	readonly snips: Answer;
	readonly largestWeight: number;
	/** The first row that has it, from 0. */
	readonly heaviest: number;
}

/** A log seen with the eyes of a policy, given by kind and item. */
export function seenBy(target: Float64Array, log: ShopLog): Evaluation {
	return evaluation(log, byRow(log, target));
}

export function reading(e: Evaluation): Reading {
	const rows = e.weight.length;
	return {
		ips: answer(ips(e)),
		meanWeight: sum(e.weight) / rows,
		effectiveShare: effectiveSize(e.weight) / rows
	};
}

export function fullReading(e: Evaluation): FullReading {
	const { largest } = weightDiagnostics(e);
	return {
		...reading(e),
		snips: answer(snips(e)),
		largestWeight: largest.weight,
		heaviest: largest.row
	};
}

/** The mean reward of the log: what the logging policy earned. */
export function averageReward({ reward }: Evaluation): Answer {
	return answer({ numerator: reward });
}

/**
 * An estimate with its normal interval. Every weight is above 0, so there always is an estimate; where
 * a short log has no click and so no spread, its interval is all click rates there can be.
 */
function answer(terms: Terms): Answer {
	const estimate = estimateOf(terms);
	if (isUndefined(estimate)) throw new RangeError(estimate.undefined);
	const interval = normalInterval(terms);
	return { estimate, ...(isUndefined(interval) ? { lower: 0, upper: 1 } : interval) };
}
