import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, evaluated, logs } from './arbitrary-logs.ts';
import { drByDefinition, ipsByDefinition, weightOf } from './by-definition.ts';
import { directMethod } from './direct-method.ts';
import { doublyRobust } from './doubly-robust.ts';
import { evaluation, NO_MODEL, type Evaluation } from './evaluation.ts';
import { ips } from './ips.ts';
import { doublyRobustShrinkage } from './shrinkage.ts';
import { always } from './six-rows.ts';
import { subGaussianDoublyRobust, subGaussianIps } from './sub-gaussian.ts';
import { switchDoublyRobust } from './switch-doubly-robust.ts';
import { estimateOf, type Estimated } from './terms.ts';

const settings = fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10);
/** B’s errors are −1/4, 3/4 and −1/4, each with weight 4. */
const quarter = always(1, [0.5, 0.25, 1]);
/** The same with a weight for each row: the target is uniform. */
const uniform = evaluation(
	{
		actions: 2,
		action: Int32Array.of(0, 1),
		reward: Float64Array.of(1, 0),
		propensity: Float64Array.of(0.125, 1)
	},
	Float64Array.of(0.5, 0.5, 0.5, 0.5),
	Float64Array.of(0, 0.5, 0, 0.5)
);

/** Compares an estimator with DR of its weights, over random logs and settings. */
function agrees(
	estimator: (e: Evaluation, setting: number) => Estimated,
	reweigh: (w: number, setting: number) => number
): void {
	const property = fc.property(logs, settings, (rows, setting) => {
		const expected = drByDefinition(rows, (w) => reweigh(w, setting));
		expect(estimateOf(estimator(evaluated(rows), setting))).toBeCloseTo(expected, 12);
	});
	fc.assert(property);
}

describe('switchDoublyRobust', () => {
	it('counts by hand: weight 4 is left to the model below 4', () => {
		expect(estimateOf(switchDoublyRobust(quarter, { threshold: 3.9 }))).toBe(0.25);
		expect(estimateOf(switchDoublyRobust(quarter, { threshold: 4 }))).toBeCloseTo(5 / 12, 15);
	});

	it('agrees with its definition', () => {
		agrees(
			(e, threshold) => switchDoublyRobust(e, { threshold }),
			(w, threshold) => (w <= threshold ? w : 0)
		);
	});

	it('runs from the direct method to doubly robust', () => {
		const property = fc.property(logs, (rows) => {
			const e = evaluated(rows);
			const [none, all] = [0, Infinity].map((threshold) => switchDoublyRobust(e, { threshold }));
			expect(estimateOf(none)).toBe(estimateOf(directMethod(e)));
			expect(estimateOf(all)).toBe(estimateOf(doublyRobust(e)));
		});
		fc.assert(property);
	});
});

describe('doublyRobustShrinkage', () => {
	it('counts by hand: λ = 16 halves a weight of 4', () => {
		expect(estimateOf(doublyRobustShrinkage(quarter, { lambda: 16 }))).toBeCloseTo(1 / 3, 15);
	});

	it('agrees with its definition, by weights of at most √λ / 2', () => {
		agrees(
			(e, lambda) => doublyRobustShrinkage(e, { lambda }),
			(w, lambda) => {
				const shrunken = w / (1 + (w * w) / lambda);
				expect(shrunken).toBeLessThanOrEqual(Math.sqrt(lambda) / 2 + 1e-12);
				return shrunken;
			}
		);
	});

	it('runs from the direct method to doubly robust', () => {
		const [none, all] = [0, Infinity].map((lambda) => doublyRobustShrinkage(uniform, { lambda }));
		expect(estimateOf(none)).toBe(estimateOf(directMethod(uniform)));
		expect(estimateOf(all)).toBe(estimateOf(doublyRobust(uniform)));
	});

	it('says why there is no estimate at λ = 0 if a row has no weight', () => {
		expect(doublyRobustShrinkage(quarter, { lambda: 0 })).toEqual({
			undefined: 'λ is 0 and so is the weight of a row: its shrunken weight is 0/0'
		});
	});
});

describe('sub-Gaussian weights', () => {
	it('count by hand: λ = 1/3 makes a weight of 4 one of 2', () => {
		expect(estimateOf(subGaussianIps(quarter, { lambda: 1 / 3 }))).toBeCloseTo(1 / 3, 15);
		expect(estimateOf(subGaussianDoublyRobust(quarter, { lambda: 1 / 3 }))).toBeCloseTo(1 / 3, 15);
	});

	it('agree with their definition, by weights of at most 1/λ', () => {
		const smooth = (w: number, lambda: number) => {
			const smoothed = w === 0 ? 0 : 1 / ((1 - lambda) / w + lambda);
			expect(smoothed).toBeLessThanOrEqual(1 / lambda + 1e-12);
			return smoothed;
		};
		agrees(
			(e, setting) => subGaussianDoublyRobust(e, { lambda: setting / 41 }),
			(w, setting) => smooth(w, setting / 41)
		);
		const property = fc.property(logs, settings, (rows, setting) => {
			const expected = ipsByDefinition(rows, (w) => smooth(w, setting / 41));
			const actual = estimateOf(subGaussianIps(evaluated(rows), { lambda: setting / 41 }));
			expect(actual).toBeCloseTo(expected, 12);
		});
		fc.assert(property);
	});

	it('run from the weights as they are to a weight of 1 for each row', () => {
		const property = fc.property(logs, (rows) => {
			const e = evaluated(rows);
			expect(estimateOf(subGaussianIps(e, { lambda: 0 }))).toBe(estimateOf(ips(e)));
			expect(estimateOf(subGaussianDoublyRobust(e, { lambda: 0 }))).toBe(
				estimateOf(doublyRobust(e))
			);
			fc.pre(rows.every((row) => weightOf(row) > 0));
			const mean = ipsByDefinition(rows, () => 1);
			expect(estimateOf(subGaussianIps(e, { lambda: 1 }))).toBeCloseTo(mean, 14);
		});
		fc.assert(property);
	});

	it('say why there is no estimate at λ = 1 if a row has no weight', () => {
		const why = { undefined: 'λ is 1 and the weight of a row is 0: its smoothed weight is 0/0' };
		expect(subGaussianIps(quarter, { lambda: 1 })).toEqual(why);
		expect(subGaussianDoublyRobust(quarter, { lambda: 1 })).toEqual(why);
	});
});

describe('all of them', () => {
	it('refuse settings that are none', () => {
		expect(() => switchDoublyRobust(quarter, { threshold: -1 })).toThrow(
			'a threshold is 0 or more, got -1'
		);
		expect(() => doublyRobustShrinkage(quarter, { lambda: NaN })).toThrow(
			'λ of shrinkage is 0 or more, got NaN'
		);
		expect(() => subGaussianIps(quarter, { lambda: 1.5 })).toThrow(
			'λ of smoothing is from 0 to 1, got 1.5'
		);
		expect(() => subGaussianDoublyRobust(quarter, { lambda: -0.5 })).toThrow(
			'λ of smoothing is from 0 to 1, got -0.5'
		);
	});

	it('say that there is no model', () => {
		const { log, policy } = columnsOf(fc.sample(logs, 1)[0]);
		const e = evaluation(log, policy);
		expect(switchDoublyRobust(e, { threshold: 1 })).toBe(NO_MODEL);
		expect(doublyRobustShrinkage(e, { lambda: 1 })).toBe(NO_MODEL);
		expect(subGaussianDoublyRobust(e, { lambda: 1 })).toBe(NO_MODEL);
	});
});
