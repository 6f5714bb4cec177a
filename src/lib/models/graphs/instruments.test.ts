import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph, type Drawn } from './arbitrary-graph.ts';
import {
	isInstrumentGiven,
	minimalAmong,
	observedBeside,
	sortedNames,
	subsets,
	withDescendants
} from './by-definition.ts';
import { graph } from './graph.ts';
import { instruments, type Instrument } from './instruments.ts';

const question = { exposure: 'X', outcome: 'Y' };

const lottery: [string, string][] = [
	['Z', 'X'],
	['X', 'Y'],
	['U', 'X'],
	['U', 'Y']
];

describe('instruments', () => {
	it('are causes of the exposure that reach the outcome through it alone', () => {
		const built = graph({ nodes: ['Z', 'X', 'Y', 'U'], edges: lottery, latents: ['U'] });
		expect(instruments(built, question)).toEqual([
			{ name: 'Z', kind: 'causal', minimalGiven: [[]], more: false }
		]);
	});

	it('may need something given, and may stand in for one', () => {
		const built = graph({
			nodes: ['Z', 'X', 'Y', 'U', 'C', 'P', 'H'],
			edges: [...lottery, ['C', 'Z'], ['C', 'Y'], ['H', 'X'], ['H', 'P']],
			latents: ['U', 'H']
		});
		expect(instruments(built, question)).toEqual([
			{ name: 'P', kind: 'surrogate', minimalGiven: [[]], more: false },
			{ name: 'Z', kind: 'causal', minimalGiven: [['C']], more: false }
		]);
	});

	it('are those that trying every set finds, with the same sets', () => {
		fc.assert(
			fc.property(arbitraryGraph({ least: 3, most: 7 }), (drawn) => {
				const ours = instruments(graph(drawn), { ...drawn, limit: Infinity, steps: Infinity });
				expect(ours).toEqual(tried(drawn));
			}),
			{ seed: 1, numRuns: 300 }
		);
	});

	it('list the smallest sets if they are more than the limit', () => {
		fc.assert(
			fc.property(arbitraryGraph({ least: 5, most: 9 }), fc.nat(3), (drawn, limit) => {
				const whole = instruments(graph(drawn), { ...drawn, limit: Infinity, steps: Infinity });
				const part = instruments(graph(drawn), { ...drawn, limit });
				expect(part).toEqual(
					whole.map((each) => ({
						...each,
						minimalGiven: each.minimalGiven.slice(0, limit),
						more: each.minimalGiven.length > limit
					}))
				);
			}),
			{ seed: 2, numRuns: 200 }
		);
	});

	it('say that the search gave up', () => {
		const built = graph({
			nodes: ['Z', 'X', 'Y', 'C', 'Q'],
			edges: [
				['Z', 'X'],
				['X', 'Y'],
				['Z', 'C'],
				['C', 'Q'],
				['Q', 'Y']
			]
		});
		const given = (steps: number) =>
			instruments(built, { ...question, steps }).find(({ name }) => name === 'Z');
		expect(given(1)).toBeUndefined();
		expect(given(2)).toMatchObject({ minimalGiven: [['C']], more: true });
		expect(given(3)).toMatchObject({ minimalGiven: [['C'], ['Q']], more: false });
	});
});

function tried(drawn: Drawn): Instrument[] {
	const { edges, exposure, outcome } = drawn;
	return sortedNames(observedBeside(drawn, exposure, outcome)).flatMap((name) => {
		const sets = subsets(observedBeside(drawn, exposure, outcome, name));
		const minimalGiven = minimalAmong(sets.filter((set) => isInstrumentGiven(drawn, name, set)));
		if (minimalGiven.length === 0) return [];
		const isCause = withDescendants(edges, name).includes(exposure);
		const isEffect = withDescendants(edges, exposure).includes(name);
		const kind = isCause ? 'causal' : isEffect ? 'descendant' : 'surrogate';
		return { name, kind, minimalGiven, more: false };
	});
}
