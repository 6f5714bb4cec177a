import { describe, expect, it } from 'vitest';
import { graph } from '../graphs/graph.ts';
import { stream } from '../random.ts';
import {
	binaryModel,
	chanceOf,
	sampleBinary,
	type BinaryModel,
	type ChanceTable
} from './binary-model.ts';
import { joint } from './binary-probabilities.ts';
import { shop } from './confounded-shop.ts';
import { columnOf } from './columns.ts';

const arrow = graph({ nodes: ['a', 'r'], edges: [['a', 'r']] });
const half: ChanceTable = { parents: [], p1: [0.5] };
const build = (tables: Record<string, ChanceTable>) => () =>
	binaryModel(arrow, new Map(Object.entries(tables)));

describe('binaryModel', () => {
	it('reads patterns in the order in which the table names the causes', () => {
		const drawn = graph({
			nodes: ['x', 'y', 'z', 'r'],
			edges: [
				['x', 'r'],
				['y', 'r'],
				['z', 'r']
			]
		});
		const p1 = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
		const tables = new Map([
			['x', half],
			['y', half],
			['z', half],
			['r', { parents: ['z', 'x', 'y'], p1 }]
		]);
		const model = binaryModel(drawn, tables);
		// z = 1, x = 0, y = 1 is pattern 101.
		expect(chanceOf(model, 3, (place) => [0, 1, 1][place])).toBe(0.5);
		expect(chanceOf(model, 3, (place) => [1, 0, 0][place])).toBe(0.2);
	});

	it.each<[string, () => BinaryModel]>([
		['“r” has no table of chances.', build({ a: half })],
		['The causes of “r” are a; its table has none.', build({ a: half, r: half })],
		['“r” needs 2 chances, got 1.', build({ a: half, r: { parents: ['a'], p1: [1] } })],
		[
			'“r” needs chances from 0 to 1, got 2.',
			build({ a: half, r: { parents: ['a'], p1: [0, 2] } })
		],
		['There is no node “q”.', build({ a: half, r: { parents: ['a'], p1: [0, 1] }, q: half })]
	])('refuses: %s', (message, attempt) => {
		expect(attempt).toThrow(new RangeError(message));
	});

	it('refuses more than 20 nodes', () => {
		const nodes = Array.from({ length: 21 }, (_, i) => `n${i}`);
		const tables = new Map(nodes.map((name) => [name, half]));
		expect(() => binaryModel(graph({ nodes, edges: [] }), tables)).toThrow('got 21');
	});
});

describe('sampleBinary', () => {
	it('compares each node’s own uniform with its chance', () => {
		const columns = sampleBinary(shop, { rows: 50, seed: 4 });
		const [x, a] = ['x', 'a'].map((name) => stream(4, name));
		for (let row = 0; row < 50; row++) {
			const keen = x() < 0.4;
			expect(columnOf(columns, 'x')[row]).toBe(keen ? 1 : 0);
			expect(columnOf(columns, 'a')[row]).toBe(a() < (keen ? 0.75 : 0.25) ? 1 : 0);
		}
	});

	it('only appends when rows are added, and keeps the luck of nodes that are not set', () => {
		const few = sampleBinary(shop, { rows: 50, seed: 1 });
		const many = sampleBinary(shop, { rows: 80, seed: 1, intervene: new Map([['a', 1]]) });
		expect(columnOf(many, 'x').subarray(0, 50)).toEqual(columnOf(few, 'x'));
		expect(columnOf(many, 'a')).toEqual(new Float64Array(80).fill(1));
		for (let row = 0; row < 50; row++) {
			if (columnOf(few, 'a')[row] === 0) continue;
			expect(columnOf(many, 'r')[row]).toBe(columnOf(few, 'r')[row]);
		}
	});

	it('has the frequencies of the joint distribution, within 3.29 standard errors', () => {
		const rows = 40_000;
		const columns = sampleBinary(shop, { rows, seed: 2 });
		const counts = new Float64Array(8);
		for (let row = 0; row < rows; row++) {
			const bits = ['x', 'a', 'r'].map((name) => columnOf(columns, name)[row]);
			counts[bits[0] + 2 * bits[1] + 4 * bits[2]]++;
		}
		joint(shop).forEach((p, index) => {
			const error = Math.sqrt((p * (1 - p)) / rows);
			expect(Math.abs(counts[index] / rows - p)).toBeLessThan(3.29 * error);
		});
	});
});
