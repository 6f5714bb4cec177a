import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { normal, stream } from '../../random.ts';
import { standardError } from '../intervals/normal.ts';
import { estimateOf } from '../terms.ts';
import { kernelisedDoublyRobust } from './kernelised-doubly-robust.ts';
import { kernelisedIps, selfNormalisedKernelisedIps } from './kernelised-ips.ts';
import { kernelised, type ContinuousLog } from './kernelised.ts';
import { kernels } from './kernels.ts';

const columns = (...rows: readonly (readonly number[])[]) =>
	rows.map((row) => Float64Array.from(row));

const [action, reward, density, target, model] = columns(
	[1, 2, 4],
	[10, 20, 40],
	[0.5, 0.25, 0.25],
	[2, 2, 2],
	[12, 22, 18]
);
const log: ContinuousLog = { action, reward, density, target, model };
const triangular = { kernel: kernels.triangular, bandwidth: 2 };

/** ∫ u² K(u) du: what a kernel of bandwidth 1 adds to the expected square of an action. */
const SECOND_MOMENTS = {
	gaussian: 1,
	epanechnikov: 1 / 5,
	triangular: 1 / 6,
	cosine: 1 - 8 / Math.PI ** 2
};
const NAMES = Object.keys(SECOND_MOMENTS) as (keyof typeof kernels)[];

/** Trapezoids from −12 to 12. */
function integral(f: (u: number) => number): number {
	const steps = 240_000;
	let sum = 0;
	for (let k = 0; k <= steps; k++) sum += f((k / steps) * 24 - 12);
	return (sum * 24) / steps;
}

describe('kernels', () => {
	test.each(NAMES)('%s has an area of 1, is even, and has its second moment', (name) => {
		const kernel = kernels[name];
		expect(integral(kernel)).toBeCloseTo(1, 8);
		expect(integral((u) => u * u * kernel(u))).toBeCloseTo(SECOND_MOMENTS[name], 8);
		for (const u of [0.1, 0.5, 0.99, 3]) expect(kernel(-u)).toBe(kernel(u));
	});

	test.each(NAMES.slice(1))('%s reaches no further than 1', (name) => {
		expect([1, 1.5, -1, -7].map(kernels[name])).toEqual([0, 0, 0, 0]);
	});
});

