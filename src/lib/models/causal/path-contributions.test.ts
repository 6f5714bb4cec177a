import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdjustment } from '../graphs/check-adjustment.ts';
import { graph } from '../graphs/graph.ts';
import { paths, pathStatus, printPath } from '../graphs/paths.ts';
import { linearModels, questions } from './arbitrary-models.ts';
import { isUndefined } from '../estimate.ts';
import { chain, doorway, fork, modelOf, mShape, visit } from './example-models.ts';
import { linearModel, strengthsOf, type LinearModel } from './linear-model.ts';
import { pathContributions, type BiasQuestion } from './path-contributions.ts';

function table(model: LinearModel, ...given: string[]) {
	return entries(model, { exposure: 'a', outcome: 'r', given });
}

function entries(model: LinearModel, question: BiasQuestion) {
	const { paths: list } = pathContributions(model, question);
	if (isUndefined(list)) throw new Error(list.undefined);
	return new Map(list.map(({ path, slope, bias }) => [printPath(path), [slope, bias]]));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);

describe('pathContributions', () => {
	it('gives the open back-door path of a fork its bias, α β / (α² + 1)', () => {
		expect(table(fork())).toEqual(
			new Map([
				['a ← x → r', [0.5, 0.5]],
				['a → r', [0.3, 0]]
			])
		);
	});

	it('gives a blocked causal path minus its product', () => {
		const found = table(chain, 'd');
		expect(found.get('a → d → r')).toEqual([0, -0.35]);
		expect(found.get('a → r')?.[1]).toBeCloseTo(0, 12);
		expect(found.size).toBe(2);
	});

	it('gives an opened collider −γγ′ / (1 + γ′²)', () => {
		const found = table(modelOf(['a', 'c', 1], ['r', 'c', 1]), 'c');
		expect([...found.keys()]).toEqual(['a → c ← r']);
		expect(found.get('a → c ← r')?.[0]).toBeCloseTo(-0.5, 12);
	});

	it('blames the whole M for adjusting at its middle', () => {
		const found = table(mShape, 'query');
		expect(found.get('a ← campaign → query ← season → r')?.[1]).toBeCloseTo(0.0143 - 0.3, 4);
		expect(found.get('a → r')?.[1]).toBeCloseTo(0, 12);
	});

	it('leaves half of a path whose mediator has an adjusted effect', () => {
		const found = table(modelOf(['a', 'd', 1], ['d', 'r', 1], ['d', 'e', 1]), 'e');
		expect([...found.keys()]).toEqual(['a → d → r']);
		expect(found.get('a → d → r')?.[0]).toBeCloseTo(0.5, 12);
	});

	it('takes the exposure’s variance into account', () => {
		const { graph: drawn } = doorway;
		const noisy = linearModel(drawn, {
			strengths: strengthsOf(doorway),
			variances: new Map([['a', 4]])
		});
		expect(entries(noisy, { exposure: 'a', outcome: 'r' }).get('a ← u → r')?.[1]).toBeCloseTo(0.2);
	});

	const anywhere = linearModels(6).chain((model) =>
		questions(model.graph.names).map((question) => ({ model, ...question }))
	);

	it('adds up to slope and bias, whatever is adjusted for', () => {
		fc.assert(
			fc.property(anywhere, ({ model, ...question }) => {
				const { slope, bias, totalEffect, paths: list } = pathContributions(model, question);
				if (isUndefined(list)) throw new Error(list.undefined);
				expect(sum(list.map((path) => path.slope))).toBeCloseTo(slope, 7);
				expect(sum(list.map((path) => path.bias))).toBeCloseTo(bias, 7);
				expect(slope - totalEffect).toBeCloseTo(bias, 12);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('lists open paths and causal ones, and without adjustment all of them', () => {
		fc.assert(
			fc.property(anywhere, fc.boolean(), ({ model, exposure, outcome, given }, naive) => {
				const held = naive ? [] : given;
				const found = entries(model, { exposure, outcome, given: held });
				const all = paths(model.graph, exposure, outcome).list;
				const open = all.filter((path) => pathStatus(model.graph, path, held).open);
				const listable = all.filter((path) => path.causal || open.includes(path)).map(printPath);
				expect(listable).toEqual(expect.arrayContaining([...found.keys()]));
				if (naive) expect(found.size).toBe(listable.length);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('blames no path when the set is valid', () => {
		fc.assert(
			fc.property(anywhere, ({ model, ...question }) => {
				fc.pre(checkAdjustment(model.graph, question).valid);
				for (const [, bias] of entries(model, question).values()) expect(bias).toBeCloseTo(0, 7);
			}),
			{ seed: 3, numRuns: 100 }
		);
	});

	it('says so when there are too many paths, and still knows the bias', () => {
		const nodes = Array.from({ length: 20 }, (_, i) => `n${i}`);
		const edges = nodes.flatMap((from, i) => nodes.slice(i + 1).map((to) => [from, to] as const));
		const dense = linearModel(graph({ nodes, edges }), {
			strengths: edges.map(([from, to]) => [from, to, 0.1] as const)
		});
		const { bias, paths: list } = pathContributions(dense, { exposure: 'n9', outcome: 'n19' });
		expect(bias).toBeGreaterThan(0);
		expect(list).toHaveProperty('undefined');
	});

	it('refuses what the population slope refuses', () => {
		expect(() => pathContributions(visit, { exposure: 'a', outcome: 'a' })).toThrow(RangeError);
	});
});
