import { describe, expect, it } from 'vitest';
import { crossProducts } from './cross-products.ts';

describe('crossProducts', () => {
	it('sums products of deviations from the means', () => {
		const cross = crossProducts(
			new Map([
				['a', Float64Array.of(1, 2, 3)],
				['r', Float64Array.of(2, 2, 5)]
			])
		);
		expect(cross).toMatchObject({ names: ['a', 'r'], rows: 3, means: Float64Array.of(2, 3) });
		expect(cross.products).toEqual(Float64Array.of(2, 3, 3, 6));
	});

	it('keeps its digits far from 0', () => {
		const far = crossProducts(new Map([['a', Float64Array.of(1e9, 1e9 + 1, 1e9 + 2)]]));
		expect(far.products[0]).toBe(2);
	});

	it('refuses a sample without rows, without columns, or with columns of different lengths', () => {
		const one = Float64Array.of(1);
		expect(() => crossProducts(new Map())).toThrow('got none');
		expect(() => crossProducts(new Map([['a', new Float64Array(0)]]))).toThrow('got 0');
		expect(() =>
			crossProducts(
				new Map([
					['a', one],
					['r', Float64Array.of(1, 2)]
				])
			)
		).toThrow('got 1, 2');
	});
});
