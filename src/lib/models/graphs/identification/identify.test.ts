import { describe, expect, it } from 'vitest';
import { CycleError, graph, type Graph } from '../graph.ts';
import { hedgeSentence } from './hedge.ts';
import { identify } from './identify.ts';
import { printEstimand } from './print.ts';
import type { Query } from './query.ts';

/** A graph from arrows like 'A>R' and ties like 'A=R', each tie a hidden cause of its own. */
function drawn(...edges: string[]): Graph {
	const arrows = edges.filter((edge) => edge.includes('>')).map((edge) => edge.split('>'));
	const ties = edges.filter((edge) => edge.includes('=')).map((edge) => edge.split('='));
	const latents = ties.map(([a, b]) => `U${a}${b}`);
	return graph({
		nodes: [...new Set([...arrows.flat(), ...ties.flat()]), ...latents],
		edges: [
			...arrows.map(([from, to]) => [from, to] as const),
			...ties.flatMap(([a, b]) => [[`U${a}${b}`, a] as const, [`U${a}${b}`, b] as const])
		],
		latents
	});
}

function estimand(of: Graph, query: Query): string {
	const result = identify(of, query);
	return result.identifiable ? printEstimand(result.estimand) : 'no';
}

function witness(of: Graph, query: Query) {
	const result = identify(of, query);
	if (result.identifiable) throw new Error('identifiable');
	return result.witness;
}

const effect = { do: ['A'], outcome: ['R'] };

