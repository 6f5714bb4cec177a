import type { Log, PerAction } from './log.ts';

/**
 * A log seen with the eyes of an evaluation policy: all that estimators need of a row. Made once for a
 * log, a policy and a model, which are validated there and nowhere else.
 */
export interface Evaluation {
	/** r_i */
	readonly reward: Float64Array;
	/** w_i = π(a_i | x_i) / p_i */
	readonly weight: Float64Array;
	/** π(a_i | x_i) */
	readonly target: Float64Array;
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
