import { mersenne } from 'pure-rand/generator/mersenne';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, test } from 'vitest';
import { beta, gamma, normal, stream, type Uniform } from '../random.ts';
import {
	chiSquare,
	chiSquareCritical,
	largestGap,
	largestGapCritical,
	mean,
	moment,
	Z_CRITICAL
} from './goodness-of-fit.ts';

const N = 40_000;

function draws(draw: () => number): number[] {
	return Array.from({ length: N }, draw);
}

/** Independent uniforms in (0, 1): another generator, for samplers by other methods. */
function foreign(seed: number): Uniform {
	const generator = mersenne(seed);
	return () => uniformFloat64(generator) || Number.MIN_VALUE;
}

/** Sum of exponentials for the whole part of the shape, half a squared normal for a half. */
function foreignGamma(uniform: Uniform, shape: number): number {
	let sum = shape % 1 === 0.5 ? foreignNormal(uniform) ** 2 / 2 : 0;
	for (let i = 0; i < Math.floor(shape); i++) sum -= Math.log(uniform());
	return sum;
}

/** Ratio of uniforms (Kinderman and Monahan 1977). */
function foreignNormal(uniform: Uniform): number {
	for (;;) {
		const u = uniform();
		const x = (Math.sqrt(8 / Math.E) * (uniform() - 0.5)) / u;
		if (x * x <= -4 * Math.log(u)) return x;
	}
}

/** The a-th smallest of a + b − 1 uniforms. */
function orderStatistic(uniform: Uniform, a: number, b: number): number {
	const sample = Float64Array.from({ length: a + b - 1 }, uniform);
	return sample.sort()[a - 1];
}

/** Jöhnk (1964), for small a and b. */
function johnk(uniform: Uniform, a: number, b: number): number {
	for (;;) {
		const x = uniform() ** (1 / a);
		const y = uniform() ** (1 / b);
		if (x + y <= 1) return x / (x + y);
	}
}

function expectSameLaw(ours: () => number, theirs: () => number): void {
	expect(largestGap(draws(ours), draws(theirs))).toBeLessThan(largestGapCritical(N));
}

/** Mean and variance within 3.29 standard errors, given the true second and fourth moments. */
function expectMoments(sample: number[], m: number, variance: number, fourth: number): void {
	const errorOfMean = Math.sqrt(variance / N);
	const errorOfVariance = Math.sqrt((fourth - variance ** 2) / N);
	expect(Math.abs(mean(sample) - m) / errorOfMean).toBeLessThan(Z_CRITICAL);
	expect(Math.abs(moment(sample, 2, m) - variance) / errorOfVariance).toBeLessThan(Z_CRITICAL);
}

describe('normal', () => {
	// Φ⁻¹(k / 10), k = 1 … 9.
	const deciles = [
		-1.2815515655, -0.8416212336, -0.5244005127, -0.2533471031, 0, 0.2533471031, 0.5244005127,
		0.8416212336, 1.2815515655
	];

	test('has mean 0, variance 1, skewness 0 and kurtosis 3', () => {
		const uniform = stream(1, 'normal');
		const sample = draws(() => normal(uniform));
		expectMoments(sample, 0, 1, 3);
		// Standard errors of the third and fourth moments: √(15/n) and √(96/n).
		expect(Math.abs(moment(sample, 3, 0))).toBeLessThan(Z_CRITICAL * Math.sqrt(15 / N));
		expect(Math.abs(moment(sample, 4, 0) - 3)).toBeLessThan(Z_CRITICAL * Math.sqrt(96 / N));
	});

	test('puts a tenth of its draws between successive deciles', () => {
		const uniform = stream(2, 'normal');
		const counts = new Array<number>(10).fill(0);
		for (const x of draws(() => normal(uniform))) counts[deciles.filter((d) => d < x).length]++;
		const expected = new Array<number>(10).fill(N / 10);
		expect(chiSquare(counts, expected)).toBeLessThan(chiSquareCritical(9));
	});

	test('agrees with a ratio-of-uniforms sampler on another generator', () => {
		const [ours, theirs] = [stream(3, 'normal'), foreign(3)];
		expectSameLaw(
			() => normal(ours),
			() => foreignNormal(theirs)
		);
	});

	test('takes two uniforms per draw and keeps nothing back', () => {
		const sequence = [0.5, 0, 0.5, 0.5];
		const uniform = () => sequence.shift() ?? NaN;
		expect(normal(uniform)).toBeCloseTo(Math.sqrt(2 * Math.LN2), 15);
		expect(normal(uniform)).toBeCloseTo(-Math.sqrt(2 * Math.LN2), 15);
		expect(sequence).toEqual([]);
	});

	test.each([0, 1 - 2 ** -32])('is finite where both uniforms are %d', (u) => {
		expect(Number.isFinite(normal(() => u))).toBe(true);
	});
});

