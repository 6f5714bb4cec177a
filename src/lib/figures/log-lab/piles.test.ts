import { describe, expect, it } from 'vitest';
import { simulation } from '#lib/simulations/log-lab.ts';
import type { LogLabTable } from '#lib/simulations/log-lab/parameters.ts';
import type { LogLabRun } from '#lib/simulations/log-lab/question.ts';
import type { Patch } from '#lib/simulations/parameters.ts';
import { runWhole } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { DRAWN, sharesOfLog } from './columns.ts';
import { hatching, holes } from './holes.ts';
import { piles, side, unitOf } from './piles.ts';

const STAGE = { floor: 200, height: 150 };

function run(patch: Patch<LogLabTable>, seed = 6): LogLabRun {
	return runWhole(simulation, { params: resolveParams(simulation, patch), seed });
}

function drawn(of: LogLabRun) {
	const unit = unitOf(of, STAGE);
	return { unit, all: piles(of, unit, STAGE) };
}

const dots = (path: string) => path.split('M').length - 1;
const PATCHES = [
	{}, { logger: 'top' }, { exploration: 0.05 }, { sharpness: 0 }, { propensities: 'lost' },
	{ rows: 50 }, { rows: 20_000 }, { sharpness: 60, rows: 20_000 }
] as const; // prettier-ignore

describe('the piles of dots', () => {
	it.each(PATCHES)('%j: draw the first rows, and the heaviest of all', (patch) => {
		const lab = run(patch);
		const { all } = drawn(lab);
		const total = all.reduce((sum, { clicked, silent }) => sum + dots(clicked + silent), 0);
		const { heaviest } = lab.result.reading;
		const first = Math.min(DRAWN, lab.params.rows);
		expect(total).toBe(heaviest < first ? first : first + 1);
		const { kind, item } = lab.result.rows;
		expect(all.map(({ at }) => at)).toContain(kind[heaviest] * 6 + item[heaviest]);
	});

	it.each(PATCHES)('%j: an area is a weight, unless it says that it was cut', (patch) => {
		const lab = run(patch);
		const { unit, all } = drawn(lab);
		for (const { at, size, cut } of all) {
			const weight = (size / unit) ** 2;
			if (cut) expect(weight).toBeLessThan(lab.result.cells.weight[at]);
			else expect(weight).toBeCloseTo(lab.result.cells.weight[at], 9);
		}
	});

	it.each(PATCHES)('%j: stay on their stage', (patch) => {
		const { all } = drawn(run(patch));
		for (const { top } of all)
			expect(top).toBeGreaterThanOrEqual(STAGE.floor - STAGE.height - 1e-9);
	});

	it('are drawn alike, in the same places, until they swell', () => {
		const [plain, swollen] = [0, 1].map((swell) => drawn(run({ exploration: 0.05, swell })));
		for (const { size } of plain.all) expect(size).toBe(plain.unit);
		const places = ({ all }: typeof plain) =>
			[...all].sort((a, b) => a.at - b.at).map(({ clicked, silent }) => clicked + silent);
		expect(places(swollen)).toEqual(places(plain));
	});

	it('put a label where there is room', () => {
		const { all } = drawn(run({}));
		expect([0, 1, 11].map((at) => side(all, at))).toEqual([1, 1, -1]);
		expect(side(all, 7)).toBe(-1);
	});
});

describe('holes', () => {
	it('are what π shows and no row does; a deterministic logger leaves the most', () => {
		expect(holes(run({ exploration: 0.5, rows: 20_000 }))).toEqual([]);
		const top = holes(run({ logger: 'top' }));
		expect(top.map(({ at }) => at)).toContain(8);
		expect(top.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(0.7);
	});

	it('are as large as the dots that are missing', () => {
		const top = run({ logger: 'top' });
		const [small, large] = holes(top).filter(({ share }) => share > 0.1);
		const height = (hole: typeof small) =>
			STAGE.floor - hatching(top, hole, { unit: 4, floor: STAGE.floor }).top;
		expect(height(large) / height(small)).toBeCloseTo(large.share / small.share, 9);
	});
});

it('reweighed, the log has the shares of π; as it is, those of the logger', () => {
	const lab = run({ exploration: 0.5, rows: 20_000 });
	const plain = run({ exploration: 0.5, rows: 20_000, swell: 0 });
	sharesOfLog(lab).forEach((share, at) =>
		expect(Math.abs(share - lab.result.target[at])).toBeLessThan(0.03)
	);
	sharesOfLog(plain).forEach((share, at) =>
		expect(Math.abs(share - lab.result.logging[at])).toBeLessThan(0.03)
	);
});
