import { describe, expect, it } from 'vitest';
import { isUndefined, type Undefined } from '../../estimate.ts';
import { softmax } from '../../policies/softmax.ts';
import { normal, categorical, stream } from '../../random.ts';
import { policyCalibration } from './policy-calibration.ts';
import { propensityCalibration } from './propensity-calibration.ts';

const ACTIONS = 5;

function defined<T>(value: T | Undefined): T {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value as T;
}

/** A log of a softmax logger with scores of its own for each row, and two slots. */
function simulated(rows: number, replicate: number) {
	const scores = stream(21, 'scores', replicate);
	const draw = stream(21, 'action', replicate);
	const logging = new Float64Array(rows * ACTIONS);
	const action = new Int32Array(rows);
	const propensity = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const chances = logging.subarray(i * ACTIONS, (i + 1) * ACTIONS);
		softmax(
			chances.map((_, a) => 0.3 * a + 0.6 * normal(scores)),
			1,
			chances
		);
		action[i] = categorical(chances, draw());
		propensity[i] = chances[action[i]];
	}
	return { actions: ACTIONS, action, propensity, position: action.map((_, i) => i % 2), logging };
}

describe('the calibration of logged propensities', () => {
	it('by hand: an action shown to 6 of 10 rows though its propensity was one half', () => {
		const action = Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
		const log = { actions: 2, action, propensity: new Float64Array(10).fill(0.5) };
		const { judged, tooRare } = defined(propensityCalibration(log));
		// Σ 1/p = 12 of 10 rows; variance 1/p − 1 = 1, so the standard error is √(1/10).
		const error = Math.sqrt(0.1);
		const common = { cell: 0, standardError: expect.closeTo(error, 14) };
		expect(judged).toEqual([
			{ ...common, action: 0, rows: 6, ratio: 1.2, z: expect.closeTo(0.2 / error, 12) },
			{ ...common, action: 1, rows: 4, ratio: 0.8, z: expect.closeTo(-0.2 / error, 12) }
		]);
		expect(tooRare).toBe(0);
	});

	it('finds z of mean 0 and variance 1 where the propensities are right', () => {
		const scores: number[] = [];
		for (let j = 0; j < 300; j++)
			for (const { z } of defined(propensityCalibration(simulated(400, j))).judged) scores.push(z);
		expect(scores.length).toBeGreaterThan(0.99 * 300 * ACTIONS * 2);
		// The ratios of a log hang together a little: standard errors as for half as many scores.
		const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
		const square = scores.reduce((sum, z) => sum + z * z, 0) / scores.length;
		expect(Math.abs(mean)).toBeLessThan(3 * Math.sqrt(1 / 1500));
		expect(Math.abs(square - 1)).toBeLessThan(3 * Math.sqrt(2 / 1500));
	});

	it('finds propensities that were smoothed after the fact, and says which way', () => {
		const log = simulated(4000, 1);
		const wrong = { ...log, propensity: log.propensity.map((p) => 0.5 * p + 0.5 / ACTIONS) };
		const { worst } = defined(propensityCalibration(wrong));
		expect(Math.abs(defined(propensityCalibration(log)).worst.z)).toBeLessThan(3.5);
		expect(Math.abs(worst.z)).toBeGreaterThan(5);
		// The logger likes action 4: smoothing makes its propensities too small, and its ratio too large.
		const last = defined(propensityCalibration(wrong)).judged.find(({ action }) => action === 4);
		expect(last?.ratio).toBeGreaterThan(1);
	});

	it('takes logs of a deterministic logger as they are, and finds propensities of 1 that lie', () => {
		const propensity = new Float64Array(20).fill(1);
		const sure = propensityCalibration({ actions: 2, action: new Int32Array(20), propensity });
		expect(defined(sure).worst).toMatchObject({ ratio: 1, z: 0, standardError: 0 });
		const action = Int32Array.from({ length: 20 }, (_, i) => i % 2);
		const { worst } = defined(propensityCalibration({ actions: 2, action, propensity }));
		expect(worst.ratio).toBe(0.5);
		expect(worst.z).toBeCloseTo(-0.5 / Math.sqrt(0.25 / 20), 12);
	});

	it('does not judge an action that is promised fewer than five rows', () => {
		const action = Int32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
		const propensity = Float64Array.from(action, (a) => (a === 1 ? 1e-6 : 0.9));
		const found = defined(propensityCalibration({ actions: 2, action, propensity }));
		expect(found.judged.map((cell) => cell.action)).toEqual([0]);
		expect(found.tooRare).toBe(1);
		const lone = { actions: 2, action: Int32Array.of(1), propensity: Float64Array.of(0.5) };
		expect(propensityCalibration(lone)).toEqual({
			undefined: 'no action is promised 5 rows by its propensities'
		});
	});
});

