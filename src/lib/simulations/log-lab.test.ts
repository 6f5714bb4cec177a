import { describe, expect, it, test } from 'vitest';
import { judge } from '#lib/figures/judge.ts';
import { simulation } from './log-lab.ts';
import { fine, rate, signedRate, tenthsOfPercent, weight } from './log-lab/numbers.ts';
import type { LogLabTable } from './log-lab/parameters.ts';
import type { LogLabRun } from './log-lab/question.ts';
import type { Patch } from './parameters.ts';
import { runWhole } from './simulation.ts';
import { resolveParams } from './state.ts';

type LabPatch = Patch<LogLabTable>;

function run(patch: LabPatch, seed = 1): LogLabRun {
	return runWhole(simulation, { params: resolveParams(simulation, patch), seed });
}

const read = (of: LogLabRun, readout: string) => simulation.readouts[readout].value(of, 0);
const printed = (of: LogLabRun, readout: string) =>
	simulation.readouts[readout].print(read(of, readout), of);

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the challenge explore', () => {
	const goal = simulation.goals.explore;
	const passes = (patch: LabPatch, seed = 1) => judge(simulation, goal, run(patch, seed)).passed;

	it('is false at the defaults and true at the listed solution, for 20 seeds', () => {
		for (const seed of SEEDS) {
			expect(passes({}, seed)).toBe(false);
			for (const solution of goal.solutions) expect(passes(solution, seed)).toBe(true);
		}
	});

	it('passes on the slider from 2 % to 11 %, and nowhere else', () => {
		const steps = Array.from({ length: 51 }, (_, step) => step / 100);
		const passing = steps.filter((exploration) => passes({ exploration, rows: 50 }));
		expect(passing).toEqual(steps.slice(2, 12));
	});

	it('is not passed by a log that looks healthy, nor by another logger', () => {
		const lucky = SEEDS.map((seed) => run({ rows: 50 }, seed)).filter(
			(each) => Number(read(each, 'ess')) >= 0.2
		);
		expect(lucky.length).toBeGreaterThan(15);
		for (const each of lucky) expect(judge(simulation, goal, each).passed).toBe(false);
		expect(passes({ sharpness: 20 })).toBe(false);
		expect(passes({ logger: 'top' })).toBe(false);
	});

	it('shows a value just short of its target as short of it', () => {
		const [, keeps] = judge(simulation, goal, run({ exploration: 0.12 })).parts.slice(-2);
		expect(keeps).toMatchObject({ target: 'at least 95.0%', now: '94.7%', met: false });
	});
});

describe('readouts', () => {
	it('tell the exact world to the digits of the lesson', () => {
		const lab = run({ rows: 50 });
		expect(printed(lab, 'truth')).toBe('0.333');
		expect(printed(lab, 'loggerValue')).toBe('0.357');
		expect(printed(lab, 'exactEss')).toBe('0.0006');
		expect(printed(lab, 'runnerUp')).toBe('15%');
		const at = (exploration: number) => run({ exploration, rows: 50 });
		expect(['exactEss', 'cost'].map((name) => printed(at(0.02), name))).toEqual(['0.23', '0.9%']);
		expect(['exactEss', 'cost'].map((name) => printed(at(0.1), name))).toEqual(['0.60', '4.4%']);
		expect(printed(at(0.05), 'exactEss')).toBe('0.43');
		const top = run({ logger: 'top', rows: 50 });
		expect(['limit', 'bias', 'exactMeanWeight'].map((name) => printed(top, name))).toEqual([
			'0.224', '−0.108', '0.59'
		]); // prettier-ignore
		expect(printed(top, 'runnerUpWeight')).toBe('none');
	});

	it('estimate minus truth is the error', () => {
		const lab = run({ exploration: 0.05 });
		expect(read(lab, 'error')).toBe(Number(read(lab, 'estimate')) - Number(read(lab, 'truth')));
	});

	it('show their working with the numbers of the run', () => {
		const lab = run({}, 6);
		const { formula, working } = simulation.readouts.estimate;
		expect(formula).toContain('Σ w r ÷ n');
		expect(working?.(lab, 0)).toBe('308 ÷ 1,000 = 0.308, 95% interval 0.280 to 0.335');
	});

	it('count logs of many', () => {
		const many = run({ reruns: 50, exploration: 0.1 });
		const covered = Number(printed(many, 'covered'));
		expect(covered).toBe(many.result.reruns.covered);
		expect(read(many, 'healthy')).toBe(1);
		expect(Number(read(many, 'lowMeanWeight'))).toBeLessThan(Number(read(many, 'highMeanWeight')));
	});
});

describe('words', () => {
	it('name the heaviest row, the hole, the gauges twice and the answers', () => {
		const words = simulation.describe(run({}, 6), { step: 0 });
		expect(words).toContain('The heaviest is row 4: kind 2 saw item 3');
		expect(words).toContain('Of what π would show, 11% is not in this log at all.');
		expect(words).toContain('From the log: mean weight 0.89, ESS/n 0.90, largest weight 1.43.');
		expect(words).toContain('Exact: 1.00, 0.0006, 70,200.');
		expect(words).toContain('The truth is 0.333. IPS says 0.308 (0.280 to 0.335)');
		expect(simulation.describe(run({ reruns: 3 }), { step: 0 })).toContain('Of 3 logs, ');
	});

	it('keep to themselves what a bet seals', () => {
		const sealed = simulation.describe(run({}, 6), { step: 0, sealed: ['estimate', 'error'] });
		expect(sealed).not.toMatch(/truth|IPS|average/);
	});

	it('tabulate each kind and item, reweighed shares beside π', () => {
		const lab = run({ exploration: 0.5, rows: 20_000 });
		const { columns, rows } = simulation.table(lab, {});
		expect(rows).toHaveLength(12);
		expect(rows.map((row) => Number(row[4])).reduce((a, b) => a + b)).toBe(20_000);
		const column = (name: string) => rows.map((row) => Number(row[columns.indexOf(name)]));
		const [target, reweighed] = [column('π'), column('reweighed')];
		target.forEach((share, i) => expect(Math.abs(share - reweighed[i])).toBeLessThan(0.03));
	});
});

test('numbers never read as nothing, nor as more than they are', () => {
	expect([0.9, 0.0234, 0.00059, 0.00001].map(fine)).toEqual(['0.90', '0.023', '0.0006', '<0.0001']);
	expect([0.8213, 40.7, 463.58, 70_216].map(weight)).toEqual(['0.82', '41', '464', '70,200']);
	expect([0.94999, 0.95, 1].map(tenthsOfPercent)).toEqual(['94.9%', '95.0%', '100.0%']);
	expect([0.3326, -0.1084].map(rate)).toEqual(['0.333', '−0.108']);
	expect([0.0249, -0.1084, 0.0001].map(signedRate)).toEqual(['+0.025', '−0.108', '0.000']);
});