describe('kernelised', () => {
	it('weighs rows by distance, bandwidth and density', () => {
		// u = 1/2, 0 and −1: kernel 1/2, 1 and 0; over h f = 1, 1/2 and 1/2.
		expect(Array.from(kernelised(log, triangular).weight)).toEqual([0.5, 2, 0]);
	});

	it('gives the three estimators their hand-worked values', () => {
		const e = kernelised(log, triangular);
		expect(estimateOf(kernelisedIps(e))).toBeCloseTo((5 + 40) / 3, 12);
		expect(estimateOf(selfNormalisedKernelisedIps(e))).toBeCloseTo(45 / 2.5, 12);
		const robust = kernelisedDoublyRobust(e);
		if (isUndefined(robust)) throw new Error(robust.undefined);
		expect(estimateOf(robust)).toBeCloseTo((12 + 22 + 18 - 1 - 4) / 3, 12);
	});

	it('says why there is no estimate where no row is in reach, or no model', () => {
		const far = kernelised({ ...log, target: Float64Array.of(9, 9, 9) }, triangular);
		expect(estimateOf(selfNormalisedKernelisedIps(far))).toEqual({
			undefined: 'no row has any weight, so there is nothing to divide by'
		});
		const bare = kernelised({ action, reward, density, target }, triangular);
		expect(kernelisedDoublyRobust(bare)).toEqual({ undefined: 'there is no reward model' });
	});

	test.each(NAMES)(
		'with the %s kernel is right for linear rewards, and off by h² μ₂ for squares, within 3 standard errors',
		(name) => {
			const n = 40_000;
			const bandwidth = 0.8;
			const [spread, at] = [1.5, 0.7];
			const uniform = stream(5, name);
			const acted = Float64Array.from({ length: n }, () => spread * normal(uniform));
			const weigh = (r: (a: number) => number) =>
				kernelised(
					{
						action: acted,
						reward: acted.map(r),
						density: acted.map(
							(a) => Math.exp(-((a / spread) ** 2) / 2) / (spread * Math.sqrt(2 * Math.PI))
						),
						target: new Float64Array(n).fill(at)
					},
					{ kernel: kernels[name], bandwidth }
				);
			// The Gaussian kernel’s reach, .8, is small beside the logger’s 1.5: its variance is finite.
			expectNear(kernelisedIps(weigh((a) => 3 + 2 * a)), 3 + 2 * at);
			const squares = at ** 2 + bandwidth ** 2 * SECOND_MOMENTS[name];
			expectNear(kernelisedIps(weigh((a) => a * a)), squares);
		}
	);

	it('leaves doubly robust alone where the model is right', () => {
		const number = fc.double({ min: -5, max: 5, noNaN: true });
		const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 20 });
		const property = fc.property(rows, fc.constantFrom(...NAMES), (drawn, name) => {
			const [actions, targets, rewards] = columns(...[0, 1, 2].map((k) => drawn.map((r) => r[k])));
			const right = {
				action: actions,
				target: targets,
				reward: rewards,
				model: rewards,
				density: new Float64Array(drawn.length).fill(0.3)
			};
			const robust = kernelisedDoublyRobust(
				kernelised(right, { kernel: kernels[name], bandwidth: 1 })
			);
			if (isUndefined(robust)) throw new Error(robust.undefined);
			expect(Array.from(robust.numerator)).toEqual(Array.from(rewards, (r) => r + 0));
		});
		fc.assert(property, { seed: 1 });
	});

	it('keeps the self-normalised estimate between the smallest and the largest reward', () => {
		const number = fc.double({ min: -5, max: 5, noNaN: true });
		const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 });
		const property = fc.property(rows, fc.double({ min: 0.1, max: 9, noNaN: true }), (drawn, h) => {
			const [actions, rewards] = columns(...[0, 1].map((k) => drawn.map((r) => r[k])));
			const even = new Float64Array(drawn.length).fill(1);
			const e = kernelised(
				{ action: actions, reward: rewards, density: even, target: even },
				{ kernel: kernels.gaussian, bandwidth: h }
			);
			const value = estimateOf(selfNormalisedKernelisedIps(e));
			if (isUndefined(value)) return;
			expect(value).toBeGreaterThanOrEqual(Math.min(...rewards) - 1e-9);
			expect(value).toBeLessThanOrEqual(Math.max(...rewards) + 1e-9);
		});
		fc.assert(property, { seed: 2 });
	});

	test.each<[Partial<ContinuousLog>, string]>([
		[{ reward: Float64Array.of(1, 2) }, 'reward has 2 rows where action has 3'],
		[{ target: Float64Array.of(1, NaN, 2) }, 'row 2: target must be finite, got NaN'],
		[{ density: Float64Array.of(1, 1, 0) }, 'row 3: a density must be positive, got 0']
	])('refuses %o', (patch, message) => {
		expect(() => kernelised({ ...log, ...patch }, triangular)).toThrow(message);
	});

	test.each([0, -1, Infinity, NaN])('refuses a bandwidth of %s', (bandwidth) => {
		expect(() => kernelised(log, { ...triangular, bandwidth })).toThrow(
			`the bandwidth must be positive and finite, got ${bandwidth}`
		);
	});
});

function expectNear(terms: ReturnType<typeof kernelisedIps>, truth: number): void {
	const [estimate, error] = [estimateOf(terms), standardError(terms)];
	if (isUndefined(estimate) || isUndefined(error)) throw new Error('there is no estimate');
	expect(Math.abs(estimate - truth)).toBeLessThan(3 * error);
}
