import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulation } from '#lib/simulations/feedback-loop.ts';
import { readSetting, writeSetting } from './setting-query.ts';

const initial = { patch: {}, seed: 324, twin: false };
const read = (query: string, id = 'loop') =>
	readSetting(id, new URLSearchParams(query), simulation, initial);

describe('a figure’s state in the address', () => {
	it('comes back as it was written', () => {
		const setting = { patch: { beta: 6, score: 'rate' }, seed: 7, step: 12, twin: true };
		const pairs = writeSetting('loop', setting, initial);
		expect(new URLSearchParams(pairs).toString()).toBe(
			'loop.beta=6&loop.score=rate&loop.seed=7&loop.t=12&loop.show=twin'
		);
		expect(read(new URLSearchParams(pairs).toString())).toEqual({ setting, refusals: [] });
	});

	it('is empty where the figure stands as the lesson has it', () => {
		expect(writeSetting('loop', initial, initial)).toEqual([]);
		expect(read('').setting).toEqual({ ...initial, step: undefined });
	});

	it('keeps two figures of a page apart', () => {
		const query = 'loop.beta=3&other.beta=5&utm=x';
		expect(read(query).setting.patch).toEqual({ beta: 3 });
		expect(read(query, 'other').setting.patch).toEqual({ beta: 5 });
		expect(read(query, 'third').refusals).toEqual([]);
	});

	it('refuses what is out of range, malformed or unknown, with a sentence each, and takes the rest', () => {
		const { setting, refusals } = read(
			'loop.beta=99&loop.visitors=many&loop.seed=0&loop.t=-1&loop.show=all&loop.toString=1&loop.rounds=30'
		);
		expect(setting).toEqual({ ...initial, patch: { rounds: 30 }, step: undefined });
		expect(refusals).toEqual([
			'sharpness cannot be 99; it can be 1 to 8',
			'visitors cannot be “many”; it can be 20 to 1,000',
			'seed cannot be “0”; it can be a whole number from 1 to 999',
			'step cannot be “-1”; it can be a whole number from 0',
			'show cannot be “all”; it can be twin',
			expect.stringContaining('this figure has nothing called “toString”')
		]);
	});

	it('never throws and never lets a bad value in, whatever the link', () => {
		const names = [...Object.keys(simulation.parameters), 'seed', 't', 'show', '__proto__', ''];
		const pair = fc.tuple(fc.constantFrom(...names), fc.string());
		fc.assert(
			fc.property(fc.array(pair), (pairs) => {
				const query = new URLSearchParams(pairs.map(([name, value]) => [`loop.${name}`, value]));
				const { setting } = readSetting('loop', query, simulation, initial);
				expect(setting.seed).toBeGreaterThanOrEqual(1);
				for (const value of Object.values(setting.patch)) {
					expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
				}
			})
		);
	});
});
