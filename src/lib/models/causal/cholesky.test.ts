import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependence, inverseOf } from './cholesky.ts';

describe('inverseOf', () => {
	it('inverts a matrix by hand, and the empty one', () => {
		const { inverse } = inverseOf(Float64Array.of(2, 1, 1, 1), 2);
		[1, -1, -1, 2].forEach((value, i) => expect(inverse?.[i]).toBeCloseTo(value, 12));
		expect(inverseOf(new Float64Array(0), 0).inverse).toEqual(new Float64Array(0));
	});

	it('gives the identity when multiplied with the matrix', () => {
		const entry = fc.double({ min: -1, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), (m) => {
				const at = (i: number, j: number) =>
					[0, 1, 2, 3].reduce((sum, k) => sum + m[4 * i + k] * m[4 * j + k], i === j ? 1 : 0);
				const matrix = Float64Array.from({ length: 16 }, (_, i) => at(i >> 2, i & 3));
				const { inverse } = inverseOf(matrix, 4);
				for (let i = 0; i < 4; i++) {
					for (let j = 0; j < 4; j++) {
						const sum = [0, 1, 2, 3].reduce(
							(all, k) => all + matrix[4 * i + k] * (inverse?.[4 * k + j] ?? NaN),
							0
						);
						expect(sum).toBeCloseTo(i === j ? 1 : 0, 10);
					}
				}
			}),
			{ seed: 3 }
		);
	});

	it('names the first row that depends on those above it', () => {
		expect(inverseOf(Float64Array.of(1, 2, 0, 2, 4, 0, 0, 0, 1), 3).dependent).toBe(1);
		expect(inverseOf(Float64Array.of(0), 1).dependent).toBe(0);
	});
});

describe('dependence', () => {
	it('says which column is at fault', () => {
		expect(dependence(['x', 'a'], 0)).toBe('“x” does not vary.');
		expect(dependence(['x', 'y', 'a'], 2)).toBe(
			'“a” does not vary, or is a linear function of x, y.'
		);
	});
});
