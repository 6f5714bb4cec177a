import { nice } from 'd3-array';
import { isUndefined } from '#lib/models/estimate.ts';
import { linearScale, type LinearScale } from '#lib/charts/linear-scale.ts';
import type { Measurement } from './measure.ts';

/** Per cent of a strip’s width; room at both ends for the numbers below it. */
const STRIP = [4, 96] as const;

/** For the effect: holds 0, the truth and all intervals, and ends on round values. */
export function effectScale({ truth, readings }: Measurement): LinearScale {
	const values = readings.flatMap(({ estimate }) =>
		isUndefined(estimate) ? [] : [estimate.lower, estimate.upper]
	);
	return roundScale([0, 0.5, truth, ...values]);
}

/** For biases of all comparisons: holds 0 and every bar. */
export function biasScale({ sources }: Measurement): LinearScale {
	const values = sources.flatMap(({ bars }) =>
		isUndefined(bars) ? [] : bars.map(({ bias }) => bias)
	);
	return roundScale([0, 0.5, ...values]);
}

function roundScale(values: readonly number[]): LinearScale {
	return linearScale(nice(Math.min(...values), Math.max(...values), 5), STRIP);
}
