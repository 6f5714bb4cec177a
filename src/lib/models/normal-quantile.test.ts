import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

/** scipy.stats.norm.ppf, scipy 1.17. */
const SCIPY: readonly (readonly [p: number, z: number])[] = [
	[1e-300, -37.0470962993612],
	[1e-100, -21.273453560965322],
	[1e-20, -9.262340089798409],
	[1e-10, -6.361340902404056],
	[1.1641532182693481e-10, -6.3379577545537895],
	[1e-5, -4.264890793922825],
	[0.001, -3.090232306167813],
	[0.025, -1.9599639845400545],
	[0.0749999, -1.439532177375901],
	[0.0750001, -1.4395307645017301],
	[0.2, -0.8416212335729142],
	[0.4, -0.2533471031357997],
	[0.8, 0.8416212335729143],
	[0.95, 1.6448536269514722],
	[0.975, 1.959963984540054],
	[0.999, 3.090232306167813],
	[0.9999999, 5.199337582290661],
	[0.9999999999990905, 7.047700256664409]
];

/** Φ(z) by the series Φ(z) = 1/2 + φ(z) Σ z^{2k+1} / (1·3·5···(2k+1)) (Marsaglia 2004). */
function distribution(z: number): number {
	let term = z;
	let sum = z;
	for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 500; k++) {
		term *= (z * z) / (2 * k + 1);
		sum += term;
	}
	return 0.5 + (sum * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('normalQuantile', () => {
	test.each(SCIPY)('of %s is %s, as scipy says', (p, z) => {
		expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
	});

	it('is 0 at a half', () => {
		expect(normalQuantile(0.5)).toBe(0);
	});

	it('undoes the distribution function', () => {
		const property = fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
			expect(Math.abs(distribution(normalQuantile(p)) - p)).toBeLessThan(1e-14);
		});
		fc.assert(property, { seed: 1, numRuns: 1000 });
	});

	it('rises, and mirrors at a half', () => {
		const share = fc.integer({ min: 1, max: 2 ** 31 - 1 });
		const property = fc.property(share, (k) => {
			const p = k / 2 ** 32;
			expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 14);
			expect(normalQuantile((k + 1) / 2 ** 32)).toBeGreaterThan(normalQuantile(p));
		});
		fc.assert(property, { seed: 2, numRuns: 1000 });
	});

	test.each([0, 1, -0.1, 2, NaN])('refuses a probability of %s', (p) => {
		expect(() => normalQuantile(p)).toThrow(
			`a quantile needs a probability between 0 and 1, got ${p}`
		);
	});
});
