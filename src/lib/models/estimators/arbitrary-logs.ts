import fc from 'fast-check';
import { evaluation, type Evaluation, type Log } from './evaluation.ts';

/** Random logs for property tests; only tests use this file. */

/** One row of a log, with all that a policy and a model say about it. */
export interface Decision {
	readonly action: number;
	readonly reward: number;
	readonly propensity: number;
	/** π(a | x), sums to 1 up to rounding. */
	readonly policy: readonly number[];
	/** q̂(x, a) */
	readonly model: readonly number[];
}

const inTenths = (min: number, max: number) =>
	fc.integer({ min, max }).map((tenths) => tenths / 10);

function decisions(actions: number): fc.Arbitrary<Decision> {
	const each = { minLength: actions, maxLength: actions };
	return fc.record({
		action: fc.integer({ min: 0, max: actions - 1 }),
		reward: inTenths(-20, 30),
		propensity: inTenths(1, 10),
		policy: fc
			.array(fc.integer({ min: 0, max: 9 }), each)
			.map((parts) => (parts.some((part) => part > 0) ? parts : parts.map(() => 1)))
			.map((parts) => parts.map((part) => part / parts.reduce((sum, other) => sum + other, 0))),
		model: fc.array(inTenths(-20, 30), each)
	});
}

/** Logs of up to 12 rows and 1 to 5 actions: odd and even numbers of them, chances of 0 and 1. */
export const logs: fc.Arbitrary<readonly Decision[]> = fc
	.integer({ min: 1, max: 5 })
	.chain((actions) => fc.array(decisions(actions), { minLength: 1, maxLength: 12 }));

export function columnsOf(rows: readonly Decision[]): {
	log: Log;
	policy: Float64Array;
	model: Float64Array;
} {
	return {
		log: {
			actions: rows[0].policy.length,
			action: Int32Array.from(rows, ({ action }) => action),
			reward: Float64Array.from(rows, ({ reward }) => reward),
			propensity: Float64Array.from(rows, ({ propensity }) => propensity)
		},
		policy: Float64Array.from(rows.flatMap(({ policy }) => policy)),
		model: Float64Array.from(rows.flatMap(({ model }) => model))
	};
}

export function evaluated(rows: readonly Decision[]): Evaluation {
	const { log, policy, model } = columnsOf(rows);
	return evaluation(log, policy, model);
}
