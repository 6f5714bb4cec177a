import fc from 'fast-check';
import { graph, type Graph } from '../graphs/graph.ts';
import { binaryModel, type BinaryModel } from './binary-model.ts';
import { linearModel, type LinearModel } from './linear-model.ts';

/** Random models for property tests; only tests use this file. */

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** A graph whose nodes stand in any order, with arrows from earlier to later in another. */
export function graphs(nodes: number): fc.Arbitrary<Graph> {
	const names = NAMES.slice(0, nodes);
	const pairs = names.flatMap((_, later) => names.slice(0, later).map((_, i) => [i, later]));
	return fc
		.record({
			order: fc.shuffledSubarray(names, { minLength: nodes }),
			drawn: fc.array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length })
		})
		.map(({ order, drawn }) =>
			graph({
				nodes: names,
				edges: pairs.flatMap(([from, to], i) =>
					drawn[i] ? [[order[from], order[to]] as const] : []
				)
			})
		);
}

const strength = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
const variance = fc.integer({ min: 3, max: 30 }).map((tenths) => tenths / 10);
const chance = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

export function linearModels(nodes: number): fc.Arbitrary<LinearModel> {
	return graphs(nodes).chain((drawn) =>
		fc
			.record({
				strengths: fc.array(strength, { minLength: nodes * nodes, maxLength: nodes * nodes }),
				variances: fc.array(variance, { minLength: nodes, maxLength: nodes })
			})
			.map(({ strengths, variances }) =>
				linearModel(drawn, {
					strengths: drawn.parents.flatMap((list, to) =>
						list.map(
							(from) => [drawn.names[from], drawn.names[to], strengths[from * nodes + to]] as const
						)
					),
					variances: new Map(drawn.names.map((name, place) => [name, variances[place]]))
				})
			)
	);
}

/** Chances of 0 and 1 included. */
export function binaryModels(nodes: number): fc.Arbitrary<BinaryModel> {
	return graphs(nodes).chain((drawn) => {
		const patterns = 2 ** (nodes - 1);
		return fc
			.array(fc.array(chance, { minLength: patterns, maxLength: patterns }), {
				minLength: nodes,
				maxLength: nodes
			})
			.map((chances) =>
				binaryModel(
					drawn,
					new Map(
						drawn.names.map((name, place) => {
							const parents = drawn.parents[place].map((parent) => drawn.names[parent]);
							return [name, { parents, p1: chances[place].slice(0, 2 ** parents.length) }];
						})
					)
				)
			);
	});
}

/** Two different nodes and some of the others. */
export function questions(names: readonly string[]) {
	return fc.shuffledSubarray([...names], { minLength: 2 }).map(([exposure, outcome, ...given]) => ({
		exposure,
		outcome,
		given
	}));
}
