import type { Kernel } from './kernels.ts';

/**
 * A log of n rows whose actions are numbers: a price, a discount, a bid. `target[i]` is what the
 * evaluation policy would have done in row i; it does not draw lots.
 */
export interface ContinuousLog {
	/** a_i: what was done */
	readonly action: Float64Array;
	/** r_i */
	readonly reward: Float64Array;
	/** f_i > 0: density of the logging policy at a_i, per unit of the action */
	readonly density: Float64Array;
	/** t_i = π(x_i): what would be done */
	readonly target: Float64Array;
	/** q̂(x_i, t_i), where there is a reward model */
	readonly model?: Float64Array;
}

export interface Smoothing {
	readonly kernel: Kernel;
	/** h > 0, in units of the action. */
	readonly bandwidth: number;
}

/** A log seen with the eyes of an evaluation policy, for kernel estimators. */
export interface Kernelised {
	readonly reward: Float64Array;
	/** w_i = K((t_i − a_i) / h) / (h f_i) */
	readonly weight: Float64Array;
	/** q̂(x_i, t_i) */
	readonly model?: Float64Array;
}

/**
 * Weighs the rows of a log by how near their action came to what the evaluation policy would do. No
 * row hits a number exactly, so all that came near count: the nearer, the more.
 *
 *     w_i = K((t_i − a_i) / h) / (h f_i)
 *
 * A wide bandwidth h lets in rewards of other actions (bias, of order h² for smooth rewards); a
 * narrow one leaves few rows (variance, of order 1/(nh)).
 *
 * Source: Kallus and Zhou (2018), Policy Evaluation and Optimization with Continuous Treatments,
 * AISTATS, PMLR 84. Assumes a density that is positive within reach of every target.
 *
 * @throws RangeError naming the row (from 1) if columns differ in length, a value is not finite, or a
 * density or the bandwidth is not positive
 * @example kernelised(log, { kernel: kernels.gaussian, bandwidth: 0.5 })
 */
export function kernelised(log: ContinuousLog, { kernel, bandwidth }: Smoothing): Kernelised {
	const { action, reward, density, target, model } = log;
	requireColumns(log);
	if (!(bandwidth > 0 && bandwidth < Infinity))
		throw new RangeError(`the bandwidth must be positive and finite, got ${bandwidth}`);
	const weight = new Float64Array(action.length);
	for (let i = 0; i < weight.length; i++)
		weight[i] = kernel((target[i] - action[i]) / bandwidth) / (bandwidth * density[i]);
	return { reward, weight, model };
}

function requireColumns(log: ContinuousLog): void {
	for (const [name, column] of Object.entries(log) as [string, Float64Array | undefined][]) {
		if (!column) continue;
		if (column.length !== log.action.length)
			throw new RangeError(
				`${name} has ${column.length} rows where action has ${log.action.length}`
			);
		const row = column.findIndex((value) => !Number.isFinite(value));
		if (row >= 0)
			throw new RangeError(`row ${row + 1}: ${name} must be finite, got ${column[row]}`);
	}
	const row = log.density.findIndex((value) => value <= 0);
	if (row >= 0)
		throw new RangeError(`row ${row + 1}: a density must be positive, got ${log.density[row]}`);
}
