import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorical, stream } from '../../random.ts';
import { evaluation } from '../evaluation.ts';
import type { Log } from '../log.ts';
import { crossFit, crossFitting, foldsOf } from './cross-fit.ts';
import { clicks, defined, exampleLog, predictions, ROWS } from './example-log.ts';
import { logistic } from './logistic.ts';
import { everyRow, type Learner } from './reward-model.ts';
import { ridge } from './ridge.ts';
import { table } from './table.ts';

const clickLog: Log = { ...exampleLog, reward: clicks };
const fitting = { rows: ROWS, folds: 5, seed: 3 };

const LEARNERS: Record<string, (log: Log) => Learner> = {
	ridge: (log) => ridge(log, { penalty: 1 }),
	logistic: (log) => logistic(log, { penalty: 1 }),
	table: (log) => table(log, { strength: 2 })
};

describe('folds', () => {
	it('share out all rows, in sizes that differ by one at most', () => {
		const property = fc.property(
			fc.integer({ min: 2, max: 60 }),
			fc.integer({ min: 2, max: 60 }),
			fc.nat(1000),
			(rows, folds, seed) => {
				fc.pre(folds <= rows);
				const sizes = new Array<number>(folds).fill(0);
				foldsOf({ rows, folds, seed }).forEach((fold) => sizes[fold]++);
				expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
			}
		);
		fc.assert(property, { seed: 1 });
	});

	it('depend on the seed alone, and must be 2 to n', () => {
		expect(foldsOf(fitting)).toEqual(foldsOf(fitting));
		expect(foldsOf(fitting)).not.toEqual(foldsOf({ ...fitting, seed: 4 }));
		for (const folds of [1, 2.5, 25, NaN])
			expect(() => foldsOf({ ...fitting, folds })).toThrow('24 rows make 2 to 24 folds');
	});
});

describe.each(Object.keys(LEARNERS))('cross-fitting a %s', (name) => {
	const learner = LEARNERS[name];

	it('says of a row what is learned from the other folds', () => {
		const model = crossFit(learner(clickLog), fitting);
		const fold = foldsOf(fitting);
		for (const row of [0, 11, 23]) {
			const others = everyRow(ROWS).filter((other) => fold[other] !== fold[row]);
			expect(predictions(model, row)).toEqual(predictions(learner(clickLog)(others), row));
		}
	});

	it('gives a row’s reward no say in its own q̂, and one in others', () => {
		const before = crossFit(learner(clickLog), fitting);
		const property = fc.property(fc.nat(ROWS - 1), (row) => {
			const reward = clicks.map((r, i) => (i === row ? 1 - r : r));
			const after = crossFit(learner({ ...clickLog, reward }), fitting);
			expect(predictions(after, row)).toEqual(predictions(before, row));
			const moved = everyRow(ROWS).some(
				(other) => predictions(after, other)[0] !== predictions(before, other)[0]
			);
			expect(moved).toBe(true);
		});
		fc.assert(property, { seed: 1, numRuns: 24 });
	});

	it('without folds does give it a say', () => {
		const fitted = (log: Log) => learner(log)(everyRow(ROWS));
		const reward = clicks.map((r, i) => (i === 4 ? 1 - r : r));
		expect(predictions(fitted({ ...clickLog, reward }), 4)).not.toEqual(
			predictions(fitted(clickLog), 4)
		);
	});
});

it('yields its progress fold by fold, and is the same whether it pauses or not', () => {
	const work = crossFitting(LEARNERS.ridge(clickLog), fitting);
	const shares: number[] = [];
	let step = work.next();
	for (; !step.done; step = work.next()) shares.push(step.value);
	expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
	const plain = crossFit(LEARNERS.ridge(clickLog), fitting);
	expect(predictions(step.value, 6)).toEqual(predictions(plain, 6));
});

it('says which fold has no model, and why', () => {
	const reward = new Float64Array(ROWS);
	reward[9] = 1;
	const lone = crossFit(logistic({ ...exampleLog, reward }, { penalty: 1 }), fitting);
	const fold = foldsOf(fitting)[9];
	expect(lone).toEqual({
		undefined: `without fold ${fold + 1}: every row to learn from has reward 0: the fit has no end`
	});
});

it('makes doubly robust terms unbiased where a model that saw the row does not', () => {
	// Two rows a cell: a model that saw them repeats their rewards, leaves no residual to weigh, and fills
	// cells that never saw action 0 with the mean of those where it is shown and liked.
	const truth = 0.5;
	const logs = 400;
	const rows = 40;
	const means = { crossed: 0, own: 0 };
	let square = 0;
	for (let j = 0; j < logs; j++) {
		const log = paired(rows, j);
		const learn = table(log, { strength: 0, cell: Int32Array.from(everyRow(rows), (i) => i >> 1) });
		const crossed = doublyRobust(log, defined(crossFit(learn, { rows, folds: 4, seed: j })));
		means.crossed += crossed / logs;
		square += crossed ** 2 / logs;
		means.own += doublyRobust(log, defined(learn(everyRow(rows)))) / logs;
	}
	const error = Math.sqrt((square - means.crossed ** 2) / logs);
	expect(Math.abs(means.crossed - truth)).toBeLessThan(3 * error);
	expect(Math.abs(means.own - truth)).toBeGreaterThan(0.05);
});

/** Pairs of rows take turns: action 0 shown with chance .8 and liked by .9, or .2 and .1. */
function paired(rows: number, replicate: number): Log {
	const uniform = stream(31, 'log', replicate);
	const action = new Int32Array(rows);
	const reward = new Float64Array(rows);
	const propensity = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const [shown, liked] = (i >> 1) % 2 === 0 ? [0.8, 0.9] : [0.2, 0.1];
		action[i] = categorical([shown, 1 - shown], uniform());
		propensity[i] = action[i] === 0 ? shown : 1 - shown;
		reward[i] = uniform() < liked && action[i] === 0 ? 1 : 0;
	}
	return { actions: 2, action, reward, propensity };
}

/** (1/n) Σ direct + w (r − q̂) of the policy that always takes action 0. */
function doublyRobust(log: Log, q: (row: number, out: Float64Array) => void): number {
	const e = evaluation(log, (_, out) => out.set([1, 0]), q);
	const { direct, logged } = e.model ?? {
		direct: new Float64Array(0),
		logged: new Float64Array(0)
	};
	return (
		direct.reduce((sum, value, i) => sum + value + e.weight[i] * (e.reward[i] - logged[i]), 0) /
		direct.length
	);
}
