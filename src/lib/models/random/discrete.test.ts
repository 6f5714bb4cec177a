import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	aliasTable,
	categorical,
	drawAlias,
	permutation,
	stream,
	type AliasTable
} from '../random.ts';
import { chiSquare, chiSquareCritical } from './goodness-of-fit.ts';

const N = 60_000;
const PROBABILITIES = [0.5, 0.05, 0.2, 0.15, 0.1];

const weights = fc
	.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), {
		minLength: 1,
		maxLength: 60
	})
	.filter((values) => values.some((value) => value > 0));

const interior = fc.double({ min: 0, max: 1 - 2 ** -32, noNaN: true });

function normalised(values: readonly number[]): number[] {
	const sum = values.reduce((a, b) => a + b, 0);
	return values.map((value) => value / sum);
}

function counts(cells: number, draw: () => number): number[] {
	const result = new Array<number>(cells).fill(0);
	for (let i = 0; i < N; i++) result[draw()]++;
	return result;
}

function expectFrequencies(probabilities: readonly number[], draw: () => number): void {
	const expected = probabilities.map((p) => N * p);
	const observed = counts(probabilities.length, draw);
	expect(chiSquare(observed, expected)).toBeLessThan(chiSquareCritical(expected.length - 1));
}

/** The probability with which the table, read with a perfect uniform, gives each index. */
function probabilitiesOf({ keep, alias }: AliasTable): number[] {
	const result = Array.from(keep, (share) => share / keep.length);
	alias.forEach((other, i) => (result[other] += (1 - keep[i]) / keep.length));
	return result;
}

describe('categorical', () => {
	test('draws each index as often as its probability says', () => {
		const uniform = stream(1, 'categorical');
		expectFrequencies(PROBABILITIES, () => categorical(PROBABILITIES, uniform()));
	});

	test('goes through the indices in order, lower ends included', () => {
		const picks = [0, 0.24, 0.25, 0.49, 0.5, 0.99].map((u) => categorical([0.25, 0.25, 0.5], u));
		expect(picks).toEqual([0, 0, 1, 1, 2, 2]);
	});

	test('picks an index in range and of positive probability', () => {
		const property = fc.property(weights, interior, (values, u) => {
			const probabilities = normalised(values);
			expect(probabilities[categorical(probabilities, u)]).toBeGreaterThan(0);
		});
		fc.assert(property, { seed: 1, numRuns: 1000 });
	});

	test('gives what rounding leaves over to the last index of positive probability', () => {
		const tenths = new Array<number>(10).fill(0.1);
		const u = 1 - 2 ** -53;
		expect(tenths.reduce((a, b) => a + b)).toBeLessThanOrEqual(u);
		expect(categorical(tenths, u)).toBe(9);
		expect(categorical([...tenths, 0, 0], u)).toBe(9);
	});

	test.each([-0.1, 1, NaN])('refuses u = %s', (u) => {
		expect(() => categorical([1], u)).toThrow(`u must lie in [0, 1), got ${u}`);
	});

	test.each([[[]], [[0.5, 0.4]], [[NaN, 1]]])('refuses %j, which does not sum to 1', (bad) => {
		expect(() => categorical(bad, 0.95)).toThrow('probabilities must be non-negative and sum to 1');
	});
});

describe('alias table', () => {
	test('draws each index as often as its weight says', () => {
		const uniform = stream(1, 'alias');
		const table = aliasTable(PROBABILITIES.map((p) => 40 * p));
		expectFrequencies(PROBABILITIES, () => drawAlias(table, uniform));
	});

	test('holds the weights it was made from', () => {
		const property = fc.property(weights, (values) => {
			const found = probabilitiesOf(aliasTable(values));
			normalised(values).forEach((p, i) => expect(found[i]).toBeCloseTo(p, 12));
		});
		fc.assert(property, { seed: 1, numRuns: 1000 });
	});

	test('never draws an index of weight 0', () => {
		const property = fc.property(weights, interior, (values, u) => {
			expect(values[drawAlias(aliasTable(values), () => u)]).toBeGreaterThan(0);
		});
		fc.assert(property, { seed: 1, numRuns: 1000 });
	});

	test.each([
		[[], 'weights must have a positive finite sum, got 0'],
		[[0, 0], 'weights must have a positive finite sum, got 0'],
		[[1, Infinity], 'weights must have a positive finite sum, got Infinity'],
		[[1, -2], 'weights must be non-negative, got -2 at index 1'],
		[[NaN], 'weights must be non-negative, got NaN at index 0']
	])('refuses the weights %j', (bad, message) => {
		expect(() => aliasTable(bad)).toThrow(message);
	});
});

describe('permutation', () => {
	test('holds each of 0 … n − 1 once', () => {
		const seed = fc.integer({ min: 0, max: 1000 });
		const property = fc.property(seed, fc.integer({ min: 0, max: 300 }), (s, n) => {
			const order = permutation(stream(s, 'order'), n);
			expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
		});
		fc.assert(property, { seed: 1 });
	});

	test('gives each of the 24 orders of four equally often', () => {
		const uniform = stream(1, 'order');
		const seen = new Map<string, number>();
		for (let i = 0; i < N; i++) {
			const order = permutation(uniform, 4).join('');
			seen.set(order, (seen.get(order) ?? 0) + 1);
		}
		expect(seen.size).toBe(24);
		const expected = new Array<number>(24).fill(N / 24);
		expect(chiSquare([...seen.values()], expected)).toBeLessThan(chiSquareCritical(23));
	});

	test('puts each of ten items in each place equally often over neighbouring seeds', () => {
		const table = new Array<number>(100).fill(0);
		for (let seed = 0; seed < 5000; seed++) {
			permutation(stream(seed, 'order'), 10).forEach((item, place) => table[10 * place + item]++);
		}
		// A 10 × 10 table with fixed margins: 81 degrees of freedom, X² scaled by 9/10.
		const expected = new Array<number>(100).fill(500);
		expect(0.9 * chiSquare(table, expected)).toBeLessThan(chiSquareCritical(81));
	});

	test('takes n − 1 uniforms', () => {
		let taken = 0;
		permutation(() => (taken++, 0), 10);
		expect(taken).toBe(9);
	});

	test.each([-1, 2.5, NaN])('refuses n = %s', (n) => {
		expect(() => permutation(stream(1, 'order'), n)).toThrow(`got ${n}`);
	});
});
