import { expect } from 'vitest';
import { isUndefined, type Undefined } from '../../estimate.ts';
import type { Interval } from './interval.ts';

/** Twelve rows with which scipy 1.17 and numpy 2.4 computed the numbers of the tests. */
export const numerator = Float64Array.of(0, 2.5, 0, 0, 1.25, 0, 0.8, 0, 5, 0, 0.5, 1.6);
export const denominator = Float64Array.of(1, 2.5, 0.4, 1.25, 1.25, 0.2, 0.8, 2, 5, 0.4, 0.5, 1.6);
export const base = Float64Array.of(0.3, 0.1, 0.2, 0.25, 0.4, 0.1, 0.35, 0.2, 0.15, 0.3, 0.2, 0.05);

/** What must exist in a test. */
export function defined<T>(value: T | Undefined): T {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value as T;
}

export function covers({ lower, upper }: Interval, truth: number): boolean {
	return lower <= truth && truth <= upper;
}

/** That there is an interval, with these bounds. */
export function expectInterval(got: Interval | Undefined, lower: number, upper: number): void {
	const interval = defined(got);
	expect(interval.lower).toBeCloseTo(lower, 9);
	expect(interval.upper).toBeCloseTo(upper, 9);
}
