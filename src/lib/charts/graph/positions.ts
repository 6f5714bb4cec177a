import type { Diagram, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { nodeBox, type Box, type Point } from './geometry.ts';
import { layOut } from './layout.ts';

const ROOM = 16;
/** Positions of other programs count in screens or in steps, not in our units. */
const SMALL = 40;
const NEAREST = 150;
const LARGEST_STRETCHED = 1500;
/** How far from the origin a node may stand, in the drawing's units. */
export const FARTHEST = 5000;

/** The diagram with a position for every node: what is drawn stays, what is new finds a free place. */
export function withPositions(diagram: Diagram): Diagram {
	const placed = diagram.nodes.filter(({ position }) => position);
	if (placed.length === diagram.nodes.length) return readable(diagram);
	if (2 * placed.length < diagram.nodes.length) return tidied(diagram);
	let nodes: readonly DiagramNode[] = readable({ ...diagram, nodes: placed }).nodes;
	for (const { position, ...node } of diagram.nodes) {
		if (position) continue;
		nodes = [
			...nodes,
			{ ...node, position: freePlace(nodes, nearNeighbours(diagram, node, nodes), node.name) }
		];
	}
	const byName = new Map(nodes.map((node) => [node.name, node]));
	return { ...diagram, nodes: diagram.nodes.map(({ name }) => byName.get(name) as DiagramNode) };
}

/** The diagram in a tidy layout, whatever positions it had. */
export function tidied(diagram: Diagram): Diagram {
	const places = layOut(diagram);
	return {
		...diagram,
		nodes: diagram.nodes.map((node) => ({ ...node, position: places.get(node.name) }))
	};
}

/** The place nearest to a wished one where a node of this name covers no other. */
export function freePlace(nodes: readonly DiagramNode[], near: Point, name: string): Point {
	const boxes = nodes.map((node) => nodeBox(node.name, node.position ?? near));
	for (let ring = 0; ring < 40; ring++) {
		for (let step = 0; step < Math.max(1, 6 * ring); step++) {
			const turn = (2 * Math.PI * step) / Math.max(1, 6 * ring) + Math.PI / 2;
			const point = {
				x: Math.round(near.x + 40 * ring * Math.cos(turn)),
				y: Math.round(near.y + 40 * ring * Math.sin(turn))
			};
			if (!boxes.some((box) => overlap(box, nodeBox(name, point)))) return point;
		}
	}
	return near;
}

/** Positions on another scale are stretched; what would still lie on top of each other is laid out. */
function readable(diagram: Diagram): Diagram {
	const points = diagram.nodes.map(({ position }) => position as Point);
	const extent = Math.max(0, ...points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
	if (extent > SMALL || points.length < 2) {
		return extent <= FARTHEST ? scaled(diagram, 1) : tidied(diagram);
	}
	const distances = points.flatMap((a, i) =>
		points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))
	);
	const scale = NEAREST / Math.min(...distances);
	// Two nodes on one spot make the scale infinite.
	return scale * extent <= LARGEST_STRETCHED ? scaled(diagram, scale) : tidied(diagram);
}

/** To whole units, which is how exactly a link keeps them. */
function scaled(diagram: Diagram, by: number): Diagram {
	const at = ({ x, y }: Point) => ({ x: Math.round(x * by), y: Math.round(y * by) });
	const nodes = diagram.nodes.map((node) => ({ ...node, position: at(node.position as Point) }));
	return { ...diagram, nodes };
}

function nearNeighbours(
	{ edges }: Diagram,
	{ name }: DiagramNode,
	nodes: readonly DiagramNode[]
): Point {
	const linked = new Set(
		edges.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : []))
	);
	const near = nodes.filter((node) => linked.has(node.name));
	const points = (near.length > 0 ? near : nodes).map(({ position }) => position as Point);
	const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
	return { x: sum.x / points.length, y: sum.y / points.length };
}

function overlap(a: Box, b: Box): boolean {
	return (
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 + ROOM &&
		Math.abs(a.y - b.y) < (a.height + b.height) / 2 + ROOM
	);
}
