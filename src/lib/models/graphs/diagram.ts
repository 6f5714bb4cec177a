import { graph, type Graph } from './graph.ts';

/** A node as someone drew it: what it is, and what was said about it. */
export interface DiagramNode {
	readonly name: string;
	/** In the world, not in the log. */
	readonly latent?: boolean;
	readonly adjusted?: boolean;
	/** Set by lot: arrows into it have no effect. */
	readonly randomised?: boolean;
	/** In the drawing’s own units: x to the right, y downwards. */
	readonly position?: { readonly x: number; readonly y: number };
}

/** An arrow, or (bidirected) a hidden common cause of two nodes. */
export interface DiagramEdge {
	readonly from: string;
	readonly to: string;
	readonly kind: 'directed' | 'bidirected';
	/** By how much the effect changes for a change of one in the cause. */
	readonly strength?: number;
}

/** A drawn graph with its question: what text says and what an editor edits. May hold a cycle. */
export interface Diagram {
	readonly nodes: readonly DiagramNode[];
	readonly edges: readonly DiagramEdge[];
	/** The action whose effect is asked for. */
	readonly exposure?: string;
	readonly outcome?: string;
}

/**
 * The graph that a diagram means: each two-headed arrow is a hidden cause of its own, and arrows
 * into randomised nodes are cut.
 *
 * @throws CycleError, RangeError as `graph` does.
 */
export function graphOf({ nodes, edges }: Diagram): Graph {
	const names = nodes.map(({ name }) => name);
	const cut = new Set(nodes.filter(({ randomised }) => randomised).map(({ name }) => name));
	const hidden: string[] = [];
	const arrows: [string, string][] = [];
	const arrow = (from: string, to: string) => !cut.has(to) && arrows.push([from, to]);
	for (const { from, to, kind } of edges) {
		if (kind === 'directed') {
			arrow(from, to);
		} else if (!cut.has(from) && !cut.has(to)) {
			const cause = hiddenCause(from, to);
			hidden.push(cause);
			arrows.push([cause, from], [cause, to]);
		}
	}
	return graph({
		nodes: [...names, ...hidden],
		edges: arrows,
		latents: [...nodes.filter(({ latent }) => latent).map(({ name }) => name), ...hidden]
	});
}

/** The name that the hidden cause behind a two-headed arrow goes by. No drawn node has it. */
export function hiddenCause(from: string, to: string): string {
	return `${from} ↔ ${to}`;
}
