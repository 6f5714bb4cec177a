import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';

/**
 * A diagram as JSON, without what does not matter to the one who asks. The text is the same as
 * before while nothing that matters changes, so that nothing is computed anew.
 */
export function asText(
	{ nodes, edges, exposure, outcome }: Diagram,
	{ without }: { readonly without: readonly (keyof DiagramNode | keyof DiagramEdge)[] }
): string {
	const kept = (part: DiagramNode | DiagramEdge) =>
		Object.fromEntries(
			Object.entries(part).filter(([key]) => !(without as readonly string[]).includes(key))
		);
	return JSON.stringify({ nodes: nodes.map(kept), edges: edges.map(kept), exposure, outcome });
}
