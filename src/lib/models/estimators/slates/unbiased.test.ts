import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { categorical, stream } from '../../random.ts';
import { standardError } from '../intervals/normal.ts';
import type { Estimated } from '../terms.ts';
import { cascadeDoublyRobust } from './cascade-doubly-robust.ts';
import {
	eachOnItsOwn,
	enumeratedWorld,
	expectation,
	termsOf,
	valueOf,
	withoutReturn,
	type EnumeratedWorld,
	type Filling,
	type Reading
} from './enumerated-world.ts';
import { independent, selfNormalisedIndependent } from './independent.ts';
import { pseudoInverse } from './pseudo-inverse.ts';
import { rewardInteraction, selfNormalisedRewardInteraction } from './reward-interaction.ts';
import { slateEvaluation } from './slate-evaluation.ts';
import type { SlateLog } from './slate-log.ts';
import { selfNormalisedStandard, standard } from './standard.ts';

const ITEMS = 4;
const SLOTS = 3;
const APPEAL = [0.1, 0.5, 0.3, 0.05];
/** A slot’s reward depends on its item alone. */
const alone: Reading = (list) => list.map((item, k) => APPEAL[item] * 0.9 ** k);
/** Read downwards: each slot is reached with a chance that the items above decide. */
const downwards: Reading = (list) =>
	list.map((item, k) => list.slice(0, k).reduce((p, a) => p * (1 - 0.9 * APPEAL[a]), APPEAL[item]));
/** Everything on the page takes attention from everything else. */
const whole: Reading = (list) =>
	list.map((item, k) =>
		list.reduce((p, a, j) => (j === k ? p : p * (1 - 0.9 * APPEAL[a])), APPEAL[item])
	);

const READINGS = { alone, downwards, 'the whole list': whole };

const slotwise = {
	logging: eachOnItsOwn([
		[0.4, 0.25, 0.25, 0.1],
		[0.2, 0.3, 0.3, 0.2],
		[0.5, 0.3, 0.1, 0.1]
	]),
	evaluation: eachOnItsOwn([
		[0.1, 0.8, 0.1, 0],
		[0, 0.5, 0.4, 0.1],
		[0.3, 0.3, 0.4, 0]
	])
};
const distinct = { logging: withoutReturn([3, 1, 1, 2]), evaluation: withoutReturn([1, 4, 2, 1]) };

type Policies = { readonly logging: Filling; readonly evaluation: Filling };
const world = (reading: Reading, policies: Policies) =>
	enumeratedWorld({ items: ITEMS, slots: SLOTS, reading }, policies);

/** A cascade model of these items, with any numbers and the evaluation policy’s true chances. */
function cascadeModel(
	{ action }: EnumeratedWorld,
	{ evaluation }: Policies,
	guess: (list: readonly number[], item: number) => number
) {
	const above = (row: number) => Array.from(action.subarray(row - (row % SLOTS), row));
	return {
		actions: ITEMS,
		action,
		policy: (row: number, out: Float64Array) => {
			for (let a = 0; a < ITEMS; a++) out[a] = evaluation(above(row), a);
		},
		model: (row: number, out: Float64Array) => {
			for (let a = 0; a < ITEMS; a++) out[a] = guess(above(row), a);
		}
	};
}

