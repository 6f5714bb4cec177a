import { describe, expect, it } from 'vitest';
import { judge, standing, stepsMet } from '#lib/figures/judge.ts';
import { simulation } from './estimator-race.ts';
import type { EstimatorRaceTable } from './estimator-race/parameters.ts';
import { points, signedPoints, squaredPoints } from './estimator-race/points.ts';
import { questionOf, type RaceRun } from './estimator-race/question.ts';
import { ORDERS } from './estimator-race/readouts.ts';
import type { Patch } from './parameters.ts';
import { runWhole } from './simulation.ts';
import { resolveParams } from './state.ts';

type RacePatch = Patch<EstimatorRaceTable>;

function run(patch: RacePatch, seed = 1): RaceRun {
	return runWhole(simulation, { params: resolveParams(simulation, patch), seed });
}

function read(of: RaceRun, readout: string): number {
	return Number(simulation.readouts[readout].value(of, 0));
}

function print(of: RaceRun, readout: string): string {
	const { value, print } = simulation.readouts[readout];
	return print(value(of, 0), of);
}

const defaults = run({});
const oracle = run({ modelError: 0 });

describe('readouts of the estimator race', () => {
	it('without clipping the largest weight is none, whatever it was set to', () => {
		expect(questionOf(defaults.params).clip).toBe(Infinity);
		expect(questionOf(run({ clipping: 'on', logs: 20 }).params).clip).toBe(5);
		expect(read(defaults, 'clipGain')).toBe(1);
	});

	it('name the order and the estimator with the smallest error', () => {
		expect(print(oracle, 'order')).toBe('DM < DR < IPS');
		expect(print(defaults, 'order')).toBe('DR < IPS < DM');
		expect(print(oracle, 'nearest')).toBe('DM');
		expect(print(defaults, 'nearest')).toBe('DR');
		expect(simulation.readouts.nearest.working?.(defaults, 0)).toBe(
			'DR 9.2 < SNIPS 9.4 < IPS 18.9 < DM 38.8'
		);
		expect(new Set(ORDERS).size).toBe(6);
	});

	it('print clicks per 100 visitors, and squares of them', () => {
		expect([points(0.5108), points(-0.00004), signedPoints(-0.0623)]).toEqual([
			'51.1', '0.0', '−6.2'
		]); // prettier-ignore
		expect([signedPoints(0.339), signedPoints(0.0001), signedPoints(0.0006)]).toEqual([
			'+33.9', '0.0', '+0.1'
		]); // prettier-ignore
		expect([0.0000122, 0.0018854, 0.5693, 0.00999].map(squaredPoints)).toEqual([
			'0.12', '18.9', '5,693', '99.9'
		]); // prettier-ignore
	});

	it('give for each estimator its numbers by theory and over the logs', () => {
		expect(read(defaults, 'dmBias')).toBeCloseTo(-0.0623, 4);
		expect(Math.abs(read(defaults, 'dmBiasSeen') + 0.0623)).toBeLessThan(0.0007);
		expect(read(oracle, 'ipsMse')).toBeCloseTo(0.001885, 6);
		expect(read(oracle, 'ipsError')).toBeCloseTo(Math.sqrt(0.001885), 5);
		expect(read(defaults, 'drVariance')).toBeCloseTo(read(defaults, 'drSpread') ** 2, 12);
		const { errors, value } = defaults.result;
		expect(read(defaults, 'drFirst')).toBe(value + errors.dr[0] / 1e4);
	});

	it('say at which model error DM loses its lead', () => {
		expect(read(defaults, 'drCrossing')).toBeCloseTo(0.144, 3);
		expect(read(defaults, 'ipsCrossing')).toBeCloseTo(0.209, 3);
		expect(read(run({ rows: 20_000, logs: 20 }), 'ipsCrossing')).toBeCloseTo(0.047, 3);
	});

	it('say which clipping is best, and harder for smaller logs', () => {
		const best = [100, 200, 500, 1000].map((rows) =>
			read(run({ logger: -8, rows, logs: 20 }), 'bestClip')
		);
		expect(best).toEqual([18, 29, 53, 79]);
		expect(read(run({ logger: -8, rows: 200, logs: 20 }), 'bestClipGain')).toBeCloseTo(0.2423, 4);
	});

	it('compare with an A/B test: V(1 − V)/n against the error of an estimator', () => {
		expect(read(oracle, 'drVisitors')).toBeCloseTo((0.5108 * 0.4892) / 0.0008934, 0);
		expect(read(oracle, 'testError')).toBeCloseTo(Math.sqrt((0.5108 * 0.4892) / 1000), 5);
	});

	it('the highest of four estimates is too high on average, though three have no bias', () => {
		expect(read(oracle, 'highest')).toBeGreaterThan(0.01);
	});
});

