/**
 * A log of n rows, in typed columns. Row i: the system saw a context, chose action `action[i]` with
 * chance `propensity[i]`, and got `reward[i]`.
 */
export interface Log {
	/** A: actions are whole numbers from 0 to A − 1. */
	readonly actions: number;
	/** a_i */
	readonly action: Int32Array;
	/** r_i, any finite number */
	readonly reward: Float64Array;
	/** p_i = π₀(a_i | x_i), the chance the logging policy gave to the logged action: in (0, 1] */
	readonly propensity: Float64Array;
	/** Slot of the page, 0 to L − 1, where the log has slots. */
	readonly position?: Int32Array;
	/** x_i, where the log has numbers for it. */
	readonly context?: Rows;
}

/** A matrix of numbers, row by row: row i is `values.subarray(i * columns, (i + 1) * columns)`. */
export interface Rows {
	readonly columns: number;
	readonly values: Float64Array;
}

/**
 * A number for each row and action: the probabilities π(a | x_i) of a policy, or the rewards q̂(x_i, a)
 * of a model. Either n x A row-major, or a function that writes row i's A numbers into `out`.
 */
export type PerAction = Float64Array | ((row: number, out: Float64Array) => void);
