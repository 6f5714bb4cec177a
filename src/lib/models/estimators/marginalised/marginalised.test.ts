import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { categorical, stream } from '../../random.ts';
import { standardError } from '../intervals/normal.ts';
import type { Rows } from '../log.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { marginalisedIps, selfNormalisedMarginalisedIps } from './marginalised-ips.ts';
import { marginalised, type EmbeddedLog } from './marginalised.ts';

const genre: Rows = { columns: 2, values: Float64Array.of(1, 0, 0.5, 0.5, 0, 1) };
const band: Rows = { columns: 2, values: Float64Array.of(0.2, 0.8, 0.4, 0.6, 1, 0) };
const log: EmbeddedLog = {
	reward: Float64Array.of(1, 3),
	embedded: Int32Array.of(0, 1, 1, 0),
	embedding: { actions: 3, dimensions: [genre, band] },
	logging: Float64Array.of(0.5, 0.3, 0.2, 0.5, 0.3, 0.2),
	evaluation: Float64Array.of(0.1, 0.4, 0.5, 0, 0, 1)
};

describe('marginalised', () => {
	it('compares the chances of whole embeddings, worked by hand', () => {
		// Row 1, genre 0 and band 1: .8, .3 and 0 given the actions. Row 2, genre 1 and band 0: 0, .2 and 1.
		const [first, second] = marginalised(log).weight;
		expect(first).toBeCloseTo((0.08 + 0.12) / (0.4 + 0.09), 12);
		expect(second).toBeCloseTo(1 / (0.06 + 0.2), 12);
	});

	it('multiplies ratios of single dimensions if told to, worked by hand', () => {
		// Row 1: genre 0 has .65 before and .3 after, band 1 .58 and .32. Row 2: .35 and 1, .42 and 1.
		const [first, second] = marginalised(log, { separately: true }).weight;
		expect(first).toBeCloseTo((0.3 / 0.65) * (0.32 / 0.58), 12);
		expect(second).toBeCloseTo((1 / 0.35) * (1 / 0.42), 12);
	});

	it('gives the two estimators their hand-worked values', () => {
		const e = { reward: Float64Array.of(1, 3), weight: Float64Array.of(0.5, 2) };
		expect(estimateOf(marginalisedIps(e))).toBe(3.25);
		expect(estimateOf(selfNormalisedMarginalisedIps(e))).toBe(2.6);
	});

	describe('with two dimensions, in a drawn log', () => {
		const n = 40_000;
		const before = [0.6, 0.3, 0.1];
		const after = [0.1, 0.3, 0.6];
		const worth = (first: number, second: number) => 0.2 + 0.5 * first * second;
		const draw = stream(9, 'embedding');
		const embedded = new Int32Array(2 * n);
		const reward = new Float64Array(n);
		for (let i = 0; i < n; i++) {
			const a = categorical(before, draw());
			embedded[2 * i] = draw() < genre.values[2 * a] ? 0 : 1;
			embedded[2 * i + 1] = draw() < band.values[2 * a] ? 0 : 1;
			reward[i] = draw() < worth(embedded[2 * i], embedded[2 * i + 1]) ? 1 : 0;
		}
		const fill = (policy: readonly number[]) => (_: number, out: Float64Array) => out.set(policy);
		const drawn: EmbeddedLog = {
			...log,
			reward,
			embedded,
			logging: fill(before),
			evaluation: fill(after)
		};
		const both = (a: number) => genre.values[2 * a + 1] * band.values[2 * a + 1];
		const truth = 0.2 + 0.5 * after.reduce((sum, chance, a) => sum + chance * both(a), 0);

		it('finds the truth, within 3 standard errors', () => {
			expect(errors(marginalisedIps(marginalised(drawn)), truth)).toBeLessThan(3);
			expect(errors(selfNormalisedMarginalisedIps(marginalised(drawn)), truth)).toBeLessThan(3);
		});

		it('misses it when the dimensions are weighed separately', () => {
			const terms = marginalisedIps(marginalised(drawn, { separately: true }));
			expect(errors(terms, truth)).toBeGreaterThan(10);
		});
	});

	test.each<[string, Partial<EmbeddedLog>, string]>([
		[
			'a category too many',
			{ embedded: Int32Array.of(0, 1, 1) },
			'2 rows of 2 dimensions take 4 categories, got 3'
		],
		[
			'an unknown category',
			{ embedded: Int32Array.of(0, 2, 1, 0) },
			'row 1 has the category 2 in dimension 2; categories are whole numbers from 0 to 1'
		],
		[
			'a category without a chance',
			{ logging: Float64Array.of(0.5, 0.3, 0.2, 1, 0, 0) },
			'row 2 has the embedding 1, 0, to which the logging policy gave no chance'
		],
		[
			'a short policy',
			{ logging: Float64Array.of(1) },
			'2 rows of 3 actions take 6 numbers, the logging policy has 1'
		],
		[
			'a policy that does not sum to 1',
			{ evaluation: Float64Array.of(0.1, 0.4, 0.5, 0, 0, 0.9) },
			'row 2 of the evaluation policy sums to 0.9; the chances of a row sum to 1, within 0.00001'
		],
		[
			'a negative chance',
			{ evaluation: Float64Array.of(1.1, -0.1, 0, 0, 0, 1) },
			'row 1 of the evaluation policy has the chance -0.1 for action 1; a chance is 0 or more'
		],
		[
			'no dimensions',
			{ embedding: { actions: 3, dimensions: [] }, embedded: new Int32Array() },
			'an embedding has one dimension or more, got 0'
		],
		[
			'an embedding that does not sum to 1',
			{
				embedding: {
					actions: 3,
					dimensions: [genre, { columns: 2, values: Float64Array.of(0.2, 0.8, 0.4, 0.6, 1, 0.5) }]
				}
			},
			'dimension 2 of the embedding, action 2: chances sum to 1, within 0.00001; got 1.5'
		],
		[
			'an embedding of other actions',
			{
				embedding: {
					actions: 3,
					dimensions: [genre, { columns: 2, values: Float64Array.of(1, 0) }]
				}
			},
			'dimension 2 of the embedding has 2 chances; 3 actions and 2 categories take 6'
		]
	])('refuses %s', (_, patch, message) => {
		expect(() => marginalised({ ...log, ...patch })).toThrow(message);
	});
});

/** How many standard errors lie between an estimate and the truth. */
function errors(terms: Terms, truth: number): number {
	const [estimate, error] = [estimateOf(terms), standardError(terms)];
	if (isUndefined(estimate) || isUndefined(error)) throw new Error('there is no estimate');
	return Math.abs(estimate - truth) / error;
}
