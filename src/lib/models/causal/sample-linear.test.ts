import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, stream } from '../random.ts';
import { linearModels } from './arbitrary-models.ts';
import { covariance } from './covariance.ts';
import { crossProducts } from './cross-products.ts';
import { columnOf, type Columns } from './columns.ts';
import { fork, visit } from './example-models.ts';
import { linearModel, randomise, strengthsOf } from './linear-model.ts';
import { crossProductsThrough, noises, sampleLinear, throughArrows } from './sample-linear.ts';

const column = (columns: Columns, name: string) => Array.from(columnOf(columns, name));

describe('sampleLinear', () => {
	it('is the structural equations read literally, one stream per node', () => {
		const columns = sampleLinear(fork({ alpha: 2 }), { rows: 3, seed: 324 });
		const [x, a, r] = ['x', 'a', 'r'].map((name) => stream(324, name));
		for (let row = 0; row < 3; row++) {
			const intent = normal(x);
			const action = 2 * intent + normal(a);
			expect(column(columns, 'x')[row]).toBe(intent);
			expect(column(columns, 'a')[row]).toBeCloseTo(action, 12);
			expect(column(columns, 'r')[row]).toBeCloseTo(intent + 0.3 * action + normal(r), 12);
		}
	});

	it('only appends when rows are added', () => {
		const few = sampleLinear(visit, { rows: 50, seed: 1 });
		const many = sampleLinear(visit, { rows: 80, seed: 1 });
		for (const [name, values] of few) {
			expect(columnOf(many, name).subarray(0, 50)).toEqual(values);
		}
	});

	it('moves only what lies below a changed arrow', () => {
		const before = sampleLinear(fork(), { rows: 50, seed: 1 });
		const after = sampleLinear(fork({ tau: 1 }), { rows: 50, seed: 1 });
		expect(column(after, 'a')).toEqual(column(before, 'a'));
		const shift = column(after, 'r').map((value, row) => value - column(before, 'r')[row]);
		shift.forEach((value, row) => expect(value).toBeCloseTo(0.7 * column(before, 'a')[row], 12));
	});

	it('gives each replicate luck of its own, and the same again', () => {
		const draw = (replicate: number) =>
			column(sampleLinear(fork(), { rows: 5, seed: 1, replicate }), 'r');
		expect(draw(1)).toEqual(draw(1));
		expect(draw(1)).not.toEqual(draw(2));
	});

	it('sets a node by intervention and keeps the luck of all others', () => {
		const seen = sampleLinear(fork(), { rows: 20, seed: 1 });
		const set = sampleLinear(fork(), { rows: 20, seed: 1, intervene: new Map([['a', 2]]) });
		expect(new Set(column(set, 'a'))).toEqual(new Set([2]));
		expect(column(set, 'x')).toEqual(column(seen, 'x'));
		column(set, 'r').forEach((value, row) => {
			const shift = 0.3 * (2 - column(seen, 'a')[row]);
			expect(value - column(seen, 'r')[row]).toBeCloseTo(shift, 12);
		});
	});

	it('leaves a randomised node its own noise alone', () => {
		const dealt = sampleLinear(randomise(fork(), ['a']), { rows: 20, seed: 1 });
		expect(column(dealt, 'a')).toEqual(column(noises(fork().graph, { rows: 20, seed: 1 }), 'a'));
	});

	it('has the covariance that the model implies, within 3.29 standard errors', () => {
		const model = linearModel(visit.graph, {
			strengths: strengthsOf(visit),
			variances: new Map([
				['x', 2],
				['d', 0.5]
			])
		});
		const rows = 50_000;
		const cross = crossProducts(sampleLinear(model, { rows, seed: 12 }));
		const exact = covariance(model);
		exact.forEach((row, v) =>
			row.forEach((value, w) => {
				const error = Math.sqrt((exact[v][v] * exact[w][w] + value ** 2) / rows);
				const estimate = cross.products[v * exact.length + w] / rows;
				expect(Math.abs(estimate - value)).toBeLessThan(3.29 * error);
			})
		);
	});

	it.each([0, -1, 1.5, NaN])('refuses %s rows', (rows) => {
		expect(() => sampleLinear(fork(), { rows, seed: 1 })).toThrow(
			`rows must be a whole number from 1, got ${rows}.`
		);
	});

	it('refuses to set a node that does not exist', () => {
		const attempt = () =>
			sampleLinear(fork(), { rows: 1, seed: 1, intervene: new Map([['q', 1]]) });
		expect(attempt).toThrow('There is no node “q”.');
	});
});

describe('crossProductsThrough', () => {
	it('equals the cross products of the sample', () => {
		fc.assert(
			fc.property(linearModels(6), fc.nat(1000), (model, seed) => {
				const luck = noises(model.graph, { rows: 40, seed });
				const direct = crossProducts(throughArrows(model, luck));
				const through = crossProductsThrough(model, crossProducts(luck));
				expect(through.rows).toBe(40);
				direct.means.forEach((mean, i) => expect(through.means[i]).toBeCloseTo(mean, 8));
				direct.products.forEach((product, i) => {
					const scale = 1 + Math.abs(product);
					expect(through.products[i] / scale).toBeCloseTo(product / scale, 8);
				});
			}),
			{ seed: 3, numRuns: 50 }
		);
	});

	it('names the node whose noise is missing', () => {
		const luck = crossProducts(noises({ names: ['x'] }, { rows: 5, seed: 1 }));
		expect(() => crossProductsThrough(fork(), luck)).toThrow('There is no noise for “a”.');
	});
});
