import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PageSimulation } from '#lib/figures/figure-kind.ts';
import { FigureState, type Setting } from '#lib/figures/figure-state.svelte.ts';
import { simulations } from '#lib/simulations/index.ts';
import { anyPatch } from '../../../tests/fixtures/slides/any-patch.ts';
import { followLive, writeLive } from './live.ts';
import type { OpenFigure } from './open-figure.ts';

const plain: Setting = { patch: {}, seed: 5, twin: false };

function openFigure(simulation: PageSimulation, patch = {}): OpenFigure {
	const figure = {
		type: 'figure' as const,
		id: 'f-figure',
		simulation: simulation.name,
		title: '',
		patch,
		seed: 5,
		twin: {}
	};
	const silent = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };
	const state = new FigureState(figure, simulation, undefined, () => silent);
	return { kind: undefined as unknown as OpenFigure['kind'], state };
}

function settings(simulation: PageSimulation): fc.Arbitrary<Setting> {
	const step = fc.option(fc.nat(300), { nil: undefined });
	const patch = anyPatch(simulation);
	return fc.record({ patch, seed: fc.integer({ min: 1, max: 999 }), step, twin: fc.boolean() });
}

describe('live changes in words', () => {
	const loop = simulations['feedback-loop'];
	const figure = openFigure(loop, { beta: 2 });
	const words = (setting: Partial<Setting>) => writeLive(figure, { ...plain, ...setting });

	it('are those of the figure’s link', () => {
		expect(words({})).toBe('');
		expect(words({ patch: { beta: 3 }, seed: 7, step: 4, twin: true })).toBe(
			'f-figure.beta=3&f-figure.seed=7&f-figure.t=4&f-figure.show=twin'
		);
	});

	it('are the same for what shows the same', () => {
		expect(words({ patch: { beta: 2 } })).toBe('');
		expect(words({ patch: { visitors: 500, beta: 3 } })).toBe(
			words({ patch: { beta: 3, visitors: 500 } })
		);
		expect(words({ patch: { rounds: 30 }, step: 30 })).toBe(words({ patch: { rounds: 30 } }));
	});

	test.each(Object.values(simulations))(
		'bring $name to the same setting in another window, and fit into a message',
		(simulation) => {
			fc.assert(
				fc.property(settings(simulation), settings(simulation), (setting, before) => {
					const [here, there] = [openFigure(simulation), openFigure(simulation)];
					there.state.setting = before;
					here.state.adopt(setting, []);
					const written = writeLive(here, here.state.setting);
					followLive(there, written);
					expect(writeLive(there, there.state.setting)).toBe(written);
					expect(there.state.params).toEqual(here.state.params);
					expect(there.state.refusals).toEqual([]);
					expect(written.length).toBeLessThan(2000);
				})
			);
		}
	);
});
