import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson.ts';

it('has ends at which the normal test of the count just does not reject', () => {
	for (const [successes, n] of [
		[46, 10_000],
		[3, 7],
		[1, 2]
	]) {
		const { lower, upper } = wilsonInterval(successes, n);
		for (const rate of [lower, upper]) {
			const z = (successes / n - rate) / Math.sqrt((rate * (1 - rate)) / n);
			expect(Math.abs(z)).toBeCloseTo(1.96, 4);
		}
	}
});

it('stays within 0 and 1, and has a width where nothing or everything was clicked', () => {
	expect(wilsonInterval(0, 65)).toEqual({ lower: 0, upper: expect.closeTo(0.0558, 4) });
	expect(wilsonInterval(65, 65)).toEqual({ lower: expect.closeTo(0.9442, 4), upper: 1 });
});
