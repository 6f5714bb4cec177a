import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryModels } from './arbitrary-models.ts';
import { chanceOf, type Bit } from './binary-model.ts';
import { doProbability, joint, marginal } from './binary-probabilities.ts';
import { shop } from './confounded-shop.ts';

const bought = new Map<string, Bit>([['r', 1]]);
const shown = new Map<string, Bit>([['a', 1]]);

describe('joint', () => {
	it('is the product of the chances, and of all but the set nodes’ under an intervention', () => {
		fc.assert(
			fc.property(binaryModels(5), fc.boolean(), (model, intervened) => {
				const set = intervened ? 1 : undefined;
				const table = joint(model, new Map(set === undefined ? [] : [['B', set as Bit]]));
				const { names } = model.graph;
				let total = 0;
				table.forEach((probability, index) => {
					const bit = (place: number) => (index >> place) & 1;
					const product = names.reduce((all, name, place) => {
						if (name === 'B' && set !== undefined) return bit(place) === set ? all : 0;
						const one = chanceOf(model, place, bit);
						return all * (bit(place) ? one : 1 - one);
					}, 1);
					expect(probability).toBeCloseTo(product, 12);
					total += probability;
				});
				expect(total).toBeCloseTo(1, 12);
			}),
			{ seed: 3, numRuns: 50 }
		);
	});
});

describe('marginal', () => {
	it('keeps the order of the places that are asked for', () => {
		const table = Float64Array.of(0.1, 0.2, 0.3, 0.4);
		expect(marginal(table, [1, 0])).toEqual(Float64Array.of(0.1, 0.3, 0.2, 0.4));
		expect(marginal(table, [1])[1]).toBeCloseTo(0.7, 12);
		expect(marginal(table, [])[0]).toBeCloseTo(1, 12);
	});
});

describe('doProbability', () => {
	it('tells seeing from doing, by hand', () => {
		expect(doProbability(shop, { event: bought, do: shown })).toBeCloseTo(0.4, 12);
		// P(x = 1 | a = 1) = .3 / .45.
		const seen = (2 / 3) * 0.7 + (1 / 3) * 0.2;
		expect(doProbability(shop, { event: bought, given: shown })).toBeCloseTo(seen, 12);
		const keen = new Map<string, Bit>([['x', 1]]);
		expect(doProbability(shop, { event: bought, do: shown, given: keen })).toBeCloseTo(0.7, 12);
	});

	it('says so when what is given never happens', () => {
		const hidden = new Map<string, Bit>([['a', 0]]);
		expect(doProbability(shop, { event: bought, do: shown, given: hidden })).toEqual({
			undefined: 'a = 0 has probability 0.'
		});
	});

	it('refuses a node that does not exist', () => {
		expect(() => doProbability(shop, { event: new Map([['q', 1]]) })).toThrow(
			'There is no node “q”.'
		);
	});
});
