import { describe, expect, it } from 'vitest';
import { judge } from '#lib/figures/judge.ts';
import { HAND_LOG } from '#lib/models/simulators/hand-log.ts';
import { simulation } from './hand-log.ts';
import { ALL_RIGHT, hint, standing } from './hand-log/hints.ts';
import type { HandLogTable } from './hand-log/parameters.ts';
import type { Patch } from './parameters.ts';
import { runWhole } from './simulation.ts';
import { resolveParams } from './state.ts';

const right = { w1: 0, w2: 4, w3: 4, w4: 0, w5: 4, w6: 0 };
const none = { w1: 0, w2: 0, w3: 0, w4: 0, w5: 0, w6: 0 };

const run = (patch: Patch<HandLogTable>, seed = 1) =>
	runWhole(simulation, { params: resolveParams(simulation, patch), seed });
const print = (readout: string, patch: Patch<HandLogTable>) => {
	const of = run(patch);
	return simulation.readouts[readout].print(simulation.readouts[readout].value(of, 0), of);
};
const working = (readout: string, patch: Patch<HandLogTable>) =>
	simulation.readouts[readout].working?.(run(patch), 0);

describe('the log reweighted by hand', () => {
	it('is exact: the seed changes nothing', () => {
		expect(simulation.exact).toBe(true);
		expect(run(right, 1).result).toEqual(run(right, 2).result);
	});

	it('with the right weights IPS is 0.67, SNIPS 0.33, and the plain average stays 0.50', () => {
		const names = ['ips', 'snips', 'average', 'bRows', 'meanWeight', 'rightRows'];
		expect(names.map((name) => print(name, right))).toEqual(
			['0.67', '0.33', '0.50', '0.33', '2.00', '6'] //
		);
		expect(names.map((name) => print(name, {}))).toEqual(
			['0.50', '0.50', '0.50', '0.33', '1.00', '0'] //
		);
	});

	it('without any weight SNIPS is words, and its working says why', () => {
		expect(print('snips', none)).toBe('none');
		expect(working('snips', none)).toContain('nothing to divide by');
	});

	it('works with the live numbers', () => {
		expect(working('ips', { w2: 4 })).toBe('(1·1 + 4·0 + 1·1 + 1·0 + 1·0 + 1·1) ÷ 6 = 0.50');
		expect(working('snips', { w2: 4 })).toBe('3 ÷ 9 = 0.33');
		expect(working('meanWeight', { w2: 0.25 })).toBe('(1 + 0.25 + 1 + 1 + 1 + 1) ÷ 6 = 0.88');
		expect(working('rightRows', { w2: 4, w4: 0 })).toBe('right so far: 2, 4');
	});

	it('says in words which rows are right', () => {
		const words = simulation.describe(run({ w1: 2, w3: 4 }), { step: 0 });
		expect(words).toContain('Row 1: A, a click, chance 0.5; weight 2, not yet right.');
		expect(words).toContain('Row 2: B, no click, chance 0.25; weight 1.');
		expect(words).toContain('Row 3: B, a click, chance 0.25; weight 4, right.');
	});

	it('gives rows, weights and sums as a table', () => {
		const { columns, rows } = simulation.table(run(right), {});
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows[2]).toEqual([3, 'B', 1, 0.25, 1, 4, 4]);
		expect(rows.at(-1)?.slice(-2)).toEqual([12, 4]);
	});
});

describe('a hint', () => {
	const [a, b] = HAND_LOG;

	it('says why a wrong weight is wrong', () => {
		expect(hint(a, 3)).toContain('The target never shows A');
		expect(hint(a, 2)).toContain('You divided 1 by 0.5');
		expect(hint(b, 0.25)).toContain('the other way round');
		expect(hint(b, 0)).toContain('so would the target');
		expect(hint(b, 2)).toContain('Too little');
		expect(hint(b, 8)).toContain('Too much');
	});

	it('is silent about weights that are right or untouched', () => {
		expect([hint(a, 0), hint(b, 4), hint(a, 1), hint(b, 1)]).toEqual(['', '', '', '']);
		expect(standing(a, 1)).toBe('untouched');
	});
});

it('says of six right rows what their weights and the chance of B say', () => {
	const expected = HAND_LOG.length * 0.25;
	const seen = HAND_LOG.filter(({ item }) => item === 'B').length;
	expect(seen / expected).toBe(2);
	expect(run(right).result.meanWeight).toBe(2);
	expect(ALL_RIGHT).toContain('average 2');
});

describe('the goal', () => {
	const passed = (patch: Patch<HandLogTable>) =>
		judge(simulation, simulation.goals.reweigh, run(patch)).passed;

	it('passes with the listed weights and no others nearby', () => {
		for (const solution of simulation.goals.reweigh.solutions) expect(passed(solution)).toBe(true);
		expect(passed({})).toBe(false);
		expect(passed(none)).toBe(false);
		for (const name of Object.keys(right)) expect(passed({ ...right, [name]: 3.99 })).toBe(false);
	});
});
