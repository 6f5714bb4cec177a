import { describe, expect, it } from 'vitest';
import { graph } from './graph.ts';
import { listOfSets, setList } from './set-list.ts';

const built = graph({ nodes: ['b', 'A', 'c'], edges: [] });

describe('setList', () => {
	it('tells three answers apart, and lists them as the case files do', () => {
		expect(listOfSets(setList(built, []))).toEqual([]);
		expect(listOfSets(setList(built, [[]]))).toEqual([[]]);
		expect(setList(built, [])).toEqual({ kind: 'impossible' });
		expect(setList(built, [[]])).toEqual({ kind: 'nothing-needed' });
	});

	it('names and sorts the sets, and says whether the limit left some out', () => {
		const found = [[0, 1], [2], [0]];
		expect(setList(built, found)).toEqual({
			kind: 'sets',
			sets: [['b'], ['c'], ['A', 'b']],
			more: false
		});
		expect(setList(built, found, 2)).toMatchObject({ sets: [['c'], ['A', 'b']], more: true });
		expect(setList(built, found, 0)).toEqual({ kind: 'sets', sets: [], more: true });
	});
});
