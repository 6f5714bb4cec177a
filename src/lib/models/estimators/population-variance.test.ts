import { expect, it } from 'vitest';
import { populationVariance } from './population-variance.ts';

it('populationVariance is counted by hand, on whatever level the values lie', () => {
	expect(populationVariance(Float64Array.of(1, 3))).toBe(1);
	expect(populationVariance(Float64Array.of(7))).toBe(0);
	expect(populationVariance(Float64Array.of(1e9, 1e9 + 1, 1e9 + 2))).toBeCloseTo(2 / 3, 12);
});
