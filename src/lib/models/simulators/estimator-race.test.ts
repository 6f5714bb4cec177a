import { describe, expect, it } from 'vitest';
import { isUndefined } from '../estimate.ts';
import { accuracyOf, type EstimatorName } from './estimator-race/accuracy.ts';
import { estimatorRace, type RaceQuestion, type RaceResult } from './estimator-race.ts';

const base: RaceQuestion = {
	logger: 4,
	sharpness: 12,
	modelError: 0,
	propensityError: 0,
	clip: Infinity,
	rows: 1000,
	logs: 200
};

function run(change: Partial<RaceQuestion>, seed = 1): RaceResult {
	const work = estimatorRace({ ...base, ...change }, seed);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

function seen({ simulated }: RaceResult, name: EstimatorName) {
	const found = simulated[name];
	if (isUndefined(found)) throw new Error(found.undefined);
	return found;
}

const SEEDS = [1, 2, 3, 4, 5];

describe('200 logs of 1,000 rows give what an independent check gave, within 3 standard errors', () => {
	it.each([
		['dm', 0, 0.0000122, 4e-6],
		['dr', 0, 0.000893, 0.00028],
		['ips', 0, 0.001885, 0.00066],
		['snips', 0, 0.000937, 0.00029],
		['dm', 0.3, 0.003884, 0.00008],
		['dr', 0.3, 0.000916, 0.00029]
	] as const)('MSE of %s at model error %d is %d ± %d', (name, modelError, mse, tolerance) => {
		for (const seed of SEEDS) {
			expect(Math.abs(seen(run({ modelError }, seed), name).mse - mse)).toBeLessThan(tolerance);
		}
	});

	it.each([
		['dm', 0.3, 0, -0.0623, 0.0007],
		['ips', 0, 1, 0.3391, 0.013],
		['snips', 0, 1, 0.0389, 0.006],
		['dr', 0, 1, 0, 0.01],
		['dm', 1, 0, -0.2076, 1e-4],
		['dr', 1, 0, 0, 0.007],
		['dr', 1, 1, 0.1737, 0.011]
	] as const)(
		'bias of %s at model error %d and propensity error %d is %d ± %d',
		(name, modelError, propensityError, bias, tolerance) => {
			for (const seed of SEEDS) {
				const found = seen(run({ modelError, propensityError }, seed), name).bias;
				expect(Math.abs(found - bias)).toBeLessThan(tolerance);
			}
		}
	);

	it('the order DM < DR < IPS turns into DR < IPS < DM on every seed', () => {
		for (const seed of SEEDS) {
			const [before, after] = [0, 0.3].map((modelError) => run({ modelError }, seed));
			const mse = (of: RaceResult) =>
				(['dm', 'dr', 'ips'] as const).map((name) => seen(of, name).mse);
			const [dm, dr, ips] = mse(before);
			expect(dm < dr && dr < ips).toBe(true);
			const [dmThen, drThen, ipsThen] = mse(after);
			expect(drThen < ipsThen && ipsThen < dmThen).toBe(true);
		}
	});
});

describe('simulated and exact agree', () => {
	it.each([
		{ modelError: 0.6, propensityError: 0.3, clip: 4 },
		{ modelError: 0, logger: 0, clip: 2, sharpness: 5 },
		{ modelError: 1, propensityError: 1, logger: 8, clip: 10 }
	])('%j: bias and variance, within 4 standard errors of 1,000 logs', (change) => {
		const result = run({ ...change, rows: 400, logs: 1000 }, 9);
		for (const name of ['dm', 'ips', 'cips', 'snips', 'dr'] as const) {
			const { bias, variance } = result.exact[name];
			const found = seen(result, name);
			// The 1e-4 is for SNIPS, whose exact bias leaves out terms in 1/n².
			expect(Math.abs(found.bias - bias)).toBeLessThan(4 * Math.sqrt(variance / 1000) + 1e-4);
			// A variance of 1,000 draws, with a kurtosis up to about 6, has a relative error of 0.07.
			expect(Math.abs(found.variance - variance)).toBeLessThan(0.28 * variance + 1e-12);
		}
	});
});

describe('estimatorRace', () => {
	it('reads the same logs whatever the analyst believes', () => {
		const [one, other] = [0, 1].map((modelError) => run({ modelError, logs: 30 }, 5));
		expect(other.errors.ips).toEqual(one.errors.ips);
		expect(other.errors.snips).toEqual(one.errors.snips);
		expect(other.errors.dm).not.toEqual(one.errors.dm);
	});

	it('more logs only append, and luck has a seed', () => {
		const few = run({ logs: 20 }, 5).errors.dr;
		expect(run({ logs: 50 }, 5).errors.dr.subarray(0, 20)).toEqual(few);
		expect(run({ logs: 20 }, 6).errors.dr).not.toEqual(few);
	});

	it('keeps errors in ten-thousandths, and mean squared error is bias² and variance', () => {
		const result = run({ modelError: 0.3, logs: 50 });
		for (const name of ['dm', 'ips', 'snips', 'dr'] as const) {
			const kept = accuracyOf(Float64Array.from(result.errors[name], (error) => error / 1e4));
			if (isUndefined(kept)) throw new Error(kept.undefined);
			const found = seen(result, name);
			expect(kept.bias).toBeCloseTo(found.bias, 4);
			expect(found.mse).toBeCloseTo(found.bias ** 2 + found.variance, 15);
		}
	});

	it('gives the biases of all four corners, at the logger’s direction', () => {
		const [rightRight, wrongWeights, wrongModel, bothWrong] = run({ logs: 1, logger: 8 }).corners;
		expect(rightRight.bias.dr).toBeCloseTo(0, 12);
		expect(wrongWeights).toMatchObject({ modelError: 0, propensityError: 1 });
		expect(wrongWeights.bias.dr).toBeCloseTo(0, 12);
		expect(wrongModel.bias.dr).toBeCloseTo(0, 12);
		expect(bothWrong.bias.dr).toBeCloseTo(0.3422, 4);
		expect(bothWrong.bias.dm).toBeCloseTo(-0.1679, 4);
	});

	it('reports its progress after each log, up to 1', () => {
		const work = estimatorRace({ ...base, logs: 4 }, 1);
		const shares = Array.from({ length: 4 }, () => work.next().value);
		expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
		expect(work.next().done).toBe(true);
	});

	it('no log is without a match in this world, and errors of none are undefined', () => {
		expect(run({ logs: 20, logger: -8, rows: 100, sharpness: 15 }).unmatched).toBe(0);
		expect(accuracyOf(new Float64Array())).toEqual({ undefined: 'no log had a matching row' });
	});
});
