import { describe, expect, it } from 'vitest';
import { simulation } from '#lib/simulations/feedback-loop.ts';
import { runWhole } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { judge, standing, stepsMet } from './judge.ts';

const goal = simulation.goals['heal-the-loop'];
const verdict = (patch: object) =>
	judge(
		simulation,
		goal,
		runWhole(simulation, { params: resolveParams(simulation, patch), seed: 324 })
	);

describe('judge', () => {
	it('passes only if every pinned parameter and every condition holds', () => {
		const solution = { ...goal.solutions[0], reruns: 100 };
		expect(verdict(solution).passed).toBe(true);
		expect(verdict({ ...solution, visitors: 210 }).passed).toBe(false);
		expect(verdict({ ...solution, reruns: 99 }).passed).toBe(false);
		expect(verdict({ reruns: 100 }).passed).toBe(false);
	});

	it('shows the current value next to the target', () => {
		const part = verdict({ reruns: 100 }).parts.find(({ label }) => label === 'best item wins');
		expect(part).toEqual({ label: 'best item wins', target: 'at least 90', now: '57', met: false });
	});
});

describe('a goal whose steps are met one after the other', () => {
	const steps = {
		...goal,
		pinned: {},
		judgedWith: {},
		moving: ['beta'],
		conditions: [
			{ readout: 'pBest', atMost: 0.8, step: 'First, gamble' },
			{ readout: 'pBest', atLeast: 0.9, step: 'Then, gamble no more' }
		]
	};
	const run = (patch: object) =>
		runWhole(simulation, { params: resolveParams(simulation, patch), seed: 324 });
	const gamble = run({ reruns: 30 });
	const safe = run({ reruns: 30, score: 'rate', beta: 6, exploration: 0.05 });

	it('counts a step that was met before, and says so', () => {
		const first = judge(simulation, steps, gamble);
		expect(first.passed).toBe(false);
		expect(stepsMet(first)).toEqual(['First, gamble']);
		const then = judge(simulation, steps, safe, stepsMet(first));
		expect(then.passed).toBe(true);
		expect(then.parts.map(({ now }) => now)).toEqual(['met before', '30']);
		expect(judge(simulation, steps, safe).passed).toBe(false);
	});

	it('tells settings apart by everything that must not move', () => {
		const at = (patch: object) => standing(simulation, steps, run({ reruns: 1, ...patch }));
		expect(at({ beta: 6 })).toBe(at({}));
		expect(at({ visitors: 300 })).not.toBe(at({}));
	});
});
