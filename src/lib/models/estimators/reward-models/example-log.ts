import { expect } from 'vitest';
import { isUndefined, type Undefined } from '../../estimate.ts';
import type { Log } from '../log.ts';
import type { RewardModel } from './reward-model.ts';

/** Twenty-four rows with which numpy 2.4 and scipy 1.17 computed the numbers of the tests. */
export const ROWS = 24;
export const ACTIONS = 3;

const eachRow = Array.from({ length: ROWS }, (_, i) => i);

export const exampleLog: Log = {
	actions: ACTIONS,
	action: Int32Array.from(eachRow, (i) => (i * i + Math.floor(i / 3)) % 3),
	/** Eighths from −1 to 1. */
	reward: Float64Array.from(eachRow, (i) => Math.round(Math.sin(i) * 8) / 8),
	propensity: new Float64Array(ROWS).fill(1 / 3),
	context: {
		columns: 2,
		values: Float64Array.from(
			eachRow.flatMap((i) => [((7 * i + 3) % 11) / 10, ((5 * i) % 7) / 5 - 0.6])
		)
	}
};

/** Ten of them have reward 1. */
export const clicks = Float64Array.from(eachRow, (i) => ((i * i + 3 * i) % 5 < 2 ? 1 : 0));

/** What must exist in a test. */
export function defined<T>(value: T | Undefined): T {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value as T;
}

/** What a model says of one row. */
export function predictions(model: RewardModel | Undefined, row: number): number[] {
	const out = new Float64Array(ACTIONS);
	defined(model)(row, out);
	return [...out];
}

/** That there is a model which says this of these rows. */
export function expectPredictions(
	model: RewardModel | Undefined,
	rows: Readonly<Record<number, readonly number[]>>
): void {
	for (const [row, expected] of Object.entries(rows))
		predictions(model, Number(row)).forEach((value, a) =>
			expect(value).toBeCloseTo(expected[a], 9)
		);
}
