import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '#lib/models/random.ts';
import { graph, type Graph } from '../graph.ts';
import { identifiableByDistricts, withoutHidden } from './district-criterion.ts';
import type { Estimand } from './estimand.ts';
import { evaluateEstimand } from './evaluate.ts';
import type { Hedge } from './hedge.ts';
import { id, isHedge } from './id.ts';
import { identify } from './identify.ts';
import { named } from './named.ts';
import { members } from './node-set.ts';
import { setsOf, type Query } from './query.ts';
import { semiMarkovian } from './semi-markovian.ts';
import {
	assignments,
	distributionOf,
	effectIn,
	truncatedFactorisation,
	type Tables
} from './truncated-factorisation.ts';

interface World {
	readonly nodes: readonly string[];
	readonly edges: readonly (readonly [string, string])[];
	readonly latents: readonly string[];
	readonly query: Required<Query>;
	readonly tables: Tables;
}

/** Any graph of some size, any of its nodes hidden, a question about the others, and a model. */
function worlds(size: { minLength: number; maxLength: number }): fc.Arbitrary<World> {
	const bits = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });
	const role = fc.constantFrom('do', 'do', 'outcome', 'outcome', 'given', 'none', 'none');
	const hidden = fc.constantFrom(true, false, false);
	return fc
		.array(fc.record({ role, hidden }), size)
		.chain((kinds) => {
			const pairs = kinds.flatMap((_, to) => kinds.slice(0, to).map((_, from) => [from, to]));
			return fc.record({
				kinds: fc.constant(kinds),
				edges: bits(pairs.length).map((kept) => pairs.filter((_, at) => kept[at])),
				seed: fc.nat(),
				order: fc.shuffledSubarray([...kinds.keys()], { minLength: kinds.length })
			});
		})
		.map(({ kinds, edges, seed, order }) => {
			const name = (place: number) => 'ABCDEFGHIJ'[place];
			const asked = (wanted: string) =>
				[...kinds.keys()].filter((at) => !kinds[at].hidden && kinds[at].role === wanted).map(name);
			const uniform = stream(seed, 'tables');
			const tables = kinds.map((_, place) => {
				const parents = edges.filter(([, to]) => to === place).map(([from]) => name(from));
				return [
					name(place),
					{ parents, p1: assignments(parents).map(() => 0.05 + 0.9 * uniform()) }
				];
			});
			return {
				nodes: order.map(name),
				edges: edges.map(([from, to]) => [name(from), name(to)] as const),
				latents: [...kinds.keys()].filter((at) => kinds[at].hidden).map(name),
				query: { do: asked('do'), outcome: asked('outcome'), given: asked('given') },
				tables: Object.fromEntries(tables) as Tables
			};
		})
		.filter(({ query }) => query.do.length > 0 && query.outcome.length > 0);
}

const small = worlds({ minLength: 3, maxLength: 7 });
const larger = worlds({ minLength: 5, maxLength: 10 });

/** The estimand that the ID algorithm alone leads to, before any choice of nodes. */
function unabridged(of: Graph, query: Query): { estimand: Estimand; arbitrary: string[] } | null {
	const model = semiMarkovian(of);
	const { action, outcome } = setsOf(query, of, model);
	const formula = id(model, { action, outcome });
	if (isHedge(formula)) return null;
	const style = { names: model.names, first: action };
	const asked = new Set([...query.do, ...query.outcome]);
	return {
		estimand: named(formula, model.nodes, style),
		arbitrary: members(model.nodes)
			.map((place) => model.names[place])
			.filter((name) => !asked.has(name))
	};
}

function expectEstimates(
	{ nodes, latents, tables, query }: World,
	{ estimand, arbitrary }: { readonly estimand: Estimand; readonly arbitrary: readonly string[] }
): void {
	const observed = nodes.filter((name) => !latents.includes(name));
	const log = distributionOf(truncatedFactorisation(nodes, tables, new Map()), observed);
	const asked = [...query.do, ...query.outcome, ...query.given, ...arbitrary];
	for (const values of assignments(asked).slice(0, 32)) {
		const expected = effectIn({ names: nodes, tables }, query, values);
		expect(Math.abs(evaluateEstimand(estimand, log, values) - expected)).toBeLessThan(1e-9);
	}
}

/** Every sum binds names that mean nothing else there, and that occur. */
function expectClearNames(estimand: Estimand, scope: ReadonlySet<string>): void {
	if (estimand.kind === 'sum') {
		const over = estimand.over.map(({ name, primes }) => name + '′'.repeat(primes));
		const text = JSON.stringify(estimand.body);
		for (const [at, symbol] of over.entries()) {
			expect(scope).not.toContain(symbol);
			expect(text).toContain(JSON.stringify(estimand.over[at]));
		}
		expectClearNames(estimand.body, new Set([...scope, ...over]));
	} else if (estimand.kind === 'product') {
		for (const factor of estimand.factors) expectClearNames(factor, scope);
	} else if (estimand.kind === 'ratio') {
		expectClearNames(estimand.above, scope);
		expectClearNames(estimand.below, scope);
	} else if (estimand.kind === 'probability') {
		for (const { name, primes } of [...estimand.of, ...estimand.given]) {
			expect(scope).toContain(name + '′'.repeat(primes));
		}
	}
}

