import { describe, expect, it } from 'vitest';
import { noises, sampleLinear } from '../causal/sample-linear.ts';
import { linearModel } from '../causal/linear-model.ts';
import { graph } from '../graphs/graph.ts';
import { graphLab, type LabQuestion, type LabResult } from './graph-lab.ts';
import { slices } from './graph-lab-slices.ts';

const fork: LabQuestion = {
	nodes: ['x', 'a', 'r'],
	latents: [],
	strengths: [['x', 'a', 1], ['x', 'r', 1], ['a', 'r', 0.3]],
	exposure: 'a',
	outcome: 'r',
	adjusted: ['x'],
	compared: [['x']],
	slicedBy: 'x',
	rows: 400,
	studies: 1
}; // prettier-ignore

function run(question: LabQuestion, seed = 1): LabResult {
	const work = graphLab(question, seed);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

describe('graphLab', () => {
	it('gives each way of estimating once, nothing first, and says which is the reader’s', () => {
		const { estimates, mine } = run(fork);
		expect(estimates.map(({ set }) => set)).toEqual([[], ['x']]);
		expect(mine).toBe(1);
		expect(estimates.map(({ valid }) => valid)).toEqual([false, true]);
	});

	it('the slope is the one that a textbook formula gives for one regressor', () => {
		const model = linearModel(
			graph({ nodes: fork.nodes, edges: fork.strengths.map(([from, to]) => [from, to] as const) }),
			{ strengths: fork.strengths }
		);
		const columns = sampleLinear(model, { rows: 400, seed: 1 });
		const [a, r] = ['a', 'r'].map((name) => Array.from(columns.get(name) ?? []));
		const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / 400;
		const [ma, mr] = [mean(a), mean(r)];
		const slope = mean(a.map((v, i) => (v - ma) * (r[i] - mr))) / mean(a.map((v) => (v - ma) ** 2));
		expect(run(fork).estimates[0].estimate).toBeCloseTo(slope, 12);
	});

	it('an arrow of strength 0 is no arrow: no path runs along it', () => {
		const strengths = fork.strengths.map(
			([from, to, strength]) => [from, to, from === 'x' && to === 'a' ? 0 : strength] as const
		);
		const { paths, estimates } = run({ ...fork, strengths });
		expect(paths).toHaveLength(1);
		expect(estimates[0].valid).toBe(true);
	});

	it('about 95 of 100 studies have an interval that holds the truth, if the set is valid', () => {
		const { covered, fooled } = run({ ...fork, studies: 400 }, 3);
		// Standard error of 400 studies at .95: 4.4.
		expect(Math.abs(covered - 380)).toBeLessThan(4 * 4.4);
		expect(fooled).toBe(0);
		expect(run({ ...fork, adjusted: [], studies: 50 }, 3).covered).toBe(0);
	});

	it('with an effect of 0 nothing can lie on the wrong side', () => {
		const strengths = fork.strengths.map(
			([from, to, strength]) => [from, to, from === 'a' ? 0 : strength] as const
		);
		expect(run({ ...fork, strengths, studies: 20 }).fooled).toBe(0);
	});
});

describe('slices', () => {
	const columns = noises({ names: ['x', 'a', 'r'] }, { rows: 1000, seed: 5 });
	const question = { exposure: 'a', outcome: 'r', by: 'x' };

	it('holds five slices of equal count, lowest values first', () => {
		const { points } = slices(columns, question);
		expect(points).toHaveLength(750);
		const x = columns.get('x') as Float64Array;
		const inSlice = (k: number) =>
			[...x.keys()].filter((row) => row < 250 && points[3 * row + 2] === k);
		for (let k = 0; k < 4; k++) {
			const highest = Math.max(...inSlice(k).map((row) => x[row]));
			const lowest = Math.min(...inSlice(k + 1).map((row) => x[row]));
			expect(highest).toBeLessThan(lowest);
		}
	});

	it('finds the slope of a straight line in every slice, and overall', () => {
		const a = columns.get('a') as Float64Array;
		const straight = new Map([...columns, ['r', a.map((value) => 2 - 0.7 * value)]]);
		const { lines, whole } = slices(straight, question);
		for (const { slope } of [...lines, whole]) expect(slope).toBe(-0.7);
	});

	it('puts rows in hundredths', () => {
		const { points } = slices(columns, question);
		expect(points[0]).toBe(Math.round((columns.get('a')?.[0] ?? 0) * 100));
		expect(points[1]).toBe(Math.round((columns.get('r')?.[0] ?? 0) * 100));
	});
});
