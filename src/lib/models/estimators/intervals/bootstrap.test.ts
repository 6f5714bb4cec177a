import { describe, expect, it } from 'vitest';
import { stream } from '../../random.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { base, defined, denominator, numerator } from './example-terms.ts';
import {
	basicBootstrap,
	basicInterval,
	percentileBootstrap,
	percentileInterval
} from './bootstrap.ts';
import { standardError } from './normal.ts';
import { finished, resampledEstimates } from './resample.ts';

const estimatesOf = (terms: Terms, resamples: number, seed = 1) =>
	defined(finished(resampledEstimates(terms, { resamples, seed })));

function spread(sample: Float64Array): number {
	const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
	return Math.sqrt(sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1));
}

/** Rows of a click log, weights 0.2 to 3, whose rewards hover about 0.9. */
function liked(rows: number): Required<Pick<Terms, 'numerator' | 'denominator'>> {
	const uniform = stream(3, 'liked');
	const weights = Float64Array.from({ length: rows }, () => 0.2 + 2.8 * uniform());
	return { numerator: weights.map((w) => (uniform() < 0.9 ? w : 0)), denominator: weights };
}

describe('resampled estimates', () => {
	it('draw what ⌊n · uniform⌋ of their stream draws, row by row', () => {
		const terms = { numerator, denominator, base };
		const estimates = estimatesOf(terms, 5, 9);
		const byHand = Array.from({ length: 5 }, (_, j) => {
			const uniform = stream(9, 'bootstrap', j);
			const rows = Array.from({ length: 12 }, () => Math.floor(12 * uniform()));
			const total = (column: Float64Array) => rows.reduce((sum, row) => sum + column[row], 0);
			return total(numerator) / total(denominator) + total(base) / 12;
		});
		byHand.forEach((estimate, j) => expect(estimates[j]).toBeCloseTo(estimate, 13));
	});

	it('of three rows come as often as the 27 ways to draw them say', () => {
		const terms = { numerator: Float64Array.of(1, 0, 4), denominator: Float64Array.of(1, 2, 1) };
		const ways = new Map<string, number>();
		for (let way = 0; way < 27; way++) {
			const rows = [way % 3, Math.floor(way / 3) % 3, Math.floor(way / 9)];
			const [top, bottom] = [terms.numerator, terms.denominator].map((column) =>
				rows.reduce((sum, row) => sum + column[row], 0)
			);
			const key = (top / bottom).toFixed(9);
			ways.set(key, (ways.get(key) ?? 0) + 1 / 27);
		}
		const drawn = new Map<string, number>();
		for (const estimate of estimatesOf(terms, 27_000)) {
			const key = estimate.toFixed(9);
			drawn.set(key, (drawn.get(key) ?? 0) + 1 / 27_000);
		}
		expect([...drawn.keys()].sort()).toEqual([...ways.keys()].sort());
		for (const [key, chance] of ways) {
			const error = Math.sqrt((chance * (1 - chance)) / 27_000);
			expect(Math.abs((drawn.get(key) ?? 0) - chance)).toBeLessThan(3.5 * error);
		}
	});

	it('yield their progress, and are the same whether they pause or not', () => {
		const terms = liked(20_000);
		const work = resampledEstimates(terms, { resamples: 40, seed: 2 });
		const shares: number[] = [];
		let step = work.next();
		for (; !step.done; step = work.next()) shares.push(step.value);
		expect(shares.length).toBeGreaterThan(5);
		expect(shares).toEqual(shares.slice().sort((a, b) => a - b));
		expect(shares[0]).toBeGreaterThan(0);
		expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
		expect(step.value).toEqual(estimatesOf(terms, 40, 2));
	});

	it('are only appended to by more resamples, and change with the seed', () => {
		const few = estimatesOf({ numerator }, 10);
		expect(estimatesOf({ numerator }, 30).subarray(0, 10)).toEqual(few);
		expect(estimatesOf({ numerator }, 10, 2)).not.toEqual(few);
	});

	it('of a mean spread by √((n − 1)/n) times the standard error', () => {
		const exact = defined(standardError({ numerator })) * Math.sqrt(11 / 12);
		// Relative standard error of a standard deviation from 20 000 draws: √(1 / 40 000) = .005.
		expect(Math.abs(spread(estimatesOf({ numerator }, 20_000)) / exact - 1)).toBeLessThan(
			3 * 0.005
		);
	});
});

