import { describe, expect, it } from 'vitest';
import { simulation } from '#lib/simulations/feedback-loop.ts';
import { runWhole } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { judge } from './judge.ts';

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
