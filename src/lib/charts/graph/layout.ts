import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { bands } from './bands.ts';
import { nodeBox, type Point } from './geometry.ts';
import { spread } from './spread.ts';

const ROW_GAP = 62;
const COLUMN_GAP = 64;
const STACK_GAP = 34;
const NODE_GAP = 40;
/** Between exposure and outcome when nothing stands between them. */
const DIRECT_GAP = 130;
const PASSES = 6;

interface Size {
	readonly width: number;
	readonly height: number;
}

type Places = Map<string, { x: number; y: number }>;

/**
 * A tidy place for every node: exposure left, outcome right, mediators between them, causes above and
 * common effects below, in rows that do not overlap. Rows are ordered by the barycentre method
 * (Sugiyama, Tagawa and Toda 1981): each node is drawn to the mean of its neighbours, in a few passes.
 * Depends on the diagram's names and arrows only.
 *
 * @example layOut({ nodes: [{ name: 'X' }, { name: 'Y' }], edges: [], exposure: 'X', outcome: 'Y' })
 */
export function layOut(diagram: Diagram): ReadonlyMap<string, Point> {
	const { above, middle, below } = bands(diagram);
	const sizes = new Map(diagram.nodes.map(({ name }) => [name, nodeBox(name, { x: 0, y: 0 })]));
	const size = (name: string) => sizes.get(name) as Size;
	const places: Places = new Map();
	const band = placeMiddle(middle, { size, places, lifted: hasDirectArrow(diagram) });
	placeRows(above, { size, places, edge: band.top, direction: -1 });
	placeRows(below, { size, places, edge: band.bottom, direction: 1 });
	const linked = links(diagram);
	const rows = [...above.toReversed(), ...below];
	for (let pass = 0; pass < PASSES; pass++) {
		for (const row of pass % 2 === 0 ? rows.toReversed() : rows) {
			align(row, { linked, places, size });
		}
	}
	return places;
}

/** An arrow from exposure to outcome keeps the straight way; what stands between moves up for it. */
function hasDirectArrow({ edges, exposure, outcome }: Diagram): boolean {
	return edges.some(
		({ from, to, kind }) => kind === 'directed' && from === exposure && to === outcome
	);
}

function placeMiddle(
	columns: readonly (readonly string[])[],
	{ size, places, lifted }: { size: (name: string) => Size; places: Places; lifted: boolean }
): { top: number; bottom: number } {
	let x = 0;
	let top = 0;
	let bottom = 0;
	columns.forEach((names, column) => {
		const width = Math.max(...names.map((name) => size(name).width));
		const heights = names.map((name) => size(name).height);
		const height = heights.reduce((sum, each) => sum + each + STACK_GAP, -STACK_GAP);
		const between = column > 0 && column < columns.length - 1;
		let y = lifted && between ? -height - STACK_GAP : -height / 2;
		top = Math.min(top, y);
		bottom = Math.max(bottom, y + height);
		names.forEach((name, i) => {
			places.set(name, { x: x + width / 2, y: y + heights[i] / 2 });
			y += heights[i] + STACK_GAP;
		});
		x += width + (columns.length === 2 ? DIRECT_GAP : COLUMN_GAP);
	});
	return { top, bottom };
}

interface RowPlacing {
	readonly size: (name: string) => Size;
	readonly places: Places;
	/** Where the band that the rows lie against ends. */
	readonly edge: number;
	readonly direction: 1 | -1;
}

function placeRows(
	rows: readonly (readonly string[])[],
	{ size, places, edge, direction }: RowPlacing
): void {
	const centre = mean([...places.values()].map(({ x }) => x)) ?? 0;
	let y = edge;
	for (const names of rows) {
		const height = Math.max(...names.map((name) => size(name).height));
		const middle = y + direction * (ROW_GAP + height / 2);
		for (const name of names) places.set(name, { x: centre, y: middle });
		y = middle + (direction * height) / 2;
	}
}

interface Alignment {
	readonly linked: ReadonlyMap<string, readonly string[]>;
	readonly places: Places;
	readonly size: (name: string) => Size;
}

/** Draws each node of a row to the mean of its neighbours, and keeps the row apart. */
function align(row: readonly string[], { linked, places, size }: Alignment): void {
	const x = (name: string) => (places.get(name) as Point).x;
	const wanted = row.map((name) => mean((linked.get(name) ?? []).map(x)) ?? x(name));
	const widths = row.map((name) => size(name).width + NODE_GAP);
	spread(wanted, widths).forEach((at, i) => {
		(places.get(row[i]) as { x: number }).x = Math.round(at);
	});
}

function links({ nodes, edges }: Diagram): ReadonlyMap<string, readonly string[]> {
	const lists = new Map<string, string[]>(nodes.map(({ name }) => [name, []]));
	for (const { from, to } of edges) {
		lists.get(from)?.push(to);
		lists.get(to)?.push(from);
	}
	return lists;
}

function mean(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
