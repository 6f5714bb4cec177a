import { describe, expect, it } from 'vitest';
import { balancedIps } from './balanced-ips.ts';
import { estimateOf } from './terms.ts';

const reward = Float64Array.of(1, 0, 2);

describe('balancedIps', () => {
	it('weighs by hand', () => {
		expect(estimateOf(balancedIps(reward, Float64Array.of(3, 1, 0)))).toBe(0.75);
		expect(estimateOf(balancedIps(reward, Float64Array.of(3, 1, 0), { clip: 1 }))).toBe(0.5);
	});

	it('is the plain mean where the classifier cannot tell', () => {
		expect(estimateOf(balancedIps(reward, Float64Array.of(2, 2, 2)))).toBe(1);
	});

	it('says why there is no estimate if no row has any weight', () => {
		expect(estimateOf(balancedIps(reward, new Float64Array(3)))).toEqual({
			undefined: 'no row has any weight, so there is nothing to divide by'
		});
	});

	it('refuses ratios that are none', () => {
		const attempt =
			(...ratio: number[]) =>
			() =>
				balancedIps(reward, Float64Array.from(ratio));
		expect(attempt(1, -1, 1)).toThrow('row 2 has the ratio -1; a ratio is finite and 0 or more');
		expect(attempt(1, 1, NaN)).toThrow('row 3 has the ratio NaN');
		expect(attempt(1, 1)).toThrow('3 rows need as many ratios, got 2');
	});
});
