import { describe, expect, it, vi } from 'vitest';
import type { Figure } from '#lib/content/blocks.ts';
import { simulation } from '#lib/simulations/feedback-loop.ts';
import { simulation as graphLab } from '#lib/simulations/graph-lab.ts';
import { runWhole, type AnySimulation } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { FigureState } from './figure-state.svelte.ts';

const figure: Figure = {
	type: 'figure',
	id: 'loop',
	simulation: 'feedback-loop',
	title: 'Who ends on top?',
	patch: { beta: 2, rounds: 20 },
	seed: 5,
	twin: { exploration: 1 }
};

/** Without workers, so that it runs here. */
function open(): FigureState {
	const params = resolveParams(simulation, figure.patch);
	const { result } = runWhole(simulation, { params, seed: figure.seed });
	return new FigureState(figure, simulation as AnySimulation, result, () => {
		throw new Error('no workers here');
	});
}

/** A figure whose lesson sets a parameter that belongs to its choice. */
function openLab(): FigureState {
	const lab = graphLab as AnySimulation;
	const patch = { x: 1, rows: 300 };
	const { result } = runWhole(lab, { params: resolveParams(lab, patch), seed: 1 });
	const block: Figure = { ...figure, id: 'lab', simulation: 'graph-lab', patch, seed: 1 };
	return new FigureState(block, lab, result, () => {
		throw new Error('no workers here');
	});
}

const settled = (state: FigureState) => vi.waitFor(() => expect(state.busy).toBe(false));

describe('FigureState', () => {
	it('shows the lesson’s picture at the end of its trajectory, without a run', () => {
		const state = open();
		state.update();
		expect(state.busy).toBe(false);
		expect(state.params).toMatchObject({ beta: 2, rounds: 20, visitors: 200, firstDay: 200 });
		expect(state.step).toBe(20);
	});

	it('keeps the last picture until the new one is there', async () => {
		const state = open();
		const before = state.shown;
		state.set({ beta: 4 });
		expect(state.busy).toBe(true);
		expect(state.shown).toBe(before);
		await settled(state);
		expect(state.shown.run.params.beta).toBe(4);
	});

	it('drops a parameter from the patch when it is back at the lesson’s value', async () => {
		const state = open();
		const before = state.shown.run.result;
		state.set({ beta: 4 });
		state.set({ beta: 2 });
		await settled(state);
		expect(state.setting.patch).toEqual({});
		expect(state.shown.run.result).toEqual(before);
	});

	it('resets parameters, seed, step, twin and refusals', async () => {
		const state = open();
		state.change({ patch: { beta: 3 }, seed: 9, step: 4, twin: true });
		state.refusals = ['no'];
		state.reset();
		await settled(state);
		expect(state.setting).toEqual({ ...state.initial(), step: undefined });
		expect(state.refusals).toEqual([]);
		expect(state.shown.twin).toBeUndefined();
		expect(state.step).toBe(20);
	});

	it('runs the twin with the same seed and its patch on top, only when it is shown', async () => {
		const state = open();
		expect(state.shown.twin).toBeUndefined();
		state.change({ twin: true });
		await settled(state);
		expect(state.shown.twin?.params).toEqual({ ...state.params, exploration: 1 });
		expect(state.shown.twin?.seed).toBe(5);
	});

	it('takes a link’s setting, but not what does not exist beside its other values', async () => {
		const lab = openLab();
		lab.adopt({ patch: { preset: 'chain', d: 1, xa: 2, rows: 400 }, seed: 3, twin: false }, [
			'something else'
		]);
		await settled(lab);
		expect(lab.setting.patch).toEqual({ preset: 'chain', d: 1, rows: 400 });
		expect(lab.refusals).toEqual([
			'something else',
			'intent → shown does not exist while story is chain'
		]);
		expect(lab.params).toMatchObject({ preset: 'chain', d: 1, ar: 0.2, xa: 0, rows: 400 });
	});

	it('puts what belongs to a choice back to its defaults when the choice is made anew', async () => {
		const lab = openLab();
		lab.set({ xa: 2 });
		lab.set({ rows: 400 });
		lab.set({ preset: 'visit' });
		expect(lab.setting.patch).toEqual({ rows: 400, preset: 'visit' });
		expect(lab.params).toMatchObject({ x: 0, xa: 1, xr: 1 });
		lab.set({ preset: 'fork' });
		await settled(lab);
		expect(lab.setting.patch).toEqual({ rows: 400 });
		expect(lab.params).toMatchObject({ x: 1, xa: 1 });
	});

	it('never reads a step beyond the trajectory in the picture', async () => {
		const state = open();
		state.change({ step: 500 });
		expect(state.step).toBe(20);
	});

	it('goes back to the state of the picture when a run is given up', async () => {
		const state = open();
		state.change({ patch: { visitors: 1000, rounds: 200, reruns: 100 }, seed: 8 });
		expect(state.busy).toBe(true);
		state.giveUp();
		expect(state.busy).toBe(false);
		expect(state.setting).toMatchObject({ patch: {}, seed: 5 });
	});
});
