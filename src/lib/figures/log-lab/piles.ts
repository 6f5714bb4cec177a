import type { LogLabRun } from '#lib/simulations/log-lab/question.ts';
import { COLUMN, columns, middle } from './columns.ts';

export const GAP = 0.7;
const LARGEST_UNIT = 6;

/** Where the dots stand: from the floor up. */
export interface Stage {
	readonly floor: number;
	readonly height: number;
}

/** The rows of one kind and item that are drawn, piled up in their column. */
export interface Pile {
	readonly at: number;
	/** Diameter of its dots. */
	readonly size: number;
	/** Its dots are wider than the column, and stand behind the others. */
	readonly wide: boolean;
	/** Its dots are smaller than their weight, which no drawing could hold. */
	readonly cut: boolean;
	/** Points without length, one a row: with a click, and without. */
	readonly clicked: string;
	readonly silent: string;
	readonly top: number;
}

/** The diameter of a dot of weight 1; all areas are weights in its unit. */
export function unitOf(run: LogLabRun, { height }: Stage): number {
	const sizes = [...columns(run)];
	const fits = (unit: number) =>
		sizes.every(([at, rows]) => {
			const step = pitch(run.result.cells.weight[at], unit);
			return step > COLUMN || Math.ceil(rows.length / perLine(step)) * step <= height;
		});
	let unit = LARGEST_UNIT;
	while (unit > 1 && !fits(unit)) unit -= 0.1;
	return unit;
}

/** Dots stand as far apart as they need at their weight, also while they are drawn alike. */
function pitch(weight: number, unit: number): number {
	return Math.max(1, Math.sqrt(weight)) * unit + GAP;
}

function perLine(step: number): number {
	return Math.max(1, Math.floor(COLUMN / step));
}

/** The piles, those with the largest dots first, so that they are drawn behind. */
export function piles(run: LogLabRun, unit: number, stage: Stage): Pile[] {
	const all = [...columns(run)].map(([at, rows]) => pile(run, { at, rows, unit }, stage));
	return all.sort((a, b) => b.size - a.size);
}

function pile(
	{ params, result }: LogLabRun,
	{ at, rows, unit }: { at: number; rows: readonly number[]; unit: number },
	{ floor, height }: Stage
): Pile {
	const full = unit * Math.sqrt(params.swell === 1 ? result.cells.weight[at] : 1);
	const step = pitch(result.cells.weight[at], unit);
	const wide = step > COLUMN;
	const line = perLine(step);
	const size = Math.min(full, height);
	const inLine = Math.min(line, rows.length);
	const place = (i: number) =>
		wide
			? `${(middle(at) + 4 * i).toFixed(1)},${(floor - size / 2).toFixed(1)}`
			: `${(middle(at) + ((i % line) - (inLine - 1) / 2) * step).toFixed(1)},${(floor - (Math.floor(i / line) + 0.5) * step).toFixed(1)}`;
	const path = (click: number) =>
		rows.map((row, i) => (result.rows.click[row] === click ? `M${place(i)}h0` : '')).join('');
	return {
		at,
		size,
		wide,
		cut: size < full,
		clicked: path(1),
		silent: path(0),
		top: floor - (wide ? size : Math.ceil(rows.length / line) * step)
	};
}

/** How many columns a label takes. */
const LABEL = 4;

/** On which side of its column a label has more room: 1 is right. */
export function side(all: readonly Pile[], at: number): 1 | -1 {
	const roomTo = (direction: 1 | -1) => {
		const end = at + direction * (LABEL - 1);
		if (end < 0 || end > 11) return 0;
		const passed = all.filter((pile) => (pile.at - at) * direction > 0);
		return Math.min(
			...passed.filter((pile) => (end - pile.at) * direction >= 0).map(({ top }) => top),
			Infinity
		);
	};
	return roomTo(1) >= roomTo(-1) ? 1 : -1;
}
