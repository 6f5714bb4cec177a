import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { simulations } from '#lib/simulations/index.ts';
import { checkValue, resolveParams } from '#lib/simulations/state.ts';
import { anyPatch } from '../../../../tests/fixtures/slides/any-patch.ts';
import { readStates } from './read-states.ts';

const all = Object.values(simulations);

describe('readStates', () => {
	test.each(all)('takes every state that the controls of $name can make', (simulation) => {
		fc.assert(
			fc.property(anyPatch(simulation), fc.integer({ min: 1, max: 999 }), (patch, seed) => {
				const state = { params: resolveParams(simulation, patch), seed };
				expect(readStates(simulation, [state, state])).toEqual([state, state]);
			})
		);
	});

	test.each(all)('lets nothing else reach $name', (simulation) => {
		const params: Record<string, unknown> = resolveParams(simulation, {});
		const names = Object.keys(params);
		const accepted = (changed: object) =>
			readStates(simulation, [{ params: { ...params, ...changed }, seed: 1 }]);
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.anything(), (name, value) => {
				const [state] = accepted({ [name]: value }) ?? [];
				if (!state) return;
				const checked = checkValue(simulation.parameters[name], value as number);
				expect(checked).toEqual({ value: (state.params as typeof params)[name] });
				expect(value).toBe((state.params as typeof params)[name]);
			})
		);
		expect(accepted({ more: 1 })).toBeUndefined();
		expect(accepted({ [names[0]]: undefined })).toBeUndefined();
		for (const seed of [0, 1000, 1.5, '1', NaN, undefined]) {
			expect(readStates(simulation, [{ params, seed }])).toBeUndefined();
		}
		expect(readStates(simulation, [{ params, seed: 1, more: 1 }])).toBeUndefined();
		expect(readStates(simulation, [{ params, seed: 1 }, null])).toBeUndefined();
	});

	it('refuses what does not exist beside the other values', () => {
		const lab = simulations['graph-lab'];
		const params = { ...resolveParams(lab, { preset: 'chain' }), xa: 2 };
		expect(readStates(lab, [{ params, seed: 1 }])).toBeUndefined();
	});
});
