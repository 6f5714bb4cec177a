import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../causal/least-squares.ts';
import type { Log } from '../log.ts';
import { defined, exampleLog, expectPredictions, predictions, ROWS } from './example-log.ts';
import { add, separateFeatures, type Features } from './features.ts';
import { everyRow, type Learner } from './reward-model.ts';
import { ridge, ridgeCoefficients } from './ridge.ts';

const all = everyRow(ROWS);
const run = (learn: Learner) => learn(all);
/** Context alone, whatever the action. */
const contextOnly: Features = {
	columns: 2,
	write(row, _, out) {
		for (let j = 0; j < 2; j++) add(out, j, exampleLog.context?.values[row * 2 + j] ?? NaN);
	}
};

describe('ridge regression', () => {
	it('of two actions by hand: half of the way from the mean', () => {
		// One row each with rewards 0 and 1, so b = ∓ β: 2 (½ − β)² + 2 λ β² is least at β = 1/(2 + 2 λ).
		const log: Log = {
			actions: 2,
			action: Int32Array.of(0, 1),
			reward: Float64Array.of(0, 1),
			propensity: Float64Array.of(0.5, 0.5)
		};
		const out = new Float64Array(2);
		defined(ridge(log, { penalty: 1 })(Int32Array.of(0, 1)))(0, out);
		expect(out[0]).toBeCloseTo(0.25, 12);
		expect(out[1]).toBeCloseTo(0.75, 12);
	});

	it('agrees with augmented least squares in numpy', () => {
		expectPredictions(run(ridge(exampleLog, { penalty: 2 })), {
			0: [0.1779434540529, 0.356735677198, 0.135502773571],
			7: [0.1495073016803, 0.3282995248254, 0.1070666211985]
		});
		expectPredictions(run(ridge(exampleLog, { penalty: 0.5 })), {
			0: [0.2237814718302, 0.4388154457641, 0.1907193208274],
			7: [0.1961801632312, 0.411214137165, 0.1631180122284]
		});
	});

	it('agrees with it for one model an action', () => {
		const features = separateFeatures(exampleLog);
		expectPredictions(run(ridge(exampleLog, { penalty: 1, features })), {
			0: [0.01154576557662, 0.3838893324494, 0.2202316402312],
			7: [0.02703041231805, 0.409528295829, 0.1124668783336]
		});
	});

	it('without a penalty is ordinary least squares', () => {
		const values = exampleLog.context?.values ?? new Float64Array(0);
		const column = (j: number) => Float64Array.from(all, (i) => values[2 * i + j]);
		const columns = new Map([
			['r', exampleLog.reward],
			['x', column(0)],
			['y', column(1)]
		]);
		const fit = defined(leastSquares({ outcome: 'r', regressors: ['x', 'y'] }, columns));
		const b = defined(ridgeCoefficients(exampleLog, all, { penalty: 0, features: contextOnly }));
		expect(b[0]).toBeCloseTo(fit.slopes[0].estimate, 12);
		expect(b[1]).toBeCloseTo(fit.slopes[1].estimate, 12);
		expect(b[2]).toBeCloseTo(fit.intercept.estimate, 12);
	});

	it('under a huge penalty says the mean, and a shift of all rewards shifts it', () => {
		const mean = exampleLog.reward.reduce((sum, r) => sum + r, 0) / ROWS;
		for (const value of predictions(run(ridge(exampleLog, { penalty: 1e9 })), 3))
			expect(value).toBeCloseTo(mean, 6);
		const shifted = { ...exampleLog, reward: exampleLog.reward.map((r) => r + 10) };
		const before = predictions(run(ridge(exampleLog, { penalty: 3 })), 5);
		predictions(run(ridge(shifted, { penalty: 3 })), 5).forEach((value, a) =>
			expect(value).toBeCloseTo(before[a] + 10, 9)
		);
	});

	it('says why it has no solution', () => {
		expect(ridge(exampleLog, { penalty: 1 })(new Int32Array(0))).toEqual({
			undefined: 'there is no row to learn from'
		});
		// The columns of all actions add up to the intercept.
		expect(run(ridge(exampleLog, { penalty: 0 }))).toEqual({
			undefined: expect.stringMatching('the intercept of the regression does not vary, or depends')
		});
		expect(() => ridge(exampleLog, { penalty: -1 })).toThrow(
			'the penalty of a ridge regression is 0 or more, got -1'
		);
	});
});
