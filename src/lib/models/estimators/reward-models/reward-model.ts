import type { Undefined } from '../../estimate.ts';

/**
 * A fitted reward model: writes q̂(x_i, a) of all actions for a row of the log, whether it learned from
 * that row or not. It is a `PerAction`, so `evaluation(log, policy, model)` takes it as it is.
 */
export type RewardModel = (row: number, out: Float64Array) => void;

/**
 * Learns from some rows of a log, and from no other: their numbers, each from 0 and at most once.
 *
 * @returns the model, or why these rows make none
 */
export type Learner = (rows: Int32Array) => RewardModel | Undefined;

/**
 * All rows of a log, to learn from without leaving any out.
 *
 * @example ridge(log, { penalty: 1 })(everyRow(log.action.length))
 */
export function everyRow(rows: number): Int32Array {
	return Int32Array.from({ length: rows }, (_, i) => i);
}

/** What a learner says if it is given no row. */
export const NO_ROWS: Undefined = { undefined: 'there is no row to learn from' };
