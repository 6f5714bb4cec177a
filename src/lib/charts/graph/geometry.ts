import { labelLines, LINE_HEIGHT, textWidth } from './node-label.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A rectangle with round corners, by its centre. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
	readonly radius: number;
}

/** An arrow between two nodes, as it is drawn. */
export interface ArrowShape {
	/** Where it leaves the first node's border and meets the second's, with a small gap. */
	readonly start: Point;
	readonly end: Point;
	/** The curve's control point; on a straight arrow, its middle. */
	readonly control: Point;
	/** The line, shortened where a head stands. */
	readonly line: string;
	/** One head, or two on a two-headed arrow; each a closed path. */
	readonly heads: readonly string[];
	readonly middle: Point;
	/** Of the line at its middle, in degrees, clockwise from the x axis. */
	readonly angle: number;
	/** Where a label of the arrow stands: beside its middle. */
	readonly label: Point;
}

const MIN_WIDTH = 52;
const PADDING = { x: 16, y: 11 };
const GAP = 4;
/** Halvings of the way: to a hundredth of a unit across the largest drawing. */
const ROUNDS = 20;
const HEAD = { length: 11, width: 9 };
/** Clear of the mark that may stand at the arrow's middle. */
const LABEL_DISTANCE = 19;

/** The box that a node's name fills; a node in a box of its own (adjusted) has square corners. */
export function nodeBox(name: string, { x, y }: Point, square = false): Box {
	const lines = labelLines(name);
	const width = Math.max(MIN_WIDTH, Math.max(...lines.map(textWidth)) + 2 * PADDING.x);
	const height = lines.length * LINE_HEIGHT + 2 * PADDING.y;
	return { x, y, width: Math.round(width), height, radius: square ? 3 : 20 };
}

/** How far a point is from a box's border; negative inside. */
export function distanceToBox({ x, y, width, height, radius }: Box, point: Point): number {
	const dx = Math.abs(point.x - x) - width / 2 + radius;
	const dy = Math.abs(point.y - y) - height / 2 + radius;
	return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** The point on the way from a box's centre to another point that is `gap` outside its border. */
export function borderPoint(box: Box, toward: Point, gap = GAP): Point {
	let [near, far] = [0, 1];
	for (let round = 0; round < ROUNDS; round++) {
		const t = (near + far) / 2;
		if (distanceToBox(box, between(box, toward, t)) < gap) near = t;
		else far = t;
	}
	return between(box, toward, far);
}

interface ArrowOptions {
	/** How far the middle of the arrow stands to the left of the straight way. */
	readonly bend?: number;
	readonly twoHeaded?: boolean;
}

/** The arrow from one node to another: straight, or a curve where it bends. */
export function arrow(from: Box, to: Box, { bend = 0, twoHeaded = false }: ArrowOptions = {}) {
	const control = aside(from, to, 2 * bend);
	const start = borderPoint(from, control);
	const end = borderPoint(to, control);
	const pull = bend === 0 ? between(start, end, 0.5) : control;
	const tail = twoHeaded ? shortened(start, pull) : start;
	const tip = shortened(end, pull);
	const middle = curvePoint({ start, control: pull, end }, 0.5);
	return {
		start,
		end,
		control: pull,
		line:
			bend === 0 ? `M${print(tail)}L${print(tip)}` : `M${print(tail)}Q${print(pull)} ${print(tip)}`,
		heads: twoHeaded ? [head(end, pull), head(start, pull)] : [head(end, pull)],
		middle,
		angle: (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI,
		label: beside(middle, start, end)
	} satisfies ArrowShape;
}

/** A point of the arrow, from 0 at its start to 1 at its end. */
export function curvePoint(
	{ start, control, end }: Pick<ArrowShape, 'start' | 'control' | 'end'>,
	t: number
): Point {
	return between(between(start, control, t), between(control, end, t), t);
}

/** Whether the arrow runs through a box, or closer by than `room`. */
export function runsThrough(shape: ArrowShape, box: Box, room = 6): boolean {
	if (isFarFrom(shape, box, room)) return false;
	const steps = 24;
	for (let step = 0; step <= steps; step++) {
		if (distanceToBox(box, curvePoint(shape, step / steps)) < room) return true;
	}
	return false;
}

/** A curve stays within the triangle of its ends and its control point: most boxes are not near it. */
function isFarFrom({ start, control, end }: ArrowShape, box: Box, room: number): boolean {
	const [dx, dy] = [box.width / 2 + room, box.height / 2 + room];
	return (
		Math.max(start.x, control.x, end.x) < box.x - dx ||
		Math.min(start.x, control.x, end.x) > box.x + dx ||
		Math.max(start.y, control.y, end.y) < box.y - dy ||
		Math.min(start.y, control.y, end.y) > box.y + dy
	);
}

/** The line from `from` to `to` without its start and end: to where a dragged arrow points now. */
export function looseArrow(from: Box, to: Point): Pick<ArrowShape, 'line' | 'heads'> {
	if (distanceToBox(from, to) < 2 * HEAD.length) return { line: '', heads: [] };
	const start = borderPoint(from, to);
	return { line: `M${print(start)}L${print(shortened(to, start))}`, heads: [head(to, start)] };
}

function between(a: Point, b: Point, t: number): Point {
	return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** A point `distance` to the left of the way from a to b, `t` of the way along. */
function aside(a: Point, b: Point, distance: number, t = 0.5): Point {
	const { x, y } = between(a, b, t);
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	return {
		x: x + ((b.y - a.y) / length) * distance,
		y: y - ((b.x - a.x) / length) * distance
	};
}

/** Above a line's middle, or to the right of it where the line is upright. */
function beside(middle: Point, start: Point, end: Point): Point {
	const way = { x: middle.x + end.x - start.x, y: middle.y + end.y - start.y };
	const upright = Math.abs(end.y - start.y) > 4 * Math.abs(end.x - start.x);
	const toTheLeft = upright ? end.y > start.y : end.x >= start.x;
	return aside(middle, way, toTheLeft ? LABEL_DISTANCE : -LABEL_DISTANCE, 0);
}

function shortened(end: Point, from: Point): Point {
	const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
	return between(end, from, Math.min(1, (HEAD.length - 2) / length));
}

function head(tip: Point, from: Point): string {
	const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
	const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
	const base = { x: tip.x - ux * HEAD.length, y: tip.y - uy * HEAD.length };
	const wing = (side: number) => ({
		x: base.x - (uy * side * HEAD.width) / 2,
		y: base.y + (ux * side * HEAD.width) / 2
	});
	return `M${print(tip)}L${print(wing(1))}L${print(wing(-1))}Z`;
}

function print({ x, y }: Point): string {
	return `${round(x)},${round(y)}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
