import { graph } from '../graphs/graph.ts';
import { linearModel, type LinearModel, type Strength } from './linear-model.ts';

/** The graphs of the lesson on confounding; only tests use this file. */

export function modelOf(...strengths: readonly Strength[]): LinearModel {
	const nodes = [...new Set(strengths.flatMap(([from, to]) => [from, to]))];
	const edges = strengths.map(([from, to]) => [from, to] as const);
	return linearModel(graph({ nodes, edges }), { strengths });
}

/** Intent x drives both; a review follows both. */
export function fork({ alpha = 1, beta = 1, tau = 0.3, review = [0.8, 0.8] } = {}): LinearModel {
	return modelOf(
		['x', 'a', alpha],
		['x', 'r', beta],
		['a', 'r', tau],
		['a', 'review', review[0]],
		['r', 'review', review[1]]
	);
}

export const chain = modelOf(['a', 'd', 0.7], ['d', 'r', 0.5], ['a', 'r', 0.2]);

export const mShape = modelOf(
	['campaign', 'a', 1],
	['campaign', 'query', 2],
	['season', 'query', 2],
	['season', 'r', 1],
	['a', 'r', 0.3]
);

export const doorway = modelOf(['u', 'a', 1], ['u', 'r', 1], ['a', 'd', 0.6], ['d', 'r', 0.5]);

export const visit = modelOf(
	['x', 'a', 1],
	['x', 'r', 1],
	['a', 'd', 0.7],
	['d', 'r', 0.5],
	['a', 'r', 0.2],
	['a', 'review', 0.8],
	['r', 'review', 0.8]
);

/** An instrument z, a hidden cause u, and a covariate c of all that is logged. */
export const instrumented = modelOf(
	['c', 'z', 0.5],
	['c', 'a', 0.4],
	['c', 'r', 0.7],
	['z', 'a', 0.8],
	['u', 'a', 1],
	['u', 'r', 1],
	['a', 'r', 0.3]
);
