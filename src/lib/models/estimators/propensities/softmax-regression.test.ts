import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { softmax } from '../../policies/softmax.ts';
import { categorical, normal, stream } from '../../random.ts';
import { defined, exampleLog, ROWS } from '../reward-models/example-log.ts';
import { conjugateGradient } from './conjugate-gradient.ts';
import { countedPropensities } from './counted.ts';
import { softmaxRegression } from './softmax-regression.ts';

const chancesOf = (found: ReturnType<typeof softmaxRegression>, row: number, actions = 3) => {
	const out = new Float64Array(actions);
	defined(found).chances(row, out);
	return [...out];
};

/** A logger that is a softmax regression on two columns. */
function simulated(rows: number, replicate: number) {
	const coefficients = [0, 0.8, -0.5, 0.4, -0.6, 0.3, -0.3, 0.2, 0.9];
	const uniform = stream(51, 'log', replicate);
	const values = Float64Array.from({ length: 2 * rows }, () => normal(uniform));
	const truth = new Float64Array(3 * rows);
	const action = new Int32Array(rows);
	for (let i = 0; i < rows; i++) {
		const chances = truth.subarray(3 * i, 3 * i + 3);
		const [x, y] = [values[2 * i], values[2 * i + 1]];
		for (let c = 0; c < 3; c++)
			chances[c] = coefficients[3 * c] + coefficients[3 * c + 1] * x + coefficients[3 * c + 2] * y;
		softmax(chances, 1, chances);
		action[i] = categorical(chances, uniform());
	}
	return { log: { actions: 3, action, context: { columns: 2, values } }, truth };
}

describe('softmax regression', () => {
	it('agrees with a quasi-Newton fit in scipy', () => {
		const expected = {
			1: [
				[0.351114050598, 0.377340467139, 0.271545482264],
				[0.292849327414, 0.41061855371, 0.296532118876]
			],
			0.05: [
				[0.388151774156, 0.377421885495, 0.234426340349],
				[0.262466539914, 0.459779137863, 0.277754322222]
			]
		};
		for (const [penalty, rows] of Object.entries(expected)) {
			const found = softmaxRegression(exampleLog, { penalty: Number(penalty) });
			[0, 7].forEach((row, k) =>
				chancesOf(found, row).forEach((chance, a) => expect(chance).toBeCloseTo(rows[k][a], 8))
			);
		}
	});

	it('without context counts, and with cells as columns and a faint penalty counts in each', () => {
		const { actions, action } = exampleLog;
		const counted = countedPropensities({ actions, action });
		const flat = defined(softmaxRegression({ actions, action }, { penalty: 1 }));
		flat.propensity.forEach((p, i) => expect(p).toBeCloseTo(counted.propensity[i], 9));
		const position = Int32Array.from(action, (_, i) => i % 2);
		const cells = countedPropensities({ actions, action, position });
		const fitted = defined(softmaxRegression({ actions, action, position }, { penalty: 1e-7 }));
		fitted.propensity.forEach((p, i) => expect(p).toBeCloseTo(cells.propensity[i], 6));
	});

	it('leaves chances that add up to the counts, and p that are those of the logged actions', () => {
		const property = fc.property(
			fc.nat(1000),
			fc.double({ min: 0.01, max: 20, noNaN: true }),
			(replicate, penalty) => {
				const { log } = simulated(60, replicate);
				const found = defined(softmaxRegression(log, { penalty }));
				const totals = [0, 0, 0];
				log.action.forEach((a, i) => {
					const chances = chancesOf(found, i);
					expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
					expect(found.propensity[i]).toBe(chances[a]);
					chances.forEach((chance, c) => (totals[c] += chance));
				});
				// The intercepts go free of the penalty: their part of the gradient is 0.
				totals.forEach((total, c) =>
					expect(total).toBeCloseTo(log.action.filter((a) => a === c).length, 4)
				);
			}
		);
		fc.assert(property, { seed: 1, numRuns: 40 });
	});

	it('finds the chances of a logger of its kind', () => {
		const rows = 4000;
		const { log, truth } = simulated(rows, 1);
		const found = defined(softmaxRegression(log, { penalty: 0.01 }));
		let square = 0;
		for (let i = 0; i < rows; i++)
			chancesOf(found, i).forEach((chance, c) => (square += (chance - truth[3 * i + c]) ** 2));
		// Six free coefficients: Σ_i Σ_c (p̂ − p)² / p is about χ² with 6 degrees, of mean 6 and standard
		// deviation √12; and 1/p is above 1.
		expect(square).toBeLessThan(6 + 3 * Math.sqrt(12));
	});

	it('takes many actions and columns of different scale', () => {
		const uniform = stream(52, 'log');
		const [n, actions] = [1500, 12];
		const values = Float64Array.from(
			{ length: 3 * n },
			(_, i) => uniform() * [1, 100, 0.01][i % 3]
		);
		const action = Int32Array.from({ length: n }, () => Math.floor(actions * uniform() ** 2));
		const context = { columns: 3, values };
		const found = softmaxRegression({ actions, action, context }, { penalty: 1e-6 });
		expect(isUndefined(found)).toBe(false);
	});

	it('gives an action that was never logged no chance, and the only one all of it', () => {
		const { action, context } = exampleLog;
		const wider = { actions: 5, action: action.map((a) => a + 1), context };
		const [first, , , , last] = chancesOf(softmaxRegression(wider, { penalty: 1 }), 0, 5);
		expect([first, last]).toEqual([0, 0]);
		const alone = { actions: 3, action: new Int32Array(ROWS).fill(1), context };
		expect(chancesOf(softmaxRegression(alone, { penalty: 1 }), 2)).toEqual([0, 1, 0]);
	});

	it('says why it has nothing, and refuses what it cannot take', () => {
		expect(softmaxRegression({ actions: 2, action: new Int32Array(0) }, { penalty: 1 })).toEqual({
			undefined: 'there is no row to learn from'
		});
		expect(() => softmaxRegression(exampleLog, { penalty: 0 })).toThrow('is above 0, got 0');
		const context = { columns: 2, values: new Float64Array(3) };
		expect(() => softmaxRegression(exampleLog, { penalty: 1, context })).toThrow(
			'24 rows of 2 columns take 48 numbers, the context has 3'
		);
	});
});

describe('conjugate gradients', () => {
	it('solve a singular system whose target is in the image', () => {
		// H = [[2, −1, −1], [−1, 2, −1], [−1, −1, 2]] has (1, 1, 1) as its kernel.
		const solution = conjugateGradient(Float64Array.of(3, 0, -3), {
			product: (v, out) => out.forEach((_, j) => (out[j] = 3 * v[j] - v[0] - v[1] - v[2])),
			precondition: (v, out) => out.set(v)
		});
		[1, 0, -1].forEach((value, j) => expect(solution[j]).toBeCloseTo(value, 10));
	});

	it('need one step if the preconditioner is the inverse', () => {
		let products = 0;
		const scale = [1, 100, 0.01];
		const solution = conjugateGradient(Float64Array.of(1, 1, 1), {
			product: (v, out) => (products++, out.forEach((_, j) => (out[j] = scale[j] * v[j]))),
			precondition: (v, out) => out.forEach((_, j) => (out[j] = v[j] / scale[j]))
		});
		scale.forEach((value, j) => expect(solution[j]).toBeCloseTo(1 / value, 9));
		expect(products).toBe(1);
	});
});
