import { describe, expect, it } from 'vitest';
import { contents, header } from './fake-bench-worker.ts';
import { isNeeded, mappingSentence, rolesOf } from './mapping.ts';
import { counterpart, sourceLabel, twinId, twinOf, twins } from './twins.ts';
import { contentsWords, questionWords } from './words.ts';

const use = (name: string) => ({
	source: { kind: 'file', file: new File([], name) } as const,
	header: header('log'),
	mapping: { action: 0, reward: 1, propensity: 2, target: 3 },
	contents: contents('log', 10_000)
});

describe('what the bench says', () => {
	it('names the log and the policy asked about', () => {
		const [log, second] = [use('a.csv'), use('b.csv')];
		const ask = (kind: 'uniform' | 'best' | 'column' | 'second', epsilon: number) =>
			questionWords({ log, second, target: { kind, epsilon }, seed: 1 });
		expect(ask('uniform', 0.5)).toBe('“a.csv”, asked about uniform choice');
		expect(ask('best', 0)).toContain('always showing the item with the best rate');
		expect(ask('column', 0)).toContain('the policy in column “mine”');
		expect(ask('second', 0.1)).toBe(
			'“a.csv”, asked about the policy of “b.csv”, 10% chosen by chance'
		);
	});

	it('counts what a file holds', () => {
		const all = { ...contents('log', 1), positions: 3, skipped: 1, rewards: 1 };
		expect(contentsWords(all)).toBe(
			'1 row, 5 actions, 3 positions, 1 click, 1 empty line passed over'
		);
		expect(contentsWords({ ...all, positions: 1, binary: false, skipped: 0, rewards: 1250 })).toBe(
			'1 row, 5 actions, rewards of 1,250 in all'
		);
		expect(contentsWords({ ...all, content: 'policy', skipped: 0 })).toBe(
			'a table of chances, 5 actions, 3 positions'
		);
	});

	it('says which column is what', () => {
		expect(mappingSentence(header('log'), { action: 0, reward: 1 })).toBe(
			'“item” is what was shown, “click” what came of it.'
		);
	});

	it('asks of the target’s own log no propensity, and of a table of chances nothing else', () => {
		const table = header('second', { content: 'policy', guess: { action: 0, target: 1 } });
		const needed = (of: typeof table) => rolesOf(of).filter((role) => isNeeded(role, of));
		expect(needed(header('log'))).toEqual(['action', 'reward', 'propensity']);
		expect(needed(header('second'))).toEqual(['action', 'reward']);
		expect(needed(table)).toEqual(['action', 'target']);
		expect(rolesOf({ ...table, guess: {} })).toEqual([]);
	});
});

describe('the twins', () => {
	it('are four, each with a name of its own that leads back to it', () => {
		expect(new Set(twins.map(twinId)).size).toBe(4);
		for (const twin of twins) {
			expect(twinOf(twinId(twin))).toEqual(twin);
			expect(counterpart(counterpart(twin))).toEqual(twin);
		}
		expect(sourceLabel(twins[0])).toBe('Men, by chance');
	});
});
