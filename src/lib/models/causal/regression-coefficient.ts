import { conditionalCovariance } from './covariance.ts';
import type { LinearModel } from './linear-model.ts';

export interface PopulationSlope {
	readonly outcome: string;
	readonly on: string;
	/** What is adjusted for; nothing if left out. */
	readonly given?: readonly string[];
}

/**
 * The slope of `on` in the regression of the outcome on it and an adjustment set, in the whole
 * population: where least squares ends with endless rows.
 *
 *     Cov(outcome, on | given) / Var(on | given)
 *
 * Always defined: every node has noise of its own.
 *
 * Source: Cramér (1946), section 23.2 (partial regression).
 *
 * @throws RangeError on a node that does not exist or is named twice.
 * @example regressionCoefficient(fork, { outcome: 'r', on: 'a' }) // .3 + 1 / 2 = .8
 */
export function regressionCoefficient(
	model: LinearModel,
	{ outcome, on, given = [] }: PopulationSlope
): number {
	const cov = conditionalCovariance(model, { of: [on, outcome], given });
	return cov(on, outcome) / cov(on, on);
}
