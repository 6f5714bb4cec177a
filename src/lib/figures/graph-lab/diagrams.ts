import type { Mood } from '#lib/charts/graph/drawing.ts';
import {
	curvePoint,
	distanceToBox,
	type ArrowShape,
	type Box,
	type Point
} from '#lib/charts/graph/geometry.ts';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import type { LabPath } from '#lib/models/simulators/graph-lab.ts';
import { biasingPaths } from '#lib/simulations/graph-lab/paths.ts';
import {
	hiddenNodes,
	nodesOf,
	presetNamed,
	type NodeName
} from '#lib/simulations/graph-lab/presets.ts';
import { strengthsNow, ticked, type GraphLabRun } from '#lib/simulations/graph-lab/question.ts';
import { nodeWords } from '#lib/simulations/graph-lab/stories.ts';

type Positions = Readonly<Partial<Record<NodeName, readonly [x: number, y: number]>>>;

export const WIDTH = 420;
export const HEIGHT = 250;

/** From an arrow's mark to its number, more where the number stands beside it. */
const NUMBER_GAP = 17;
const NUMBER_WIDTH = 9;

const LEFT = 56;
const MIDDLE = 210;
const RIGHT = 364;

/** Where the nodes of each story stand: causes above, exposure left, outcome right. */
const positions: Readonly<Record<string, Positions>> = {
	fork: { x: [MIDDLE, 26], a: [LEFT, 124], r: [RIGHT, 124], review: [MIDDLE, 222] },
	chain: { d: [MIDDLE, 64], a: [LEFT, 172], r: [RIGHT, 172] },
	collider: { a: [LEFT, 76], r: [RIGHT, 76], review: [MIDDLE, 184] },
	m: {
		campaign: [LEFT, 30],
		season: [RIGHT, 30],
		query: [MIDDLE, 112],
		a: [LEFT, 216],
		r: [RIGHT, 216]
	},
	'front-door': { u: [MIDDLE, 60], a: [LEFT, 178], d: [MIDDLE, 178], r: [RIGHT, 178] },
	visit: {
		x: [MIDDLE, 24],
		a: [LEFT, 96],
		r: [RIGHT, 96],
		d: [MIDDLE, 152],
		review: [MIDDLE, 228]
	}
};

/** "intent x": the word, and the letter that the formulas use. */
function title(node: NodeName): string {
	return node.length === 1 ? `${nodeWords[node]} ${node}` : nodeWords[node];
}

/** The story of a run as a drawing: what is ticked is held fixed; an arrow of strength 0 is gone. */
export function diagramOf({ params }: GraphLabRun): Diagram {
	const preset = presetNamed(params.preset);
	const adjusted = ticked(params);
	const hidden = hiddenNodes(preset);
	return {
		nodes: nodesOf(preset).map((node) => {
			const [x, y] = positions[params.preset][node] ?? [0, 0];
			return {
				name: title(node),
				adjusted: adjusted.includes(node),
				latent: hidden.includes(node),
				position: { x, y }
			};
		}),
		edges: strengthsNow(params)
			.filter(([, , strength]) => strength !== 0)
			.map(([from, to, strength]) => ({
				from: title(from),
				to: title(to),
				kind: 'directed',
				strength
			}))
	};
}

/** Where the number of an arrow stands: beside its middle, on the side with more room. */
export function numberPlace({ middle, label }: ArrowShape, others: readonly Drawn[]): Point {
	const away = { x: label.x - middle.x, y: label.y - middle.y };
	const length = Math.hypot(away.x, away.y) || 1;
	const reach = NUMBER_GAP + (NUMBER_WIDTH * Math.abs(away.x)) / length;
	const [left, right] = [reach, -reach].map((distance) => ({
		x: middle.x + (away.x / length) * distance,
		y: middle.y + (away.y / length) * distance
	}));
	return room(left, others) >= room(right, others) ? left : right;
}

/** Arrows and nodes that a number should keep away from. */
type Drawn = ArrowShape | Box;

/** How far the nearest arrow or node is. */
function room(point: Point, drawn: readonly Drawn[]): number {
	const distances = drawn.map((each) => {
		if ('radius' in each) return distanceToBox(each, point);
		const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
		const along = steps.map((t) => curvePoint(each, t));
		return Math.min(...along.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
	});
	return Math.min(...distances);
}

/**
 * What each arrow of the diagram is part of. An open biasing path is the news, so it wins; then an
 * open causal path; an arrow that only blocked paths use is blocked.
 */
export function moods(run: GraphLabRun): (from: string, to: string) => Mood {
	const { paths } = run.result;
	const biasing = uses(biasingPaths(run.result).filter(({ open }) => open));
	const causal = uses(paths.filter(({ causal, open }) => causal && open));
	const blocked = uses(paths.filter(({ open }) => !open));
	return (from, to) => {
		const key = `${from}>${to}`;
		if (biasing.has(key)) return 'open';
		if (causal.has(key)) return 'causal';
		return blocked.has(key) ? 'blocked' : 'neutral';
	};
}

/** The arrows of some paths, as the diagram names them. */
function uses(paths: readonly LabPath[]): Set<string> {
	const keys = paths.flatMap(({ nodes, arrows }) =>
		arrows.map((arrow, i) => {
			const ends = [nodes[i], nodes[i + 1]].map((node) => title(node as NodeName));
			return (arrow === '→' ? ends : ends.reverse()).join('>');
		})
	);
	return new Set(keys);
}
