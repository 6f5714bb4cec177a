import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetting, targetKinds, writeSetting, type Setting } from './bench-query.ts';
import { twinId, twins } from './twins.ts';

const read = (search: string) => readSetting(new URLSearchParams(search));

describe('the bench in an address', () => {
	it('is bare where nothing was chosen', () => {
		expect(writeSetting(read('').setting)).toBe('');
		expect(read('').refusals).toEqual([]);
	});

	it('names twins, the target and what differs from the beginning', () => {
		const { setting } = read('?log=men-random&target=second&second=men-bandit&epsilon=0.1&seed=7');
		expect(setting).toEqual({
			log: 'men-random',
			second: 'men-bandit',
			target: { kind: 'second', epsilon: 0.1 },
			seed: 7
		});
	});

	it('what is written reads back the same', () => {
		const source = fc.constantFrom(undefined, 'file', ...twins.map(twinId));
		const settings: fc.Arbitrary<Setting> = fc.record({
			log: source,
			second: source,
			target: fc.record({
				kind: fc.constantFrom(...targetKinds),
				epsilon: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100)
			}),
			seed: fc.integer({ min: 1, max: 999 })
		});
		fc.assert(
			fc.property(settings, (setting) => {
				expect(read(writeSetting(setting))).toEqual({ setting, refusals: [] });
			})
		);
	});

	it('refuses what it does not know, with a sentence each, and takes the rest', () => {
		const { setting, refusals } = read('?log=cats&target=magic&epsilon=2&seed=0&second=men-bandit');
		expect(refusals).toEqual([
			'There is no built-in log called “cats”.',
			'There is no policy called “magic” to ask about.',
			'The share chosen by chance cannot be 200%; it can be 0% to 100%.',
			'The seed cannot be “0”; it can be a whole number from 1 to 999.'
		]);
		expect(setting).toEqual({
			log: undefined,
			second: 'men-bandit',
			target: { kind: 'uniform', epsilon: 0 },
			seed: 1
		});
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => void read(text)));
	});
});
