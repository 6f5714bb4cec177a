import { isUndefined } from '#lib/models/estimate.ts';
import { kernelisedDoublyRobust } from '#lib/models/estimators/continuous/kernelised-doubly-robust.ts';
import {
	kernelisedIps,
	selfNormalisedKernelisedIps
} from '#lib/models/estimators/continuous/kernelised-ips.ts';
import {
	kernelised,
	type ContinuousLog,
	type Kernelised
} from '#lib/models/estimators/continuous/kernelised.ts';
import { kernels, type Kernel } from '#lib/models/estimators/continuous/kernels.ts';
import { estimateOf, type Estimated } from '#lib/models/estimators/terms.ts';
import {
	compareNumbers,
	lines,
	number,
	numbers,
	questionOf,
	refuseUnknown,
	type Case,
	type Checkers,
	type Comparison
} from './check.ts';

const ESTIMATORS: Readonly<Record<string, (e: Kernelised) => Estimated>> = {
	kernelized_ipw: kernelisedIps,
	kernelized_snipw: selfNormalisedKernelisedIps,
	kernelized_dr: kernelisedDoublyRobust
};
const KERNELS: Readonly<Record<string, Kernel>> = kernels;

function* checkEstimates(reference: Case): Iterable<Comparison> {
	const log = logOf(reference);
	for (const line of lines(reference, 'estimates')) {
		const question = questionOf(reference, line);
		refuseUnknown(question, line, ['estimator', 'options', 'value']);
		refuseUnknown(question, line.options, ['kernel', 'bandwidth']);
		const estimator = ESTIMATORS[line.estimator];
		const kernel = KERNELS[String(line.options.kernel)];
		if (!estimator || !kernel) throw new Error(`${question}: no checker for this line`);
		const terms = estimator(kernelised(log, { kernel, bandwidth: number(line.options.bandwidth) }));
		const actual = isUndefined(terms) ? terms : estimateOf(terms);
		yield compareNumbers(line.estimator, question, { expected: line.value, actual });
	}
}

function logOf(reference: Case): ContinuousLog {
	return {
		action: numbers(reference, 'action_by_behavior_policy'),
		reward: numbers(reference, 'reward'),
		density: numbers(reference, 'pscore'),
		target: numbers(reference, 'action_by_evaluation_policy'),
		model: numbers(reference, 'estimated_rewards_by_reg_model')
	};
}

export const checkers: Checkers = { estimates: checkEstimates };
