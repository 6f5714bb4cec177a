import { frontDoorEstimand } from '../causal/front-door-estimand.ts';
import { regressionCoefficient } from '../causal/regression-coefficient.ts';
import { world, type LabQuestion, type Way } from './graph-lab.ts';

/**
 * Where a way of estimating ends with endless rows: the population value of what `graphLab` estimates
 * from a sample.
 *
 * @throws RangeError as `graph` and `linearModel` do
 * @example limitOf(fork, { kind: 'adjusted', set: [] }) // .3 + 1 / 2 = .8
 */
export function limitOf(question: LabQuestion, { kind, set }: Way): number {
	const { exposure, outcome } = question;
	return kind === 'adjusted'
		? regressionCoefficient(world(question), { outcome, on: exposure, given: set })
		: frontDoorEstimand(world(question), { exposure, mediators: set, outcome });
}
