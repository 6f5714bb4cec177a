import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdjustment } from '../graphs/check-adjustment.ts';
import { minimalFrontDoorSets } from '../graphs/front-door.ts';
import { listOfSets } from '../graphs/set-list.ts';
import { binaryModels, questions } from './arbitrary-models.ts';
import { adjusted, frontDoor, weighted } from './binary-formulas.ts';
import type { Bit } from './binary-model.ts';
import { doProbability } from './binary-probabilities.ts';
import { doorwayShop, shop } from './confounded-shop.ts';
import { isUndefined } from '../estimate.ts';

const question = { exposure: 'a', value: 1, outcome: 'r' } as const;
const truth = (set: Bit) => ({ event: new Map([['r', 1 as const]]), do: new Map([['a', set]]) });

const anywhere = binaryModels(5).chain((model) =>
	questions(model.graph.names).map((ends) => ({ model, ...ends }))
);

describe('adjusted and weighted', () => {
	it('give P(r | do(a)) by hand', () => {
		expect(adjusted(shop, { ...question, given: ['x'] })).toBeCloseTo(0.4, 12);
		expect(adjusted(shop, { ...question, value: 0, given: ['x'] })).toBeCloseTo(0.26, 12);
		expect(weighted(shop, { ...question, given: ['x'] })).toBeCloseTo(0.4, 12);
	});

	it('give the same number for any set, and are undefined together', () => {
		fc.assert(
			fc.property(anywhere, fc.constantFrom<Bit>(0, 1), ({ model, ...ends }, value) => {
				const [one, other] = [adjusted, weighted].map((formula) =>
					formula(model, { ...ends, value })
				);
				if (isUndefined(one)) expect(other).toEqual(one);
				else expect(other).toBeCloseTo(one, 10);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('give the truncated factorisation for every valid set with overlap', () => {
		fc.assert(
			fc.property(anywhere, fc.constantFrom<Bit>(0, 1), ({ model, ...ends }, value) => {
				fc.pre(checkAdjustment(model.graph, ends).valid);
				const formula = adjusted(model, { ...ends, value });
				fc.pre(!isUndefined(formula));
				const expected = doProbability(model, {
					event: new Map([[ends.outcome, 1]]),
					do: new Map([[ends.exposure, value]])
				});
				expect(formula).toBeCloseTo(expected as number, 10);
			}),
			{ seed: 3, numRuns: 150 }
		);
	});

	it('say where there is no overlap', () => {
		const { chances, graph } = shop;
		const never = { graph, chances: [chances[0], [0.25, 0], chances[2]] };
		const reason = { undefined: 'a = 1 never happens where x = 1.' };
		expect(adjusted(never, { ...question, given: ['x'] })).toEqual(reason);
		expect(weighted(never, { ...question, given: ['x'] })).toEqual(reason);
	});

	it('refuse a node that is named twice', () => {
		expect(() => adjusted(shop, { ...question, given: ['a'] })).toThrow('“a” is asked for twice.');
	});
});

describe('frontDoor', () => {
	it('gives P(r | do(a)) though the common cause is hidden', () => {
		for (const value of [0, 1] as const) {
			const formula = frontDoor(doorwayShop, { ...question, value, mediators: ['d'] });
			expect(formula).toBeCloseTo(doProbability(doorwayShop, truth(value)) as number, 12);
		}
		// By hand: .6 · (.3 + .9) / 2 + .4 · (.1 + .4) / 2.
		expect(frontDoor(doorwayShop, { ...question, mediators: ['d'] })).toBeCloseTo(0.46, 12);
	});

	it('gives the truncated factorisation for every front-door set with overlap', () => {
		let sets = 0;
		fc.assert(
			fc.property(anywhere, fc.constantFrom<Bit>(0, 1), ({ model, ...ends }, value) => {
				for (const mediators of listOfSets(minimalFrontDoorSets(model.graph, ends))) {
					const formula = frontDoor(model, { ...ends, value, mediators });
					if (isUndefined(formula)) continue;
					sets++;
					const expected = doProbability(model, {
						event: new Map([[ends.outcome, 1]]),
						do: new Map([[ends.exposure, value]])
					});
					expect(formula).toBeCloseTo(expected as number, 10);
				}
			}),
			{ seed: 3, numRuns: 1000 }
		);
		expect(sets).toBeGreaterThan(30);
	});

	it('says why it is undefined', () => {
		const { chances, graph } = doorwayShop;
		const certain = { graph, chances: [chances[0], chances[1], [0, 0.6], chances[3]] };
		expect(frontDoor(certain, { ...question, mediators: ['d'] })).toEqual({
			undefined: 'a = 0 never happens where d = 1.'
		});
		const never = { graph, chances: [chances[0], [0, 0], chances[2], chances[3]] };
		expect(frontDoor(never, { ...question, mediators: ['d'] })).toEqual({
			undefined: 'a = 1 has probability 0.'
		});
	});
});