describe('an identifiable estimand', () => {
	it('equals the truncated factorisation, for joint and conditional questions too', () => {
		let answered = 0;
		const property = fc.property(small, (world) => {
			const result = identify(graph(world), world.query);
			if (!result.identifiable) return;
			answered++;
			expectEstimates(world, result);
		});
		fc.assert(property, { seed: 1, numRuns: 500 });
		expect(answered).toBeGreaterThan(150);
	});

	it('equals it as the ID algorithm gives it, before nodes are left out', () => {
		const property = fc.property(small, (world) => {
			const query = { ...world.query, given: [] };
			const result = unabridged(graph(world), query);
			if (result) expectEstimates({ ...world, query }, result);
		});
		fc.assert(property, { seed: 2, numRuns: 150 });
	});

	it('gives each name one meaning and sums over nothing that does not occur', () => {
		const property = fc.property(larger, (world) => {
			const result = identify(graph(world), world.query);
			if (!result.identifiable) return;
			const { do: action, outcome, given } = world.query;
			expectClearNames(
				result.estimand,
				new Set([...action, ...outcome, ...given, ...result.arbitrary])
			);
		});
		fc.assert(property, { seed: 3, numRuns: 400 });
	});
});

describe('a verdict', () => {
	it('agrees with the criterion of reachable districts, conditional questions included', () => {
		const counts = { yes: 0, no: 0 };
		const property = fc.property(larger, (world) => {
			const { identifiable } = identify(graph(world), world.query);
			counts[identifiable ? 'yes' : 'no']++;
			expect(identifiable).toBe(identifiableByDistricts(world, world.query));
		});
		fc.assert(property, { seed: 4, numRuns: 1500 });
		expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(150);
	});

	it('does not depend on the order in which nodes are listed', () => {
		const property = fc.property(larger, (world) => {
			const reversed = { ...world, nodes: world.nodes.toReversed() };
			expect(identify(graph(reversed), world.query).identifiable).toBe(
				identify(graph(world), world.query).identifiable
			);
		});
		fc.assert(property, { seed: 5, numRuns: 300 });
	});
});

describe('a witness', () => {
	it('is a hedge by definition, and for the question asked', () => {
		let found = 0;
		const property = fc.property(larger, (world) => {
			const result = identify(graph(world), world.query);
			if (result.identifiable) return;
			found++;
			expectHedge(world, result.witness);
			const { do: action, outcome, given } = world.query;
			const { of } = result.witness;
			expect(new Set([...of.do, ...of.outcome])).toEqual(
				new Set([...action, ...outcome, ...given])
			);
			expect(of.do).toEqual(expect.arrayContaining([...action]));
			expect(of.outcome).toEqual(expect.arrayContaining([...outcome]));
		});
		fc.assert(property, { seed: 6, numRuns: 1200 });
		expect(found).toBeGreaterThan(150);
	});
});

/**
 * Shpitser and Pearl (2006), definition 6: two R-rooted C-forests F ⊃ F′, F meets the nodes set and
 * F′ does not, and R lies among the ancestors of the outcome when arrows into the set nodes are cut.
 */
function expectHedge(world: World, hedge: Hedge): void {
	const { larger: F, smaller, roots, ties, actions, outcomes, of } = hedge;
	const mixed = withoutHidden(world);
	const led = (from: string, among: readonly string[], to: readonly string[]): boolean => {
		const reached = new Set([from]);
		for (const node of reached) {
			for (const [a, b] of mixed.arrows) if (a === node && among.includes(b)) reached.add(b);
		}
		return to.some((node) => reached.has(node));
	};
	for (const nodes of [F, smaller]) {
		const tied = new Set([nodes[0]]);
		for (const node of tied) {
			for (const tie of ties) {
				if (tie.includes(node)) for (const end of tie) if (nodes.includes(end)) tied.add(end);
			}
		}
		expect(tied.size).toBe(nodes.length);
		// One arrow out of each other node is enough for a forest: the first on a way to the roots.
		for (const node of nodes) expect(led(node, nodes, roots)).toBe(true);
	}
	const sorted = (pairs: readonly (readonly [string, string])[]) =>
		new Set(pairs.map((pair) => pair.toSorted().join()));
	const within = mixed.ties.filter((tie) => tie.every((end) => F.includes(end)));
	expect(sorted(ties)).toEqual(sorted(within));
	expect(F).toEqual(expect.arrayContaining([...smaller]));
	expect(smaller).toEqual(expect.arrayContaining([...roots]));
	expect(actions.length).toBeGreaterThan(0);
	expect(actions).toEqual(F.filter((node) => of.do.includes(node)));
	expect(smaller.filter((node) => of.do.includes(node))).toEqual([]);
	const untouched = mixed.nodes.filter((node) => !of.do.includes(node));
	for (const root of roots) expect(led(root, untouched, of.outcome)).toBe(true);
	expect(outcomes.length).toBeGreaterThan(0);
	for (const outcome of outcomes) expect(of.outcome).toContain(outcome);
}
