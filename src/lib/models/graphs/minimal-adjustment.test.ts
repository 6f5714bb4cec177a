import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph, type Drawn } from './arbitrary-graph.ts';
import {
	isBackdoorSet,
	isSingleDoorSet,
	isValidAdjustment,
	minimalAmong,
	observedBeside,
	subsets
} from './by-definition.ts';
import { graph } from './graph.ts';
import { minimalAdjustmentSets, minimalBackdoorSets } from './minimal-adjustment.ts';
import { listOfSets } from './set-list.ts';

/** All minimal sets, by trying every set. */
function tried(drawn: Drawn, does: (drawn: Drawn, set: string[]) => boolean): string[][] {
	const candidates = observedBeside(drawn, drawn.exposure, drawn.outcome);
	return minimalAmong(subsets(candidates).filter((set) => does(drawn, set)));
}

const question = { exposure: 'X', outcome: 'Y' };

describe('minimalAdjustmentSets', () => {
	it('needs a common cause, or something on each way from it', () => {
		const built = graph({
			nodes: ['X', 'Y', 'A', 'B', 'U'],
			edges: [
				['U', 'A'],
				['U', 'B'],
				['A', 'X'],
				['B', 'Y'],
				['X', 'Y']
			],
			latents: ['U']
		});
		expect(minimalAdjustmentSets(built, { ...question, effect: 'total' })).toEqual({
			kind: 'sets',
			sets: [['A'], ['B']],
			more: false
		});
	});

	it('tells apart that nothing is needed and that nothing helps', () => {
		const parts = { nodes: ['X', 'Y', 'U'], edges: [['X', 'Y']] as [string, string][] };
		expect(minimalAdjustmentSets(graph(parts), question)).toEqual({ kind: 'nothing-needed' });
		const edges: [string, string][] = [...parts.edges, ['U', 'X'], ['U', 'Y']];
		const hidden = graph({ ...parts, edges, latents: ['U'] });
		expect(minimalAdjustmentSets(hidden, question)).toEqual({ kind: 'impossible' });
		const reversed = graph({ nodes: ['X', 'Y'], edges: [['Y', 'X']] });
		expect(minimalAdjustmentSets(reversed, question)).toEqual({ kind: 'impossible' });
	});

	it('finds for the total effect what trying every set finds', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 8 }), (drawn) => {
				const answer = minimalAdjustmentSets(graph(drawn), { ...drawn, effect: 'total' });
				expect(listOfSets(answer)).toEqual(tried(drawn, isValidAdjustment));
			}),
			{ seed: 1, numRuns: 100 }
		);
	});

	it('finds for the direct effect what trying every set finds', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 8 }), (drawn) => {
				const answer = minimalAdjustmentSets(graph(drawn), { ...drawn, effect: 'direct' });
				expect(listOfSets(answer)).toEqual(tried(drawn, isSingleDoorSet));
			}),
			{ seed: 2, numRuns: 100 }
		);
	});

	it('lists all cuts of a ladder, and stops at the limit', () => {
		// X ← Aᵢ ← Bᵢ → Y, n times: each way is cut at Aᵢ or Bᵢ, so 2ⁿ sets.
		const n = 20;
		const ways = Array.from({ length: n }, (_, i) => [`A${i}`, `B${i}`]);
		const edges = ways.flatMap(([a, b]): [string, string][] => [
			[a, 'X'],
			[b, a],
			[b, 'Y']
		]);
		const small = graph({
			nodes: ['X', 'Y', ...ways.slice(0, 6).flat()],
			edges: edges.slice(0, 18)
		});
		expect(listOfSets(minimalAdjustmentSets(small, question))).toHaveLength(2 ** 6);
		const large = graph({ nodes: ['X', 'Y', ...ways.flat()], edges });
		const answer = minimalAdjustmentSets(large, { ...question, limit: 10 });
		expect(answer).toMatchObject({ kind: 'sets', more: true });
		expect(listOfSets(answer)).toHaveLength(10);
		for (const set of listOfSets(answer)) expect(set).toHaveLength(n);
	});

	it('refuses a question about a node and itself, or about a stranger', () => {
		const built = graph({ nodes: ['X', 'Y'], edges: [] });
		const same = { exposure: 'X', outcome: 'X' };
		expect(() => minimalAdjustmentSets(built, same)).toThrow('“X” is exposure and outcome');
		expect(() => minimalAdjustmentSets(built, { ...same, outcome: 'Z' })).toThrow('no node “Z”');
	});
});

describe('minimalBackdoorSets', () => {
	it('finds what trying every set finds', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 8 }), (drawn) => {
				const answer = minimalBackdoorSets(graph(drawn), drawn);
				expect(listOfSets(answer)).toEqual(tried(drawn, isBackdoorSet));
			}),
			{ seed: 3, numRuns: 100 }
		);
	});
});
