import type { Graph } from './graph.ts';
import { byCodePoint, bySizeThenNames } from './in-order.ts';

/** A graph over observed nodes: arrows, and two-headed arrows for hidden common causes. */
export interface LatentProjection {
	readonly nodes: readonly string[];
	/** Cause first. */
	readonly directed: readonly (readonly [string, string])[];
	/** Each pair sorted. */
	readonly bidirected: readonly (readonly [string, string])[];
}

/**
 * The latent projection: an arrow where a directed path leads from one observed node to another
 * through hidden nodes alone, and a two-headed arrow where a hidden node has such paths to both.
 *
 * Source: Verma and Pearl (1990), "Equivalence and synthesis of causal models"; Tian and Pearl
 * (2002), "On the testable implications of causal models with hidden variables".
 *
 * @returns lists sorted by code point
 * @example latentProjection(confounded) // { …, directed: [['X', 'A']], bidirected: [['A', 'X']] }
 */
export function latentProjection({ names, latent, children }: Graph): LatentProjection {
	const directed: [string, string][] = [];
	const bidirected = new Map<string, [string, string]>();
	for (const [place, hidden] of latent.entries()) {
		const seen = observedAfter(place, { latent, children })
			.map((at) => names[at])
			.sort(byCodePoint);
		if (!hidden) {
			directed.push(...seen.map((to): [string, string] => [names[place], to]));
			continue;
		}
		for (const [i, a] of seen.entries()) {
			for (const b of seen.slice(i + 1)) bidirected.set(JSON.stringify([a, b]), [a, b]);
		}
	}
	return {
		nodes: names.filter((_, place) => !latent[place]).sort(byCodePoint),
		directed: directed.sort(bySizeThenNames),
		bidirected: [...bidirected.values()].sort(bySizeThenNames)
	};
}

/** Observed places that directed paths through hidden nodes alone lead to. */
function observedAfter(
	place: number,
	{ latent, children }: Pick<Graph, 'latent' | 'children'>
): number[] {
	const seen = new Uint8Array(latent.length);
	const observed: number[] = [];
	const stack = [place];
	while (stack.length > 0) {
		for (const child of children[stack.pop() as number]) {
			if (seen[child]) continue;
			seen[child] = 1;
			(latent[child] ? stack : observed).push(child);
		}
	}
	return observed;
}
