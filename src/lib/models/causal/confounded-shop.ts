import { graph } from '../graphs/graph.ts';
import { binaryModel } from './binary-model.ts';

/** Binary examples; only tests use this file. */

/**
 * Keen visitors (x = 1) see the item more often and buy more. By hand:
 * P(r | do(a = 1)) = .6 · .2 + .4 · .7 = .4, P(r | do(a = 0)) = .6 · .1 + .4 · .5 = .26.
 */
export const shop = binaryModel(
	graph({
		nodes: ['x', 'a', 'r'],
		edges: [
			['x', 'a'],
			['x', 'r'],
			['a', 'r']
		]
	}),
	new Map([
		['x', { parents: [], p1: [0.4] }],
		['a', { parents: ['x'], p1: [0.25, 0.75] }],
		['r', { parents: ['a', 'x'], p1: [0.1, 0.5, 0.2, 0.7] }]
	])
);

/** Smoke without fire: a hidden cause, and an effect that runs through d alone. */
export const doorwayShop = binaryModel(
	graph({
		nodes: ['u', 'a', 'd', 'r'],
		edges: [
			['u', 'a'],
			['u', 'r'],
			['a', 'd'],
			['d', 'r']
		],
		latents: ['u']
	}),
	new Map([
		['u', { parents: [], p1: [0.5] }],
		['a', { parents: ['u'], p1: [0.2, 0.8] }],
		['d', { parents: ['a'], p1: [0.1, 0.6] }],
		['r', { parents: ['d', 'u'], p1: [0.1, 0.4, 0.3, 0.9] }]
	])
);
