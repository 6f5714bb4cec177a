import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { normalInterval } from '../../estimators/intervals/normal.ts';
import { finished } from '../../estimators/intervals/resample.ts';
import { estimateOf } from '../../estimators/terms.ts';
import { ipsTerms, KINDS, ROWS, write, Z } from './example-logs.ts';
import { targetPolicy, type SyntheticTarget } from './target-policy.ts';
import { populationValue, valueFor } from './truth.ts';
import { syntheticWorld, type SyntheticWorld } from './world.ts';

describe('the truth', () => {
	const softmax: SyntheticTarget = { kind: 'softmax', sharpness: 5 };
	const uniform: SyntheticTarget = { kind: 'softmax', sharpness: 0 };

	it('for given visitors is the double sum, read literally', () => {
		const world = syntheticWorld({ actions: 3, dimensions: 2 }, 3);
		const { context } = write(world, 0, 4);
		const { bias, slope } = world.truth;
		let total = 0;
		for (let i = 0; i < 4; i++) {
			const q = [0, 1, 2].map((a) => {
				const [x, y] = context.values.subarray(2 * i);
				return 1 / (1 + Math.exp(-(bias[a] + x * slope[a] + y * slope[3 + a])));
			});
			const powers = q.map((value) => Math.exp(5 * value));
			const whole = powers.reduce((s, power) => s + power, 0);
			total += q.reduce((s, value, a) => s + (value * powers[a]) / whole, 0);
		}
		const value = valueFor(world, context, targetPolicy(world, context, softmax));
		expect(value).toBeCloseTo(total / 4, 12);
	});

	it('for all visitors is what integration gives, within 3 standard errors', () => {
		for (const reward of ['binary', 'continuous'] as const) {
			const world = syntheticWorld({ reward }, 3);
			const { estimate, standardError } = population(world, uniform, 1);
			expect(standardError).toBeLessThan(0.003);
			expect(Math.abs(estimate - uniformValue(world))).toBeLessThan(Z * standardError);
		}
	});

	it('comes with the standard error that other visitors show', () => {
		const world = syntheticWorld({}, 3);
		const runs = Array.from({ length: 60 }, (_, seed) => population(world, softmax, seed, 500));
		const mean = runs.reduce((total, run) => total + run.estimate, 0) / 60;
		const variance = runs.reduce((total, run) => total + (run.estimate - mean) ** 2, 0) / 59;
		const stated = runs.reduce((total, run) => total + run.standardError, 0) / 60;
		// A standard deviation of 60 has a relative standard error of 1/√120.
		expect(Math.abs(Math.sqrt(variance) / stated - 1)).toBeLessThan(Z / Math.sqrt(120));
	});

	it('of a log is near that of all visitors', () => {
		const world = syntheticWorld({ shape: 'curved' }, 3);
		const { context } = write(world);
		const here = valueFor(world, context, targetPolicy(world, context, softmax));
		const { estimate, standardError } = population(world, softmax, 1, ROWS);
		expect(Math.abs(here - estimate)).toBeLessThan(Z * Math.SQRT2 * standardError);
	});

	test.each(KINDS)('%o: IPS finds it, for a softmax and an epsilon-greedy target', (kind) => {
		const world = syntheticWorld(kind, 3);
		const log = write(world);
		for (const target of [softmax, { kind: 'epsilon-greedy', epsilon: 0.2 }] as const) {
			const policy = targetPolicy(world, log.context, target);
			const interval = normalInterval(ipsTerms(log, policy), 0.997);
			if (isUndefined(interval)) throw new Error(interval.undefined);
			const truth = valueFor(world, log.context, policy);
			expect(interval.lower).toBeLessThan(truth);
			expect(interval.upper).toBeGreaterThan(truth);
		}
	});

	it('is missed by IPS where support is missing', () => {
		const world = syntheticWorld({ withheld: 5, level: 1 }, 3);
		const log = write(world);
		const policy = targetPolicy(world, log.context, softmax);
		const terms = ipsTerms(log, policy);
		expect(Number(estimateOf(terms))).toBeLessThan(0.8 * valueFor(world, log.context, policy));
	});

	test.each([1, 0, 2.5])('refuses %s visitors', (visitors) => {
		expect(() => population(syntheticWorld({}, 1), softmax, 1, visitors)).toThrow(
			`visitors must be a whole number from 2`
		);
	});
});

function population(
	world: SyntheticWorld,
	target: SyntheticTarget,
	seed: number,
	visitors = 40_000
) {
	return finished(
		populationValue(world, (context) => targetPolicy(world, context, target), { visitors, seed })
	);
}

/** V of the uniform policy: scores are normal, so q averages to an integral over one normal. */
function uniformValue({ actions, truth, reward, dimensions }: SyntheticWorld): number {
	let total = 0;
	for (let a = 0; a < actions; a++) {
		let variance = 0;
		for (let j = 0; j < dimensions; j++) variance += truth.slope[j * actions + a] ** 2;
		total += integral(truth.bias[a], Math.sqrt(variance), reward);
	}
	return total / actions;
}

/** ∫ q(m + s z) φ(z) dz by trapezoids. */
function integral(m: number, s: number, reward: SyntheticWorld['reward']): number {
	let total = 0;
	for (let k = -800; k <= 800; k++) {
		const z = k / 100;
		const score = m + s * z;
		const q = reward === 'binary' ? 1 / (1 + Math.exp(-score)) : score;
		total += (q * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI) / 100;
	}
	return total;
}
