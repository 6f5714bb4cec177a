import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../random.ts';
import type { Log } from '../log.ts';
import {
	clicks,
	defined,
	exampleLog,
	expectPredictions,
	predictions,
	ROWS
} from './example-log.ts';
import { add, type Features } from './features.ts';
import { logistic, logisticCoefficients, sigmoid } from './logistic.ts';
import { everyRow, type Learner } from './reward-model.ts';

const all = everyRow(ROWS);
const run = (learn: Learner) => learn(all);
const clickLog: Log = { ...exampleLog, reward: clicks };

describe('logistic regression', () => {
	it('agrees with a trust-region fit in scipy', () => {
		expectPredictions(run(logistic(clickLog, { penalty: 1 })), {
			0: [0.4829001865375, 0.4970781022763, 0.4563497716803],
			7: [0.4980272477407, 0.512209363815, 0.4714033346573]
		});
		expectPredictions(run(logistic(clickLog, { penalty: 0.1 })), {
			0: [0.5377087330859, 0.5546033476924, 0.5061641565694],
			7: [0.5926487580172, 0.6089955786625, 0.5617979314158]
		});
	});

	it('agrees with it for rewards between 0 and 1', () => {
		const reward = clicks.map((click, i) => (click + i / 24) / 2);
		expectPredictions(run(logistic({ ...exampleLog, reward }, { penalty: 1 })), {
			0: [0.4684293677483, 0.4788200729606, 0.4832612109991],
			7: [0.473454635021, 0.4838553461442, 0.4882994306094]
		});
	});

	it('ends where the gradient is 0, also for rare clicks, strong features and faint penalties', () => {
		const property = fc.property(
			fc.integer({ min: 0, max: 1000 }),
			fc.double({ min: 0.001, max: 0.6, noNaN: true }),
			fc.double({ min: 1e-4, max: 50, noNaN: true }),
			fc.double({ min: 0.1, max: 30, noNaN: true }),
			(seed, rate, penalty, scale) => {
				const uniform = stream(seed, 'log');
				const n = 60;
				const values = Float64Array.from({ length: n }, () => scale * (2 * uniform() - 1));
				const reward = Float64Array.from({ length: n }, () => (uniform() < rate ? 1 : 0));
				reward.set([1, 0]);
				const action = new Int32Array(n);
				const features: Features = {
					columns: 1,
					write: (row, _, out) => add(out, 0, values[row])
				};
				const options = { penalty, features };
				const b = defined(logisticCoefficients({ action, reward }, everyRow(n), options));
				const surprise = values.map((x, i) => reward[i] - sigmoid(b[1] + b[0] * x));
				const onIntercept = surprise.reduce((sum, value) => sum + value, 0);
				const onSlope = surprise.reduce(
					(sum, value, i) => sum + value * values[i],
					-penalty * b[0]
				);
				expect(Math.abs(onIntercept)).toBeLessThan(1e-5);
				expect(Math.abs(onSlope)).toBeLessThan(1e-5 * scale);
			}
		);
		fc.assert(property, { seed: 1 });
	});

	it('turned round, rewards 1 − r, says 1 − q̂', () => {
		const turned = { ...clickLog, reward: clicks.map((r) => 1 - r) };
		const straight = predictions(run(logistic(clickLog, { penalty: 1 })), 9);
		predictions(run(logistic(turned, { penalty: 1 })), 9).forEach((value, a) =>
			expect(value).toBeCloseTo(1 - straight[a], 10)
		);
	});

	it('says why it has no solution', () => {
		const learn = logistic({ ...exampleLog, reward: new Float64Array(ROWS) }, { penalty: 1 });
		expect(learn(all)).toEqual({
			undefined: 'every row to learn from has reward 0: the fit has no end'
		});
		expect(learn(new Int32Array(0))).toEqual({ undefined: 'there is no row to learn from' });
	});

	it('refuses rewards outside [0, 1] and penalties that are not above 0', () => {
		expect(() => logistic(exampleLog, { penalty: 1 })).toThrow(
			'row 5 has the reward -0.75; logistic regression takes rewards from 0 to 1'
		);
		expect(() => logistic(clickLog, { penalty: 0 })).toThrow('is above 0, got 0');
	});
});
