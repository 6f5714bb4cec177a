import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { cascadeDoublyRobust } from './cascade-doubly-robust.ts';
import { independent, selfNormalisedIndependent } from './independent.ts';
import { pseudoInverse, selfNormalisedPseudoInverse } from './pseudo-inverse.ts';
import { rewardInteraction, selfNormalisedRewardInteraction } from './reward-interaction.ts';
import { slateEvaluation } from './slate-evaluation.ts';
import { factored, type SlateLog } from './slate-log.ts';
import { selfNormalisedStandard, standard } from './standard.ts';

describe('slateEvaluation', () => {
	const chances = factored(Float64Array.of(0.5, 0.2, 0.25, 0.4), 2);
	const log: SlateLog = {
		slots: 2,
		reward: Float64Array.of(1, 0, 0, 1),
		logging: chances,
		evaluation: factored(Float64Array.of(1, 0, 0.5, 0.5), 2)
	};

	it('takes the chance of a list from its longest prefix', () => {
		const { list, ...others } = chances;
		expect(slateEvaluation({ ...log, logging: others }).list).toEqual(slateEvaluation(log).list);
		expect(list[1]).toBeCloseTo(0.1, 12);
	});

	it('leaves each estimator whose chances are not known with the reason', () => {
		const e = slateEvaluation({ ...log, logging: {} });
		const model = { actions: 1, action: new Int32Array(4), policy: () => {}, model: () => {} };
		const reasons = [
			standard(e),
			selfNormalisedStandard(e),
			independent(e),
			selfNormalisedIndependent(e),
			rewardInteraction(e),
			selfNormalisedRewardInteraction(e),
			pseudoInverse(e),
			selfNormalisedPseudoInverse(e),
			cascadeDoublyRobust(e, model)
		].map((answer) => isUndefined(answer) && answer.undefined);
		const list = 'the chance of each whole list is not known';
		const slot = 'the chance of each item in its slot is not known';
		const prefix = 'the chance of each list down to each slot is not known';
		expect(reasons).toEqual([list, list, slot, slot, prefix, prefix, slot, slot, prefix]);
	});

	it('names a slot without any weight', () => {
		const evaluation = factored(Float64Array.of(1, 0, 0.5, 0), 2);
		const e = slateEvaluation({ ...log, evaluation });
		const reason = { undefined: 'no slate has any weight in slot 2: nothing to divide by' };
		expect(selfNormalisedIndependent(e)).toEqual(reason);
		expect(selfNormalisedRewardInteraction(e)).toEqual(reason);
	});

	test.each<[string, Partial<SlateLog>, string]>([
		['half a slot', { slots: 1.5 }, 'slots must be a whole number from 1, got 1.5'],
		['half a slate', { reward: new Float64Array(3) }, '3 rewards do not fill slates of 2 slots'],
		[
			'a reward that is none',
			{ reward: Float64Array.of(0, 0, 0, NaN) },
			'slate 2, slot 2: reward is NaN, not finite'
		],
		[
			'a logged slot without a chance',
			{ logging: { slot: Float64Array.of(1, 1, 0, 1) } },
			'slate 2, slot 1: logging slot is 0, outside (0, 1]'
		],
		[
			'a list above 1',
			{ evaluation: { list: Float64Array.of(0.5, 1.2) } },
			'slate 2: evaluation list is 1.2, outside [0, 1]'
		],
		[
			'too few chances',
			{ logging: { prefix: new Float64Array(2).fill(0.5) } },
			'logging list: 1 chances where the log has 2'
		]
	])('refuses %s', (_, patch, message) => {
		expect(() => slateEvaluation({ ...log, ...patch })).toThrow(message);
	});

	test.each([
		[Int32Array.of(0, 0), 'the model has 2 slots where the log has 4'],
		[Int32Array.of(0, 0, 2, 0), 'slate 2, slot 1: action 2 is outside 0 to 1']
	])('refuses models with the actions %o', (action, message) => {
		const rest = { actions: 2, policy: () => {}, model: () => {} };
		expect(() => cascadeDoublyRobust(slateEvaluation(log), { ...rest, action })).toThrow(message);
	});
});
