import { doublyRobust } from '#lib/models/estimators/doubly-robust.ts';
import { evaluation, type Evaluation } from '#lib/models/estimators/evaluation.ts';
import { ips } from '#lib/models/estimators/ips.ts';
import {
	weightedDoublyRobust,
	weightedIps,
	type Loggers
} from '#lib/models/estimators/several-loggers.ts';
import { estimateOf, type Estimated } from '#lib/models/estimators/terms.ts';
import {
	compareNumbers,
	lines,
	number,
	numbers,
	questionOf,
	refuseUnknown,
	wholeNumbers,
	type Case,
	type Checkers,
	type Comparison
} from './check.ts';

/** Which propensities an estimator takes, and what it does with them. */
interface MultiLogger {
	readonly propensity: 'pscore' | 'pscore_avg';
	readonly estimator: (e: Evaluation, loggers: Loggers) => Estimated;
}

const ESTIMATORS = new Map<string, MultiLogger>([
	['multi_ipw', { propensity: 'pscore', estimator: ips }],
	['multi_dr', { propensity: 'pscore', estimator: doublyRobust }],
	['multi_bal_ipw', { propensity: 'pscore_avg', estimator: ips }],
	['multi_bal_dr', { propensity: 'pscore_avg', estimator: doublyRobust }],
	['multi_weighted_ipw', { propensity: 'pscore', estimator: weightedIps }],
	['multi_weighted_dr', { propensity: 'pscore', estimator: weightedDoublyRobust }]
]);

function* checkEstimates(reference: Case): Iterable<Comparison> {
	const seen = {
		pscore: seenWith(reference, 'pscore'),
		pscore_avg: seenWith(reference, 'pscore_avg')
	};
	const logger = wholeNumbers(reference, 'stratum_idx');
	for (const line of lines(reference, 'estimates')) {
		const question = questionOf(reference, line);
		refuseUnknown(question, line, ['estimator', 'options', 'value']);
		refuseUnknown(question, line.options, ['lambda_']);
		const multi = ESTIMATORS.get(line.estimator);
		if (!multi) throw new Error(`${question}: no checker for this estimator`);
		const clip = number(line.options.lambda_);
		const actual = estimateOf(multi.estimator(seen[multi.propensity], { logger, clip }));
		yield compareNumbers('estimates', question, { expected: line.value, actual });
	}
}

function seenWith(reference: Case, propensity: string): Evaluation {
	const log = {
		actions: number(reference.n_actions),
		action: wholeNumbers(reference, 'action'),
		reward: numbers(reference, 'reward'),
		propensity: numbers(reference, propensity)
	};
	const model = numbers(reference, 'estimated_rewards_by_reg_model');
	return evaluation(log, numbers(reference, 'action_dist'), model);
}

export const checkers: Checkers = { estimates: checkEstimates };
