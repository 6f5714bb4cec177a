import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { estimateOf, type Estimated } from '../terms.ts';
import { cascadeDoublyRobust } from './cascade-doubly-robust.ts';
import { termsOf, valueOf } from './enumerated-world.ts';
import { independent, selfNormalisedIndependent } from './independent.ts';
import { pseudoInverse, selfNormalisedPseudoInverse } from './pseudo-inverse.ts';
import { rewardInteraction, selfNormalisedRewardInteraction } from './reward-interaction.ts';
import { slateEvaluation } from './slate-evaluation.ts';
import { factored } from './slate-log.ts';
import { selfNormalisedStandard, standard } from './standard.ts';

describe('estimators of slates, worked by hand', () => {
	const reward = Float64Array.of(1, 2, 0, 4);
	const e = {
		slates: 2,
		slots: 2,
		reward,
		list: Float64Array.of(2, 0.5),
		slot: Float64Array.of(3, 1, 0.5, 2),
		prefix: Float64Array.of(3, 2, 0.5, 0.5)
	};

	test.each<[string, Estimated, number]>([
		['standard', standard(e), (2 * 3 + 0.5 * 4) / 2],
		['self-normalised standard', selfNormalisedStandard(e), 8 / 2.5],
		['independent', independent(e), (3 * 1 + 1 * 2 + 2 * 4) / 2],
		['self-normalised independent', selfNormalisedIndependent(e), 3 / 3.5 + 10 / 3],
		['reward interaction', rewardInteraction(e), (3 * 1 + 2 * 2 + 0.5 * 4) / 2],
		['self-normalised reward interaction', selfNormalisedRewardInteraction(e), 3 / 3.5 + 6 / 2.5],
		['pseudo-inverse', pseudoInverse(e), (3 * 3 + 1.5 * 4) / 2],
		['self-normalised pseudo-inverse', selfNormalisedPseudoInverse(e), 15 / 4.5]
	])('%s', (_, estimated, value) => {
		expect(termsOf(estimated).numerator).toHaveLength(2);
		expect(valueOf(estimated)).toBeCloseTo(value, 12);
	});

	it('cascade-DR', () => {
		const robust = cascadeDoublyRobust(e, {
			actions: 2,
			action: Int32Array.of(0, 1, 1, 0),
			policy: Float64Array.of(0.5, 0.5, 1, 0, 0, 1, 0.25, 0.75),
			model: Float64Array.of(1, 3, 2, 0, 5, 1, 4, 0)
		});
		const first = 3 * (1 - 1) + 1 * 2 + 2 * (2 - 0) + 3 * 2;
		const second = 0.5 * (0 - 1) + 1 * 1 + 0.5 * (4 - 4) + 0.5 * 1;
		expect(Array.from(termsOf(robust).numerator)).toEqual([first, second]);
	});
});

/** Logs of slates with any weights and rewards: one slot’s chances, made into lists. */
const logs = (slots: number) =>
	fc
		.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.nat(4)), {
			minLength: slots,
			maxLength: 8 * slots
		})
		.map((rows) => rows.slice(0, rows.length - (rows.length % slots)))
		.map((rows) => ({
			slots,
			reward: Float64Array.from(rows, ([, , reward]) => reward),
			logging: factored(
				Float64Array.from(rows, ([before]) => before / 10),
				slots
			),
			evaluation: factored(
				Float64Array.from(rows, ([, after]) => after / 10),
				slots
			)
		}));

describe('all estimators of slates', () => {
	it('are IPS, exactly, if there is one slot', () => {
		const property = fc.property(logs(1), (log) => {
			const ips = log.reward.map((r, i) => (log.evaluation.slot[i] / log.logging.slot[i]) * r);
			const e = slateEvaluation(log);
			for (const estimator of [standard, independent, rewardInteraction])
				expect(termsOf(estimator(e)).numerator).toEqual(ips);
			const pi = termsOf(pseudoInverse(e)).numerator;
			pi.forEach((term, i) => expect(term).toBeCloseTo(ips[i], 12));
		});
		fc.assert(property, { seed: 1 });
	});

	it('are the mean reward of a page if both policies are the same', () => {
		const property = fc.property(logs(3), (log) => {
			const e = slateEvaluation({ ...log, evaluation: log.logging });
			const mean = log.reward.reduce((sum, r) => sum + r, 0) / e.slates;
			for (const estimator of [
				standard,
				independent,
				rewardInteraction,
				pseudoInverse,
				selfNormalisedStandard,
				selfNormalisedIndependent,
				selfNormalisedRewardInteraction,
				selfNormalisedPseudoInverse
			])
				expect(valueOf(estimator(e))).toBeCloseTo(mean, 10);
		});
		fc.assert(property, { seed: 2 });
	});

	it('give self-normalised a constant reward back whatever the weights', () => {
		const property = fc.property(logs(2), (log) => {
			const e = slateEvaluation({ ...log, reward: log.reward.map(() => 1.5) });
			for (const estimator of [
				selfNormalisedStandard,
				selfNormalisedIndependent,
				selfNormalisedRewardInteraction
			]) {
				const terms = estimator(e);
				const value = isUndefined(terms) ? terms : estimateOf(terms);
				if (!isUndefined(value)) expect(value).toBeCloseTo(3, 10);
			}
		});
		fc.assert(property, { seed: 3 });
	});

	it('make cascade-DR reward interaction, row by row, if the model says 0', () => {
		const property = fc.property(logs(3), (log) => {
			const e = slateEvaluation(log);
			const zero = cascadeDoublyRobust(e, {
				actions: 2,
				action: new Int32Array(log.reward.length),
				policy: (_, out) => out.fill(0.5),
				model: (_, out) => out.fill(0)
			});
			expect(termsOf(zero).numerator).toEqual(termsOf(rewardInteraction(e)).numerator);
		});
		fc.assert(property, { seed: 4 });
	});
});