describe('identify', () => {
	it('reads an unconfounded effect off the log, whatever lies between', () => {
		expect(estimand(drawn('A>R'), effect)).toBe('P(R | A)');
		expect(estimand(drawn('A>M', 'M>R', 'A>R'), effect)).toBe('P(R | A)');
		expect(estimand(drawn('B>A', 'B>M', 'C>M', 'C>R', 'A>R'), effect)).toBe('P(R | A)');
	});

	it('leaves an action out that does not reach the outcome', () => {
		expect(estimand(drawn('R>A', 'C>A', 'C>R'), effect)).toBe('P(R)');
		expect(estimand(drawn('A>R', 'C>A', 'C>R', 'R>B'), { ...effect, do: ['A', 'B'] })).toBe(
			'Σ_C P(R | A, C) P(C)'
		);
	});

	it('needs no more nodes because an idle action is set as well', () => {
		expect(estimand(drawn('V>W', 'W>A', 'A>R', 'W=R'), { do: ['V', 'A'], outcome: ['R'] })).toBe(
			'Σ_W P(R | A, W) P(W)'
		);
	});

	it('adjusts by the back door, for as few nodes as are enough', () => {
		expect(estimand(drawn('C>A', 'C>R', 'A>R'), effect)).toBe('Σ_C P(R | A, C) P(C)');
		expect(estimand(drawn('B>A', 'B>C', 'C>R', 'A>R'), effect)).toBe('Σ_C P(R | A, C) P(C)');
		expect(estimand(drawn('B>A', 'C>A', 'B>R', 'C>R', 'A>R', 'B=C'), effect)).toBe(
			'Σ_{B, C} P(R | A, B, C) P(B, C)'
		);
	});

	it('prefers the back door to the front door', () => {
		expect(estimand(drawn('A>M', 'M>R', 'C>A', 'C>R'), effect)).toBe('Σ_C P(R | A, C) P(C)');
	});

	it('goes through the front door', () => {
		expect(estimand(drawn('A>M', 'M>R', 'A=R'), effect)).toBe(
			'Σ_M P(M | A) Σ_A′ P(R | A′, M) P(A′)'
		);
	});

	it('finds the napkin’s ratio, at any value of the node beside the napkin', () => {
		const result = identify(drawn('W>Z', 'Z>A', 'A>R', 'W=A', 'W=R'), effect);
		if (!result.identifiable) throw new Error('not identifiable');
		expect(printEstimand(result.estimand)).toBe(
			'[Σ_W P(A, R | W, Z) P(W)] / [Σ_W P(A | W, Z) P(W)]'
		);
		expect(result.arbitrary).toEqual(['Z']);
	});

	it('finds the effect in Verma’s graph', () => {
		const verma = drawn('V>W', 'W>A', 'A>R', 'V>A', 'W=R');
		// W alone opens A ← V → W ↔ R; given W and any V, the rest is closed.
		expect(estimand(verma, effect)).toBe('Σ_W P(R | A, V, W) P(W | V)');
		expect(identify(verma, effect)).toMatchObject({ arbitrary: ['V'] });
		expect(estimand(verma, { do: ['V', 'A'], outcome: ['R'] })).toBe('Σ_W P(R | V, A, W) P(W | V)');
		expect(estimand(verma, { do: ['A'], outcome: ['V', 'R'] })).toBe(
			'P(V) Σ_W P(R | A, V, W) P(W | V)'
		);
	});

	it('answers conditional questions', () => {
		const confounded = drawn('C>A', 'C>R', 'A>R');
		expect(estimand(confounded, { ...effect, given: ['C'] })).toBe('P(R | A, C)');
		expect(estimand(drawn('A>S', 'R>S', 'A>R'), { ...effect, given: ['S'] })).toBe('P(R | A, S)');
		expect(
			estimand(drawn('C>A', 'C>R', 'C>B', 'A>R', 'A>B', 'R>B'), { ...effect, given: ['B'] })
		).toBe('[Σ_C P(R, B | A, C) P(C)] / [Σ_C P(B | A, C) P(C)]');
		expect(estimand(confounded, { do: [], outcome: ['R'], given: ['A'] })).toBe('P(R | A)');
		expect(estimand(confounded, { do: [], outcome: ['R'] })).toBe('P(R)');
	});

	it('primes a summed node whose plain name is a value in the question', () => {
		expect(estimand(drawn('A>M', 'M>R', 'A=R'), { do: ['A', 'M'], outcome: ['R'] })).toBe(
			'Σ_A′ P(R | A′, M) P(A′)'
		);
	});

	it('names the bow as a hedge', () => {
		expect(witness(drawn('A>R', 'A=R'), effect)).toEqual({
			larger: ['A', 'R'],
			smaller: ['R'],
			roots: ['R'],
			ties: [['A', 'R']],
			actions: ['A'],
			outcomes: ['R'],
			of: effect
		});
	});

	it('finds the bow behind an instrument', () => {
		const instrument = drawn('Z>A', 'A>R', 'A=R');
		expect(witness(instrument, effect)).toMatchObject({ larger: ['A', 'R'], smaller: ['R'] });
		expect(estimand(instrument, { do: ['Z'], outcome: ['R'] })).toBe('P(R | Z)');
		expect(hedgeSentence(witness(instrument, effect))).toBe(
			'Hidden causes tie A and R together: what A does to R cannot be told from what they do. ' +
				'Assumptions that arrows do not show, such as linearity, may still help.'
		);
	});

	it('takes as roots only the nodes that lead to no other tied one', () => {
		expect(witness(drawn('A>M', 'M>R', 'A=M', 'M=R'), effect)).toMatchObject({
			larger: ['A', 'M', 'R'],
			smaller: ['M', 'R'],
			roots: ['R'],
			ties: [
				['A', 'M'],
				['M', 'R']
			]
		});
	});

	it('finds a hedge on the way to the outcome, and names the outcome', () => {
		expect(witness(drawn('A>M', 'A=M', 'M>R'), effect)).toMatchObject({
			larger: ['A', 'M'],
			smaller: ['M'],
			outcomes: ['R']
		});
	});

	it('finds the hedge that a given collider makes', () => {
		const query = { ...effect, given: ['M'] };
		expect(witness(drawn('A>R', 'A=M', 'M=R'), query)).toMatchObject({
			larger: ['A', 'R', 'M'],
			smaller: ['R', 'M'],
			outcomes: ['R']
		});
		expect(hedgeSentence(witness(drawn('A>R', 'A=M', 'M=R'), query))).toContain('A, R and M');
	});

	it('projects hidden mediators and causes with causes', () => {
		const hiddenMediator = graph({
			nodes: ['A', 'H', 'R'],
			edges: [
				['A', 'H'],
				['H', 'R']
			],
			latents: ['H']
		});
		expect(estimand(hiddenMediator, effect)).toBe('P(R | A)');
		const chainOfCauses = graph({
			nodes: ['A', 'R', 'H', 'G'],
			edges: [
				['G', 'H'],
				['H', 'A'],
				['G', 'R'],
				['A', 'R']
			],
			latents: ['H', 'G']
		});
		expect(estimand(chainOfCauses, effect)).toBe('no');
	});

	it('refuses questions that mean nothing', () => {
		const bow = drawn('A>R', 'A=R');
		const asking = (query: Query) => () => identify(bow, query);
		expect(asking({ do: ['A'], outcome: [] })).toThrow('Name at least one outcome.');
		expect(asking({ do: ['B'], outcome: ['R'] })).toThrow('There is no node “B”.');
		expect(asking({ do: ['UAR'], outcome: ['R'] })).toThrow('“UAR” is hidden');
		expect(asking({ do: ['R'], outcome: ['R'] })).toThrow('“R” is named twice');
		expect(asking({ do: ['A'], outcome: ['R'], given: ['A'] })).toThrow(RangeError);
		expect(() => drawn('A>B', 'B>A')).toThrow(CycleError);
	});
});
