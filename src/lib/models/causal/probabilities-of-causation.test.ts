import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graph } from '../graphs/graph.ts';
import { binaryModels, questions } from './arbitrary-models.ts';
import { binaryModel, sampleBinary, type BinaryModel, type Bit } from './binary-model.ts';
import { doProbability } from './binary-probabilities.ts';
import { shop } from './confounded-shop.ts';
import { columnOf } from './columns.ts';
import { probabilitiesOfCausation } from './probabilities-of-causation.ts';

const ends = { exposure: 'a', outcome: 'r' };

describe('probabilitiesOfCausation', () => {
	it('are those of one arrow by hand', () => {
		const model = binaryModel(
			graph({ nodes: ['a', 'r'], edges: [['a', 'r']] }),
			new Map([
				['a', { parents: [], p1: [0.5] }],
				['r', { parents: ['a'], p1: [0.1, 0.4] }]
			])
		);
		const p = probabilitiesOfCausation(model, ends);
		expect(p.PNS).toBeCloseTo(0.3, 12);
		expect(p.PN).toBeCloseTo(0.3 / 0.4, 12);
		expect(p.PS).toBeCloseTo(0.3 / 0.9, 12);
		expect(p.ETT).toBeCloseTo(0.3, 12);
		expect(p.ATE).toBeCloseTo(0.3, 12);
	});

	it('tell the exposed from everybody', () => {
		const p = probabilitiesOfCausation(shop, ends);
		expect(p.ATE).toBeCloseTo(0.4 - 0.26, 12);
		// Two of three exposed visitors are keen.
		expect(p.ETT).toBeCloseTo((2 / 3) * 0.2 + (1 / 3) * 0.1, 12);
	});

	it('have the ATE of two interventions, and bounds that no world can break', () => {
		const anywhere = binaryModels(5).chain((model) =>
			questions(model.graph.names).map(({ exposure, outcome }) => ({ model, exposure, outcome }))
		);
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome }) => {
				const p = probabilitiesOfCausation(model, { exposure, outcome });
				const [without, withIt] = ([0, 1] as const).map(
					(value) =>
						doProbability(model, {
							event: new Map([[outcome, 1]]),
							do: new Map([[exposure, value]])
						}) as number
				);
				expect(p.ATE).toBeCloseTo(withIt - without, 10);
				expect(p.PNS).toBeGreaterThanOrEqual(Math.max(0, withIt - without) - 1e-12);
				expect(p.PNS).toBeLessThanOrEqual(Math.min(withIt, 1 - without) + 1e-12);
				expect(exposedMix(model, exposure, outcome, p)).toBeCloseTo(p.PNS, 10);
			}),
			{ seed: 3, numRuns: 200 }
		);
	});

	it('are the shares among units run in both worlds with the same luck', () => {
		const rows = 40_000;
		const run = (value?: Bit) =>
			sampleBinary(shop, {
				rows,
				seed: 6,
				intervene: new Map(value === undefined ? [] : [['a', value]])
			});
		const [seen, without, withIt] = [run(), run(0), run(1)];
		const at = (world: typeof seen, name: string, row: number) => columnOf(world, name)[row];
		const units = Array.from({ length: rows }, (_, row) => row);
		const bought = units.filter((row) => at(seen, 'a', row) === 1 && at(seen, 'r', row) === 1);
		const missed = units.filter((row) => at(seen, 'a', row) === 0 && at(seen, 'r', row) === 0);
		const p = probabilitiesOfCausation(shop, ends);
		for (const [expected, group, happens] of [
			[p.PN, bought, (row: number) => at(without, 'r', row) === 0],
			[p.PS, missed, (row: number) => at(withIt, 'r', row) === 1],
			[p.PNS, units, (row: number) => at(withIt, 'r', row) > at(without, 'r', row)]
		] as const) {
			const share = group.filter(happens).length / group.length;
			const error = Math.sqrt((share * (1 - share)) / group.length);
			expect(Math.abs(share - (expected as number))).toBeLessThan(3.29 * error);
		}
	});

	it('are undefined, with the reason, for what never happens', () => {
		const { chances, graph: drawn } = shop;
		const never = { graph: drawn, chances: [chances[0], [0, 0], chances[2]] };
		expect(probabilitiesOfCausation(never, ends)).toMatchObject({
			PN: { undefined: 'a = 1, r = 1 never happens.' },
			ETT: { undefined: 'a = 1 never happens.' }
		});
	});

	it('refuse an exposure that is its own outcome', () => {
		expect(() => probabilitiesOfCausation(shop, { exposure: 'a', outcome: 'a' })).toThrow(
			'“a” is both exposure and outcome.'
		);
	});
});

/** Tian and Pearl (2000), lemma 1: PNS = P(a = 1, r = 1) PN + P(a = 0, r = 0) PS. */
function exposedMix(
	model: BinaryModel,
	exposure: string,
	outcome: string,
	{ PN, PS }: ReturnType<typeof probabilitiesOfCausation>
): number {
	const seen = (bit: Bit) =>
		doProbability(model, {
			event: new Map([
				[exposure, bit],
				[outcome, bit]
			])
		}) as number;
	const part = (share: typeof PN, weight: number) =>
		typeof share === 'number' ? share * weight : 0;
	return part(PN, seen(1)) + part(PS, seen(0));
}
