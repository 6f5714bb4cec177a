import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { writeGraph } from './graph-query.ts';

/** Equal for drawings with the same nodes, marks and arrows, wherever they stand. */
export function structureKey(diagram: Diagram): string {
	return meaningKey({
		...diagram,
		edges: diagram.edges.map(({ strength: _strength, ...edge }) => edge)
	});
}

/** As `structureKey`; here strengths matter too. */
export function meaningKey({ nodes, ...rest }: Diagram): string {
	return writeGraph({ ...rest, nodes: nodes.map(({ position: _position, ...node }) => node) });
}
