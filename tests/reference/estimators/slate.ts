import { isUndefined, type Undefined } from '#lib/models/estimate.ts';
import { normalInterval } from '#lib/models/estimators/intervals/normal.ts';
import {
	cascadeDoublyRobust,
	type CascadeModel
} from '#lib/models/estimators/slates/cascade-doubly-robust.ts';
import {
	independent,
	selfNormalisedIndependent
} from '#lib/models/estimators/slates/independent.ts';
import { pseudoInverse } from '#lib/models/estimators/slates/pseudo-inverse.ts';
import {
	rewardInteraction,
	selfNormalisedRewardInteraction
} from '#lib/models/estimators/slates/reward-interaction.ts';
import {
	slateEvaluation,
	type SlateEvaluation
} from '#lib/models/estimators/slates/slate-evaluation.ts';
import type { SlateChances } from '#lib/models/estimators/slates/slate-log.ts';
import { selfNormalisedStandard, standard } from '#lib/models/estimators/slates/standard.ts';
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

type Estimator = (e: SlateEvaluation, reference: Case) => Estimated;

const ESTIMATORS: Readonly<Record<string, Estimator>> = {
	sips: standard,
	iips: independent,
	rips: rewardInteraction,
	snsips: selfNormalisedStandard,
	sniips: selfNormalisedIndependent,
	snrips: selfNormalisedRewardInteraction,
	'cascade-dr': (e, reference) => cascadeDoublyRobust(e, modelOf(reference))
};

function* checkEstimates(reference: Case): Iterable<Comparison> {
	const e = evaluationOf(reference);
	for (const line of lines(reference, 'estimates')) {
		const question = questionOf(reference, line);
		refuseUnknown(question, line, ['estimator', 'options', 'value']);
		refuseUnknown(question, line.options, ['len_list', 'n_unique_action']);
		const estimator = ESTIMATORS[line.estimator];
		if (!estimator) throw new Error(`${question}: no checker for this estimator`);
		const actual = valueOf(estimator(e, reference));
		yield compareNumbers(line.estimator, question, { expected: line.value, actual });
	}
}

/** The answers of Vowpal Wabbit’s estimators, where the case has them. */
function* checkVw(reference: Case): Iterable<Comparison> {
	const { vw } = reference.expected as { vw: Readonly<Record<string, unknown>> | null };
	if (vw === null) return;
	refuseUnknown(`${reference.id} vw`, vw, ['source', 'pseudo_inverse', 'gaussian_ci_0_05']);
	const terms = pseudoInverse(evaluationOf(reference));
	const question = `${reference.id} vw pseudo_inverse`;
	const value = { expected: vw.pseudo_inverse, actual: valueOf(terms) };
	yield compareNumbers('pseudo-inverse', question, value);
	const bounds = isUndefined(terms) ? terms : normalInterval(terms);
	const [lower, upper] = vw.gaussian_ci_0_05 as readonly unknown[];
	for (const [side, expected] of [
		['lower', lower],
		['upper', upper]
	] as const) {
		const actual = isUndefined(bounds) ? bounds : bounds[side];
		yield compareNumbers('pseudo-inverse', `${question} ${side}`, { expected, actual });
	}
}

function valueOf(terms: Estimated): number | Undefined {
	return isUndefined(terms) ? terms : estimateOf(terms);
}

function evaluationOf(reference: Case): SlateEvaluation {
	return slateEvaluation({
		slots: number(reference.len_list),
		reward: numbers(reference, 'reward'),
		logging: chancesOf(reference, ''),
		evaluation: chancesOf(reference, 'evaluation_policy_')
	});
}

/** The file writes the chance of a list on each of its rows; ours has one for each list. */
function chancesOf(reference: Case, policy: string): SlateChances {
	const slots = number(reference.len_list);
	return {
		list: numbers(reference, `${policy}pscore`).filter((_, row) => row % slots === 0),
		slot: numbers(reference, `${policy}pscore_item_position`),
		prefix: numbers(reference, `${policy}pscore_cascade`)
	};
}

function modelOf(reference: Case): CascadeModel {
	return {
		actions: number(reference.n_unique_action),
		action: wholeNumbers(reference, 'action'),
		policy: numbers(reference, 'evaluation_policy_action_dist'),
		model: numbers(reference, 'q_hat')
	};
}

export const checkers: Checkers = { estimates: checkEstimates, vw: checkVw };
