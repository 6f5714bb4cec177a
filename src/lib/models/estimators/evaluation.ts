import type { Undefined } from '../estimate.ts';
import type { Log, PerAction } from './log.ts';
import { modelledColumns } from './evaluation/modelled-columns.ts';
import { requireShape } from './evaluation/require-shape.ts';
import { weightsOf } from './evaluation/weights-of.ts';

/**
 * A log seen with the eyes of an evaluation policy: all that estimators need of a row. Made once for a
 * log, a policy and a model, which are validated there and nowhere else.
 */
export interface Evaluation {
	/** r_i */
	readonly reward: Float64Array;
	/** w_i = π(a_i | x_i) / p_i */
	readonly weight: Float64Array;
	/** p_i, the log's own column */
	readonly propensity: Float64Array;
	/** What the reward model says, where there is one. */
	readonly model?: Modelled;
}

export interface Modelled {
	/** q̂(x_i, a_i) */
	readonly logged: Float64Array;
	/** Σ_a π(a | x_i) q̂(x_i, a) / Σ_a π(a | x_i) */
	readonly direct: Float64Array;
}

export type { Log, PerAction };

/** What an estimator that needs a reward model says without one. */
export const NO_MODEL: Undefined = { undefined: 'there is no reward model' };

/**
 * Looks at a log with an evaluation policy and, for the estimators that need one, a reward model:
 *
 *     w_i = π(a_i | x_i) / p_i,   Σ_a π(a | x_i) q̂(x_i, a) / Σ_a π(a | x_i)
 *
 * One pass over the rows, which validates everything on its way; estimators check nothing again.
 *
 * @param policy π: chances of 0 or more that sum to 1 in each row, within 1e-5. Sums within that
 * tolerance are divided out of the model’s part and left in the weights.
 * @param model q̂: finite numbers in the unit of the reward
 * @throws RangeError naming row (from 1), value and what is allowed
 * @example
 * const e = evaluation(log, policy, model);
 * const value = estimateOf(ips(e));
 */
export function evaluation(log: Log, policy: PerAction, model?: PerAction): Evaluation {
	requireShape(log, policy, model);
	const { reward, propensity } = log;
	if (model === undefined) return { reward, propensity, weight: weightsOf(log, policy) };
	const { weight, ...said } = modelledColumns(log, policy, model);
	return { reward, propensity, weight, model: said };
}
export { atPosition } from './at-position.ts';