describe('the calibration of a whole logging policy', () => {
	it('by hand: chances 3/4 and 1/4, logged 5 and 3 times', () => {
		const action = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1);
		const propensity = Float64Array.from(action, (a) => (a === 0 ? 0.75 : 0.25));
		const logging = (_: number, out: Float64Array) => out.set([0.75, 0.25]);
		const { bins, impossible, largestGap } = policyCalibration(
			{ actions: 2, action, propensity },
			logging
		);
		const standardError = expect.closeTo(Math.sqrt(8 * 0.1875) / 8, 14);
		expect(bins[0]).toEqual({
			lower: 0.5,
			upper: 1,
			pairs: 8,
			propensity: 0.75,
			frequency: 5 / 8,
			standardError,
			z: expect.closeTo(-1 / Math.sqrt(1.5), 12)
		});
		expect(bins[1]).toMatchObject({ lower: 0.125, upper: 0.25, pairs: 8, frequency: 3 / 8 });
		expect(bins[1].z).toEqual({ undefined: 'the propensities promise fewer than 5 rows' });
		expect([bins.length, impossible, largestGap]).toEqual([2, 0, 0]);
	});

	it('finds z of mean 0 and variance 1 where the policy is the logger’s', () => {
		const scores: number[] = [];
		for (let j = 0; j < 300; j++) {
			const log = simulated(400, j);
			for (const { z } of policyCalibration(log, log.logging).bins)
				if (!isUndefined(z)) scores.push(z);
		}
		expect(scores.length).toBeGreaterThan(1200);
		// The bins of a log hang together: standard errors as for half as many scores.
		const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
		const square = scores.reduce((sum, z) => sum + z * z, 0) / scores.length;
		expect(Math.abs(mean)).toBeLessThan(3 * Math.sqrt(1 / 600));
		expect(Math.abs(square - 1)).toBeLessThan(3 * Math.sqrt(2 / 600));
	});

	it('finds another policy’s chances, the gap to the logged ones, and rows that could not be', () => {
		const log = simulated(2000, 2);
		const sharper = log.logging.slice();
		for (let i = 0; i < 2000; i++) {
			const row = sharper.subarray(i * ACTIONS, (i + 1) * ACTIONS);
			softmax(row.map(Math.log), 2, row);
		}
		const { bins, largestGap, impossible } = policyCalibration(log, sharper);
		expect(Math.max(...bins.map(({ z }) => (isUndefined(z) ? 0 : Math.abs(z))))).toBeGreaterThan(5);
		expect(largestGap).toBeGreaterThan(0.1);
		expect(impossible).toBe(0);
		const never = policyCalibration(log, (_, out) => out.set([0, 0.25, 0.25, 0.25, 0.25]));
		expect(never.impossible).toBe(log.action.filter((a) => a === 0).length);
	});

	it('keeps its largest chance in its first bin and its smallest in its last', () => {
		const action = new Int32Array(10);
		const log = { actions: 2, action, propensity: new Float64Array(10).fill(1) };
		const { bins } = policyCalibration(log, (_, out) => out.set([1, 1e-300]));
		expect(bins.map(({ lower, upper }) => [lower, upper])).toEqual([
			[0.5, 1],
			[0, 2 ** -10]
		]);
		expect(bins[0].z).toEqual({ undefined: 'the propensities leave nothing to luck' });
	});
});
