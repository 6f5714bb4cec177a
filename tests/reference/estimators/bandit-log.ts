import { isUndefined } from '#lib/models/estimate.ts';
import { balancedIps } from '#lib/models/estimators/balanced-ips.ts';
import { directMethod } from '#lib/models/estimators/direct-method.ts';
import { doublyRobust, selfNormalisedDoublyRobust } from '#lib/models/estimators/doubly-robust.ts';
import { atPosition, evaluation, type Evaluation } from '#lib/models/estimators/evaluation.ts';
import { ips } from '#lib/models/estimators/ips.ts';
import { replay } from '#lib/models/estimators/replay.ts';
import { doublyRobustShrinkage } from '#lib/models/estimators/shrinkage.ts';
import { snips } from '#lib/models/estimators/snips.ts';
import { subGaussianDoublyRobust, subGaussianIps } from '#lib/models/estimators/sub-gaussian.ts';
import { switchDoublyRobust } from '#lib/models/estimators/switch-doubly-robust.ts';
import type { Estimated, Terms } from '#lib/models/estimators/terms.ts';
import { number, numbers, refuseUnknown, wholeNumbers, type Case } from './check.ts';

/** A log of the format, looked at with its evaluation policy and reward model. */
export interface Bandit {
	readonly e: Evaluation;
	/** What a classifier gave for `b-ipw`. */
	readonly ratio: Float64Array;
}

/** An estimator that is tuned: it has one number to choose, `lambda_`. */
export interface Tuned {
	readonly at: (bandit: Bandit, lambda: number) => Estimated;
	/** The λ that leaves the weights as they are. */
	readonly unbiased?: number;
}

export const TUNED: ReadonlyMap<string, Tuned> = new Map<string, Tuned>([
	['ipw', { at: ({ e }, clip) => ips(e, { clip }), unbiased: Infinity }],
	['dr', { at: ({ e }, clip) => doublyRobust(e, { clip }), unbiased: Infinity }],
	[
		'switch-dr',
		{ at: ({ e }, threshold) => switchDoublyRobust(e, { threshold }), unbiased: Infinity }
	],
	['dr-os', { at: ({ e }, lambda) => doublyRobustShrinkage(e, { lambda }), unbiased: Infinity }],
	['sg-ipw', { at: ({ e }, lambda) => subGaussianIps(e, { lambda }), unbiased: 0 }],
	['sg-dr', { at: ({ e }, lambda) => subGaussianDoublyRobust(e, { lambda }), unbiased: 0 }],
	['b-ipw', { at: ({ e, ratio }, clip) => balancedIps(e.reward, ratio, { clip }) }]
]);

export const PLAIN: ReadonlyMap<string, (bandit: Bandit) => Estimated> = new Map([
	['rm', ({ e }) => replay(e)],
	['snipw', ({ e }) => snips(e)],
	['dm', ({ e }) => directMethod(e)],
	['sndr', ({ e }) => selfNormalisedDoublyRobust(e)]
] satisfies [string, (bandit: Bandit) => Estimated][]);

/** The terms of a named estimator; throws on a name or an option that we do not know. */
export function termsOf(
	bandit: Bandit,
	estimator: string,
	options: Readonly<Record<string, unknown>>
): Estimated {
	const tuned = TUNED.get(estimator);
	refuseUnknown(`options of ${estimator}`, options, tuned ? ['lambda_'] : []);
	if (tuned) return tuned.at(bandit, number(options.lambda_));
	const plain = PLAIN.get(estimator);
	if (!plain) throw new Error(`no checker for the estimator ${estimator}`);
	return plain(bandit);
}

/** The same estimator with its weights as they are: what its bias is measured against. */
export function unbiasedTerms(bandit: Bandit, estimator: string): Terms {
	const tuned = TUNED.get(estimator);
	const terms = tuned?.unbiased === undefined ? undefined : tuned.at(bandit, tuned.unbiased);
	if (!terms || isUndefined(terms))
		throw new Error(`nothing to measure the bias of ${estimator} by`);
	return terms;
}

export function banditOf(reference: Case): Bandit {
	const actions = number(reference.n_actions);
	const log = {
		actions,
		action: wholeNumbers(reference, 'action'),
		reward: numbers(reference, 'reward'),
		propensity: numbers(reference, 'pscore')
	};
	const own = (field: string) => {
		const values = numbers(reference, field);
		if (reference.position === null) return values;
		const positions = number(reference.len_list);
		return atPosition(values, actions, positions, wholeNumbers(reference, 'position'));
	};
	return {
		e: evaluation(log, own('action_dist'), own('estimated_rewards_by_reg_model')),
		ratio: numbers(reference, 'est_importance_weight')
	};
}
