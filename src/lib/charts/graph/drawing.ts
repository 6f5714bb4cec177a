import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { arrow, nodeBox, runsThrough, type ArrowShape, type Box } from './geometry.ts';

/** What a path or an answer says about an arrow or a node; each has its own line, mark and colour. */
export type Mood = 'neutral' | 'causal' | 'open' | 'blocked';

export interface DrawnNode {
	readonly node: DiagramNode;
	readonly box: Box;
}

export interface DrawnEdge {
	readonly edge: DiagramEdge;
	readonly shape: ArrowShape;
	/** Into a randomised node: the arrow is there in the drawing and has no effect. */
	readonly cut: boolean;
}

export interface Drawing {
	readonly nodes: readonly DrawnNode[];
	/** In the order of the diagram's edges. */
	readonly edges: readonly DrawnEdge[];
	readonly bounds: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
}

/** Ways around a node in between, the smallest first. */
const BENDS = [0, 36, -36, 72, -72, 110, -110, 150, -150];
const TWO_HEADED_BENDS = [48, -48, 84, -84, 120, -120];
/** Round the outermost nodes: for their words (exposure, outcome) and for bent arrows. */
const MARGIN = { x: 14, y: 34 };

/** The boxes and ways of a diagram's nodes and arrows, in their order. */
export interface Shapes {
	readonly boxes: readonly Box[];
	readonly ways: readonly ArrowShape[];
}

/** Equal for diagrams that have the same shapes: an editor need not find them anew at every mark. */
export function shapesKey({ nodes, edges }: Diagram): string {
	return JSON.stringify([
		nodes.map(({ name, position, adjusted }) => [name, position?.x, position?.y, adjusted]),
		edges.map(({ from, to, kind }) => [from, to, kind])
	]);
}

/** Finds a box for each node, and for each arrow a way that bends around nodes in between. */
export function shapesOf({ nodes, edges }: Diagram): Shapes {
	const boxes = nodes.map(({ name, position, adjusted }) =>
		nodeBox(name, position ?? { x: 0, y: 0 }, adjusted)
	);
	const byName = new Map(nodes.map(({ name }, i) => [name, boxes[i]]));
	return { boxes, ways: edges.map((edge) => way(edge, byName)) };
}

/**
 * Where everything of a diagram is drawn. Nodes without a position stand at the origin: give the
 * diagram positions first (`positions.ts`).
 *
 * @example drawing(withPositions(diagram)).edges[0].shape.line // "M54,0L128.9,0"
 */
export function drawing(diagram: Diagram, { boxes, ways }: Shapes = shapesOf(diagram)): Drawing {
	const { nodes, edges } = diagram;
	const randomised = new Set(nodes.filter((node) => node.randomised).map(({ name }) => name));
	return {
		nodes: nodes.map((node, i) => ({ node, box: boxes[i] })),
		edges: edges.map((edge, i) => ({
			edge,
			shape: ways[i],
			cut: randomised.has(edge.to) || (edge.kind === 'bidirected' && randomised.has(edge.from))
		})),
		bounds: boundsOf(boxes)
	};
}

function way({ from, to, kind }: DiagramEdge, boxes: ReadonlyMap<string, Box>): ArrowShape {
	const twoHeaded = kind === 'bidirected';
	const [tail, head] = [boxes.get(from), boxes.get(to)];
	if (!tail || !head) throw new RangeError(`The arrow ${from} → ${to} has an end that is no node.`);
	const others = [...boxes].filter(([name]) => name !== from && name !== to);
	const bends = twoHeaded ? TWO_HEADED_BENDS : BENDS;
	let best: ArrowShape | undefined;
	let fewest = Infinity;
	for (const bend of bends) {
		const shape = arrow(tail, head, { bend, twoHeaded });
		const hits = others.filter(([, box]) => runsThrough(shape, box)).length;
		if (hits === 0) return shape;
		if (hits < fewest) [best, fewest] = [shape, hits];
	}
	return best ?? arrow(tail, head, { twoHeaded });
}

function boundsOf(boxes: readonly Box[]): Drawing['bounds'] {
	const edge = (side: (box: Box) => number, extreme: (...values: number[]) => number) =>
		boxes.length === 0 ? 0 : extreme(...boxes.map(side));
	const x = edge((box) => box.x - box.width / 2, Math.min) - MARGIN.x;
	const y = edge((box) => box.y - box.height / 2, Math.min) - MARGIN.y;
	const right = edge((box) => box.x + box.width / 2, Math.max) + MARGIN.x;
	const bottom = edge((box) => box.y + box.height / 2, Math.max) + MARGIN.y;
	return { x, y, width: right - x, height: bottom - y };
}
