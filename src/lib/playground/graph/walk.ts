import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export const STEPS: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
	left: { x: -1, y: 0 },
	right: { x: 1, y: 0 },
	up: { x: 0, y: -1 },
	down: { x: 0, y: 1 }
};

/** Half of the quarter turn that counts as one direction, and a little more: cos 55°. */
const CONE = 0.57;

/**
 * The node to which an arrow key leads from here: among those that lie in this direction, one that an
 * arrow leads to or comes from before others, the nearest before those farther away.
 */
export function nodeToward(
	diagram: Diagram,
	from: string,
	direction: Direction
): string | undefined {
	const start = diagram.nodes.find(({ name }) => name === from);
	if (!start) return diagram.nodes[0]?.name;
	const linked = new Set(
		diagram.edges.flatMap((edge) => (touches(edge, from) ? [edge.from, edge.to] : []))
	);
	const scored = diagram.nodes
		.filter(({ name }) => name !== from)
		.map((node) => ({
			node,
			score: score(start, node, direction) * (linked.has(node.name) ? 0.5 : 1)
		}))
		.filter((candidate) => candidate.score < Infinity);
	scored.sort((a, b) => a.score - b.score);
	return scored[0]?.node.name;
}

function score(start: DiagramNode, node: DiagramNode, direction: Direction): number {
	const [a, b] = [start.position ?? { x: 0, y: 0 }, node.position ?? { x: 0, y: 0 }];
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const distance = Math.hypot(dx, dy) || 1;
	const along = (dx * STEPS[direction].x + dy * STEPS[direction].y) / distance;
	return along < CONE ? Infinity : distance / along;
}

/** The end of an arrow that lies in a direction from its middle. */
export function endToward({ nodes }: Diagram, edge: DiagramEdge, direction: Direction): string {
	const at = (name: string) => nodes.find((node) => node.name === name)?.position ?? { x: 0, y: 0 };
	const [from, to] = [at(edge.from), at(edge.to)];
	const { x, y } = STEPS[direction];
	return (to.x - from.x) * x + (to.y - from.y) * y >= 0 ? edge.to : edge.from;
}

/** The arrow after this one among those of its node; the first, if none is given. */
export function nextEdge(
	{ edges }: Diagram,
	of: string | DiagramEdge,
	step: 1 | -1
): DiagramEdge | undefined {
	if (typeof of === 'string') {
		const own = edges.filter((edge) => touches(edge, of));
		return step === 1 ? own[0] : own.at(-1);
	}
	return edges[(edges.indexOf(of) + step + edges.length) % edges.length];
}

/** The node after this one in reading order, from the last to the first again. */
export function nextNode(
	{ nodes }: Diagram,
	from: string | undefined,
	step: 1 | -1
): string | undefined {
	const order = nodes.toSorted(
		(a, b) =>
			(a.position?.y ?? 0) - (b.position?.y ?? 0) || (a.position?.x ?? 0) - (b.position?.x ?? 0)
	);
	if (order.length === 0) return undefined;
	const at = order.findIndex(({ name }) => name === from);
	if (at < 0) return order[step === 1 ? 0 : order.length - 1].name;
	return order[(at + step + order.length) % order.length].name;
}

function touches({ from, to }: DiagramEdge, name: string): boolean {
	return from === name || to === name;
}
