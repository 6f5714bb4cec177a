import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { hasArrow, isCausal, observedBeside, pathsBetween, sortedNames } from './by-definition.ts';
import { graph } from './graph.ts';
import { latentProjection } from './latent-projection.ts';

describe('latentProjection', () => {
	it('keeps a graph without hidden nodes', () => {
		const built = graph({ nodes: ['X', 'A'], edges: [['X', 'A']] });
		expect(latentProjection(built)).toEqual({
			nodes: ['A', 'X'],
			directed: [['X', 'A']],
			bidirected: []
		});
	});

	it('sees through chains and forks of hidden nodes', () => {
		const built = graph({
			nodes: ['X', 'H', 'A', 'U', 'V', 'B'],
			edges: [
				['X', 'H'],
				['H', 'A'],
				['H', 'B'],
				['U', 'V'],
				['U', 'X'],
				['V', 'B']
			],
			latents: ['H', 'U', 'V']
		});
		expect(latentProjection(built)).toEqual({
			nodes: ['A', 'B', 'X'],
			directed: [
				['X', 'A'],
				['X', 'B']
			],
			bidirected: [
				['A', 'B'],
				['B', 'X']
			]
		});
	});

	it('agrees with the definition by paths', () => {
		fc.assert(
			fc.property(arbitraryGraph({ least: 3, most: 8 }), (drawn) => {
				const { edges, latents } = drawn;
				const names = sortedNames(observedBeside(drawn));
				const hidden = (a: string, b: string) =>
					pathsBetween(edges, a, b).filter((path) =>
						path.slice(1, -1).every((node) => latents.includes(node))
					);
				const isTrek = (path: string[]) =>
					hasArrow(edges, path[1], path[0]) &&
					hasArrow(edges, path[path.length - 2], path[path.length - 1]) &&
					!path.some(
						(node, i) => hasArrow(edges, path[i - 1], node) && hasArrow(edges, path[i + 1], node)
					);
				const pairs = names.flatMap((a) => names.map((b) => [a, b]));
				expect(latentProjection(graph(drawn))).toEqual({
					nodes: names,
					directed: pairs.filter(
						([a, b]) => a !== b && hidden(a, b).some((path) => isCausal(edges, path))
					),
					bidirected: pairs.filter(
						([a, b]) => names.indexOf(a) < names.indexOf(b) && hidden(a, b).some(isTrek)
					)
				});
			}),
			{ seed: 1, numRuns: 300 }
		);
	});
});
