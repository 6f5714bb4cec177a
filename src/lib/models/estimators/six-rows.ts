import { evaluation, type Evaluation } from './evaluation.ts';

/**
 * The log of lesson 7 that fits on a hand: items A, B and C, shown with chances 1/2, 1/4 and 1/4, and a
 * target that always shows B. Only tests use this file.
 */
export const sixRows = {
	actions: 3,
	action: Int32Array.of(0, 1, 1, 0, 1, 0),
	reward: Float64Array.of(1, 0, 1, 0, 0, 1),
	propensity: Float64Array.of(0.5, 0.25, 0.25, 0.5, 0.25, 0.5)
};

/** Always one action, as the policy of an evaluation, with the same predictions in each row. */
export function always(action: number, predictions: readonly number[]): Evaluation {
	const policy = (_: number, out: Float64Array) => out.fill(0).fill(1, action, action + 1);
	const model = (_: number, out: Float64Array) => out.set(predictions);
	return evaluation(sixRows, policy, model);
}