describe('gamma', () => {
	test.each([0.1, 0.5, 1, 2.5, 40])('of shape %d has mean and variance equal to it', (shape) => {
		const uniform = stream(1, 'gamma');
		const sample = draws(() => gamma(uniform, shape));
		expectMoments(sample, shape, shape, 3 * shape ** 2 + 6 * shape);
	});

	test.each([0.5, 1, 1.5, 3, 7])('of shape %d agrees with sums of exponentials', (shape) => {
		const [ours, theirs] = [stream(2, 'gamma'), foreign(2)];
		expectSameLaw(
			() => gamma(ours, shape),
			() => foreignGamma(theirs, shape)
		);
	});

	test.each([0, -1, NaN, Infinity])('refuses shape %s', (shape) => {
		expect(() => gamma(stream(1, 'gamma'), shape)).toThrow(
			`shape must be positive and finite, got ${shape}`
		);
	});
});

describe('beta', () => {
	test.each([
		[0.5, 0.5],
		[1, 1],
		[2, 5],
		[4, 18],
		[300, 1700]
	])('of %d and %d has the mean and variance of the formula', (a, b) => {
		const uniform = stream(1, 'beta');
		const sample = draws(() => beta(uniform, a, b));
		const s = a + b;
		const variance = (a * b) / (s ** 2 * (s + 1));
		const excess = (6 * ((a - b) ** 2 * (s + 1) - a * b * (s + 2))) / (a * b * (s + 2) * (s + 3));
		expectMoments(sample, a / s, variance, (excess + 3) * variance ** 2);
	});

	test.each([
		[1, 1],
		[2, 5],
		[9, 3]
	])('of %d and %d agrees with order statistics of uniforms', (a, b) => {
		const [ours, theirs] = [stream(2, 'beta'), foreign(2)];
		expectSameLaw(
			() => beta(ours, a, b),
			() => orderStatistic(theirs, a, b)
		);
	});

	test.each([
		[0.5, 0.5],
		[0.3, 0.8],
		[0.05, 0.02]
	])("of %d and %d agrees with Jöhnk's sampler", (a, b) => {
		const [ours, theirs] = [stream(3, 'beta'), foreign(3)];
		expectSameLaw(
			() => beta(ours, a, b),
			() => johnk(theirs, a, b)
		);
	});

	test('is a number even where both gamma draws underflow to zero', () => {
		const uniform = stream(4, 'beta');
		const sample = draws(() => beta(uniform, 1e-4, 1e-4));
		expect(sample.every((x) => x >= 0 && x <= 1)).toBe(true);
		expect(Math.abs(mean(sample) - 0.5)).toBeLessThan(Z_CRITICAL * Math.sqrt(0.25 / N));
	});

	test('refuses a shape that is not positive, by name', () => {
		expect(() => beta(stream(1, 'beta'), 0, 1)).toThrow('a must be positive and finite, got 0');
		expect(() => beta(stream(1, 'beta'), 1, NaN)).toThrow('b must be positive and finite, got NaN');
	});
});