describe('the bootstrap of a ratio', () => {
	const terms = liked(2000);
	const delta = defined(standardError(terms));

	it('draws rows: its spread is that of the delta method', () => {
		// Relative standard error of a standard deviation from 4000 draws: √(1 / 8000) = .0112.
		expect(Math.abs(spread(estimatesOf(terms, 4000)) / delta - 1)).toBeLessThan(3 * 0.0112);
	});

	it('would be wrong by far if it drew rounds that are normalised already', () => {
		const mean = terms.denominator.reduce((sum, w) => sum + w, 0) / terms.denominator.length;
		const rounds = { numerator: terms.numerator.map((value) => value / mean) };
		expect(estimateOf(rounds)).toBeCloseTo(defined(estimateOf(terms)), 12);
		// The rows’ law has Var(w r) = .82 where the residuals’ variance is .29: √(.82 / .29) = 1.7.
		expect(spread(estimatesOf(rounds, 4000)) / delta).toBeGreaterThan(1.5);
	});

	it('has a reason where a resample may have no weight at all', () => {
		const lone = {
			numerator: Float64Array.of(0, 1, 0, 0),
			denominator: Float64Array.of(0, 2, 1, 0)
		};
		expect(percentileBootstrap(lone, { resamples: 100, seed: 1 })).toEqual({
			undefined: expect.stringMatching(/^\d+ of 100 resamples had no row with any weight/)
		});
	});
});

describe('the percentile and the basic interval', () => {
	it('read their bounds as numpy does', () => {
		const estimates = Float64Array.of(0.1, 0.7, 0.4, 0.9, 0.2, 0.55, 0.31);
		const { lower, upper } = percentileInterval(estimates);
		expect(lower).toBeCloseTo(0.115, 12);
		expect(upper).toBeCloseTo(0.87, 12);
		const basic = basicInterval(estimates, { estimate: 0.5, level: 0.8 });
		expect(basic.lower).toBeCloseTo(1 - 0.78, 12);
		expect(basic.upper).toBeCloseTo(1 - 0.16, 12);
	});

	// Bounds: scipy.stats.bootstrap, 400 000 resamples. Tolerance: 3 standard errors of a quantile
	// of 20 000, √(p (1 − p) / 20 000) / density, as measured in numpy.
	it('agree with scipy for a ratio', () => {
		const options = { resamples: 20_000, seed: 4 };
		const { lower, upper } = defined(percentileBootstrap({ numerator, denominator }, options));
		expect(Math.abs(lower - 0.292887)).toBeLessThan(3 * 0.00402);
		expect(Math.abs(upper - 0.921127)).toBeLessThan(3 * 0.00143);
		const basic = defined(basicBootstrap({ numerator, denominator }, options));
		expect(Math.abs(basic.lower - 0.457927)).toBeLessThan(3 * 0.00143);
		expect(Math.abs(basic.upper - 1.085445)).toBeLessThan(3 * 0.00402);
	});

	it('agree with scipy for a mean', () => {
		const options = { resamples: 20_000, seed: 5 };
		const { lower, upper } = defined(percentileBootstrap({ numerator }, options));
		expect(Math.abs(lower - 0.275)).toBeLessThan(3 * 0.00419);
		expect(Math.abs(upper - 1.875)).toBeLessThan(3 * 0.00968);
		const basic = defined(basicBootstrap({ numerator }, options));
		expect(Math.abs(basic.lower - 0.066667)).toBeLessThan(3 * 0.00968);
		expect(Math.abs(basic.upper - 1.666667)).toBeLessThan(3 * 0.00419);
	});

	it('have a reason where rows show no spread', () => {
		const options = { resamples: 10, seed: 1 };
		for (const method of [percentileBootstrap, basicBootstrap]) {
			expect(method({ numerator: new Float64Array(0) }, options)).toHaveProperty('undefined');
			expect(method({ numerator: Float64Array.of(2) }, options)).toHaveProperty('undefined');
			expect(method({ numerator: new Float64Array(8) }, options)).toEqual({
				undefined: expect.stringMatching('every row adds the same')
			});
		}
	});

	it('refuse levels and counts that are none', () => {
		const refuse = (options: { resamples: number; level?: number }, message: string) =>
			expect(() => percentileBootstrap({ numerator }, { seed: 1, ...options })).toThrow(message);
		refuse({ resamples: 10, level: 1 }, 'the level of an interval lies between 0 and 1, got 1');
		refuse({ resamples: 0 }, 'resamples must be a whole number from 1, got 0');
		refuse({ resamples: 2.5 }, 'resamples must be a whole number from 1, got 2.5');
	});
});