describe('the challenge flip', () => {
	const goal = simulation.goals.flip;
	const [first, then] = goal.conditions.map(({ step = '' }) => step);
	const verdict = (patch: RacePatch, taken: string[] = []) =>
		judge(simulation, goal, run({ ...patch, logs: 20 }), taken);

	it('has two steps, and no setting meets both at once', () => {
		expect(stepsMet(verdict({}))).toEqual([then]);
		expect(stepsMet(verdict({ modelError: 0 }))).toEqual([first]);
		expect(stepsMet(verdict({ modelError: 0.18 }))).toEqual([]);
		expect(verdict({}).passed).toBe(false);
	});

	it('is passed by moving the model error alone, from .10 or less to .27 or more', () => {
		for (const from of [0, 0.05, 0.1]) {
			for (const modelError of [0.27, 0.3, 0.6, 1]) {
				const before = stepsMet(verdict({ modelError: from }));
				expect(verdict({ modelError }, before).passed).toBe(true);
			}
		}
	});

	it('is not passed where another slider moved too', () => {
		const at = (patch: RacePatch) => standing(simulation, goal, run({ ...patch, logs: 20 }));
		expect(at({ modelError: 0 })).toBe(at({ modelError: 0.3 }));
		expect(at({ modelError: 0, rows: 2000 })).not.toBe(at({ modelError: 0.3 }));
	});
});

describe('the challenge clip', () => {
	const goal = simulation.goals.clip;
	const passes = (patch: RacePatch) =>
		judge(simulation, goal, run({ ...goal.pinned, ...patch, logs: 20 })).passed;

	it('is open without clipping and at the clipping that the switch begins with', () => {
		expect(passes({})).toBe(false);
		expect(passes({ clipping: 'on' })).toBe(false);
	});

	it('is passed by a largest weight from 13 to 65, and pins logger and rows', () => {
		const passing = [12, 13, 29, 65, 66].filter((clip) => passes({ clipping: 'on', clip }));
		expect(passing).toEqual([13, 29, 65]);
		for (const solution of goal.solutions) {
			expect(passes(solution)).toBe(true);
			expect(passes({ ...solution, rows: 300 })).toBe(false);
		}
	});
});

describe('words and numbers of the estimator race', () => {
	const bothWrong = run({ modelError: 1, propensityError: 1 });
	const sealed = { step: 0, sealed: ['bothWrong'] };

	it('a sealed bet hides DR where both are wrong, and nowhere else', () => {
		expect(simulation.describe(bothWrong, { step: 0 })).toContain('DR has bias +17.4');
		expect(simulation.describe(bothWrong, sealed)).not.toContain('DR');
		expect(simulation.table(bothWrong, sealed).rows.map(([name]) => name)).not.toContain('DR');
		expect(simulation.describe(defaults, sealed)).toContain('DR has bias 0.0');
		expect(print(bothWrong, 'bothWrong')).toBe('+17.4');
	});

	it('the table has clipped IPS only where something is clipped', () => {
		const names = (of: RaceRun) => simulation.table(of, {}).rows.map(([name]) => name);
		expect(names(defaults)).toEqual(['DM', 'IPS', 'SNIPS', 'DR']);
		const { columns, rows } = simulation.table(run({ clipping: 'on' }), {});
		expect(rows.map(([name]) => name)).toEqual(['DM', 'IPS', 'cIPS', 'SNIPS', 'DR']);
		for (const row of rows) expect(row).toHaveLength(columns.length);
	});
});
