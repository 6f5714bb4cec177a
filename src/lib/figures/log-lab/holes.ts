import type { LogLabRun } from '#lib/simulations/log-lab/question.ts';
import { COLUMN, DRAWN, left } from './columns.ts';
import { GAP } from './piles.ts';

/** What π shows to a kind of visitor and the log never does: a column, and how much. */
export interface Hole {
	readonly at: number;
	readonly share: number;
}

const WORTH_DRAWING = 0.01;

export function holes({ result }: LogLabRun): Hole[] {
	return Array.from(result.target, (share, at) => ({ at, share })).filter(
		({ at, share }) => share >= WORTH_DRAWING && result.cells.shown[at] === 0
	);
}

/** A hole’s hatching: as much area as the dots that π would have there, and the top of it. */
export function hatching(
	{ params }: LogLabRun,
	{ at, share }: Hole,
	{ unit, floor }: { unit: number; floor: number }
): { path: string; top: number } {
	const dots = share * (Math.min(DRAWN, params.rows) / 2);
	const height = Math.max(4, (dots * (unit + GAP) ** 2) / COLUMN);
	let path = '';
	for (let start = 4 - height; start < COLUMN; start += 4) {
		const [from, to] = [Math.max(0, start), Math.min(COLUMN, start + height)];
		const point = (x: number) => `${(left(at) + x).toFixed(1)},${(floor - x + start).toFixed(1)}`;
		path += `M${point(from)}L${point(to)}`;
	}
	return { path, top: floor - height };
}
