import type { Undefined } from '../../estimate.ts';

/** The five, in the order in which the lesson meets them. */
export const ESTIMATORS = ['dm', 'ips', 'cips', 'snips', 'dr'] as const;
export type EstimatorName = (typeof ESTIMATORS)[number];
export type PerEstimator<T> = Readonly<Record<EstimatorName, T>>;

/** How an estimator does over many logs; in clicks per visitor, the last two squared. */
export interface Accuracy {
	/** Mean estimate minus truth. */
	readonly bias: number;
	/** Mean squared distance of the estimates from their own mean. */
	readonly variance: number;
	/** Mean squared distance from the truth: bias² + variance. */
	readonly mse: number;
}

export function accuracy(bias: number, variance: number): Accuracy {
	return { bias, variance, mse: bias ** 2 + variance };
}

/** The accuracy that errors of repeated logs show; sums are divided by the number of logs. */
export function accuracyOf(errors: Float64Array): Accuracy | Undefined {
	const logs = errors.length;
	if (logs === 0) return { undefined: 'no log had a matching row' };
	const bias = errors.reduce((sum, error) => sum + error, 0) / logs;
	return accuracy(bias, errors.reduce((sum, error) => sum + (error - bias) ** 2, 0) / logs);
}