describe('estimators of slates, exactly, over all lists of a small world', () => {
	const cases: readonly (readonly [keyof typeof READINGS, string, Policies])[] = [
		['alone', 'slots on their own', slotwise],
		['alone', 'distinct items', distinct],
		['downwards', 'slots on their own', slotwise],
		['downwards', 'distinct items', distinct],
		['the whole list', 'slots on their own', slotwise],
		['the whole list', 'distinct items', distinct]
	];

	test.each(cases)('read %s, with %s: who is right on average', (read, _, policies) => {
		const w = world(READINGS[read], policies);
		const e = slateEvaluation(w.log);
		const bias = (estimated: Estimated) => expectation(w, termsOf(estimated)) - w.truth;
		const right = (value: number) => expect(value).toBeCloseTo(0, 12);
		const wrong = (value: number) => expect(Math.abs(value)).toBeGreaterThan(0.005);

		right(bias(standard(e)));
		(read === 'alone' ? right : wrong)(bias(independent(e)));
		(read === 'the whole list' ? wrong : right)(bias(rewardInteraction(e)));
		const model = cascadeModel(w, policies, (above, item) => 0.7 * item - 0.2 * above.length);
		const robust = bias(cascadeDoublyRobust(e, model));
		expect(robust).toBeCloseTo(bias(rewardInteraction(e)), 12);
		if (read === 'alone' && policies === slotwise) right(bias(pseudoInverse(e)));
		if (read !== 'alone') wrong(bias(pseudoInverse(e)));
	});

	it('leave the cascade estimators without variance where the model is right and lists certain', () => {
		const certain: Policies = {
			...slotwise,
			evaluation: (above, item) => +(item === above.length)
		};
		const w = world(downwards, certain);
		const toGo = (above: readonly number[], item: number): number => {
			const list = [...above, item];
			const now = downwards(list)[above.length];
			return list.length === SLOTS ? now : now + toGo(list, list.length);
		};
		const { numerator } = termsOf(
			cascadeDoublyRobust(slateEvaluation(w.log), cascadeModel(w, certain, toGo))
		);
		for (const term of numerator) expect(term).toBeCloseTo(w.truth, 12);
	});
});

describe('estimators of slates in a drawn log', () => {
	const drawn = (reading: Reading): { log: SlateLog; truth: number } => {
		const w = world(reading, distinct);
		const n = 20_000;
		const choice = stream(4, 'list');
		const click = stream(4, 'click');
		const rows = Int32Array.from({ length: n }, () => categorical(w.before, choice()));
		const take = (column: Float64Array | undefined, width: number) => {
			if (!column) throw new Error('the world knows all chances');
			return Float64Array.from({ length: n * width }, (_, at) => {
				return column[rows[Math.floor(at / width)] * width + (at % width)];
			});
		};
		const takeAll = ({ list, slot, prefix }: SlateLog['logging']) => ({
			list: take(list, 1),
			slot: take(slot, SLOTS),
			prefix: take(prefix, SLOTS)
		});
		const log = {
			slots: SLOTS,
			reward: take(w.log.reward, SLOTS).map((chance) => +(click() < chance)),
			logging: takeAll(w.log.logging),
			evaluation: takeAll(w.log.evaluation)
		};
		return { log, truth: w.truth };
	};

	test.each<[string, Reading, readonly ((e: ReturnType<typeof slateEvaluation>) => Estimated)[]]>([
		['whole list', whole, [standard, selfNormalisedStandard]],
		['downwards', downwards, [rewardInteraction, selfNormalisedRewardInteraction]],
		['alone', alone, [independent, selfNormalisedIndependent]]
	])('read %s are within 3 standard errors of the truth', (_, reading, estimators) => {
		const { log, truth } = drawn(reading);
		for (const estimator of estimators) {
			const terms = termsOf(estimator(slateEvaluation(log)));
			const error = standardError(terms);
			if (isUndefined(error)) throw new Error(error.undefined);
			expect(Math.abs(valueOf(terms) - truth)).toBeLessThan(3 * error);
			expect(error).toBeLessThan(0.02);
		}
	});

	it('have, normalised slot by slot, the spread that drawing slates anew shows', () => {
		const { log } = drawn(downwards);
		const e = slateEvaluation(log);
		const error = standardError(termsOf(selfNormalisedRewardInteraction(e)));
		const { reward, prefix } = e;
		if (isUndefined(error) || !prefix) throw new Error('there is no estimate');
		const resamples = 200;
		const uniform = stream(8, 'resample');
		const estimates = Array.from({ length: resamples }, () => {
			const sums = new Float64Array(2 * SLOTS);
			for (let i = 0; i < e.slates; i++) {
				const from = Math.floor(uniform() * e.slates) * SLOTS;
				for (let k = 0; k < SLOTS; k++) {
					sums[k] += prefix[from + k] * reward[from + k];
					sums[SLOTS + k] += prefix[from + k];
				}
			}
			return [0, 1, 2].reduce((sum, k) => sum + sums[k] / sums[SLOTS + k], 0);
		});
		const mean = estimates.reduce((a, b) => a + b) / resamples;
		const variance = estimates.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (resamples - 1);
		// The bootstrap’s own relative standard error is 1/√(2 · 200).
		expect(Math.abs(Math.sqrt(variance) / error - 1)).toBeLessThan(3 / Math.sqrt(2 * resamples));
	});
});
