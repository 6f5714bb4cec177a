import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream, categorical } from '../../random.ts';
import { crossedCells } from '../cells.ts';
import { standardError } from '../intervals/normal.ts';
import type { Log } from '../log.ts';
import { countedPropensities } from './counted.ts';

const log = {
	actions: 3,
	action: Int32Array.of(0, 0, 1, 2, 1),
	position: Int32Array.of(0, 0, 0, 1, 1)
};

function chancesOf(counted: ReturnType<typeof countedPropensities>, row: number): number[] {
	const out = new Float64Array(3);
	counted.chances(row, out);
	return [...out];
}

const logs = fc
	.array(
		fc.record({ action: fc.nat(2), cell: fc.nat(3), reward: fc.integer({ min: -3, max: 9 }) }),
		{
			minLength: 1,
			maxLength: 40
		}
	)
	.map((rows) => ({
		actions: 3,
		action: Int32Array.from(rows, ({ action }) => action),
		cell: Int32Array.from(rows, ({ cell }) => cell),
		reward: Float64Array.from(rows, ({ reward }) => reward)
	}));

describe('counted propensities', () => {
	it('by hand, slot by slot and over all rows', () => {
		const counted = countedPropensities(log);
		expect(chancesOf(counted, 1)).toEqual([2 / 3, 1 / 3, 0]);
		expect(chancesOf(counted, 4)).toEqual([0, 0.5, 0.5]);
		expect([...counted.propensity]).toEqual([2 / 3, 2 / 3, 1 / 3, 0.5, 0.5]);
		const { actions, action } = log;
		expect(chancesOf(countedPropensities({ actions, action }), 0)).toEqual([0.4, 0.4, 0.2]);
	});

	it('by hand, smoothed by half a row', () => {
		const smoothed = countedPropensities(log, { smoothing: 0.5 });
		[2.5 / 4.5, 1.5 / 4.5, 0.5 / 4.5].forEach((chance, a) =>
			expect(chancesOf(smoothed, 0)[a]).toBeCloseTo(chance, 14)
		);
	});

	it('sum to 1, and each logged action’s is above 0', () => {
		const property = fc.property(
			logs,
			fc.double({ min: 0, max: 9, noNaN: true }),
			(log, smoothing) => {
				const counted = countedPropensities(log, { cell: log.cell, smoothing });
				log.action.forEach((a, i) => {
					const chances = chancesOf(counted, i);
					expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
					expect(counted.propensity[i]).toBe(chances[a]);
					expect(chances[a]).toBeGreaterThan(0);
				});
			}
		);
		fc.assert(property, { seed: 1 });
	});

	it('make IPS the post-stratified mean: mean rewards of actions in cells, weighted as the target does', () => {
		const target = [0.2, 0.5, 0.3];
		const property = fc.property(logs, ({ cell, ...log }) => {
			const { propensity } = countedPropensities(log, { cell });
			const n = log.action.length;
			const ips =
				log.action.reduce((sum, a, i) => sum + (target[a] / propensity[i]) * log.reward[i], 0) / n;
			let stratified = 0;
			for (const c of new Set(cell)) {
				const rows = [...cell.keys()].filter((i) => cell[i] === c);
				for (let a = 0; a < 3; a++) {
					const shown = rows.filter((i) => log.action[i] === a);
					if (shown.length === 0) continue;
					const mean = shown.reduce((sum, i) => sum + log.reward[i], 0) / shown.length;
					stratified += (rows.length / n) * target[a] * mean;
				}
			}
			expect(ips).toBeCloseTo(stratified, 10);
		});
		fc.assert(property, { seed: 1 });
	});

	it('come near the true ones, and are steadier to weigh with', () => {
		const rows = 600;
		const truth = [
			[0.6, 0.3, 0.1],
			[0.2, 0.2, 0.6]
		];
		const estimates: { known: number[]; counted: number[] } = { known: [], counted: [] };
		let square = 0;
		for (let j = 0; j < 300; j++) {
			const { log, cell } = simulated(rows, truth, j);
			const { propensity, chances } = countedPropensities(log, { cell });
			const out = new Float64Array(3);
			chances(cell.indexOf(0), out);
			square += (out[2] - 0.1) ** 2 / (0.09 / cell.filter((c) => c === 0).length) / 300;
			estimates.known.push(uniformValue(log, log.propensity));
			estimates.counted.push(uniformValue(log, propensity));
		}
		// Mean of 300 squared z: 1, standard error √(2/300) = .082.
		expect(Math.abs(square - 1)).toBeLessThan(3 * 0.082);
		const error = (sample: number[]) => standardError({ numerator: Float64Array.from(sample) });
		// n Var is .546 with the true chances, of which .217 is Var(w q), the luck of the draw, which counting
		// weighs away: 1.29 times the spread, the ratio of two such having a standard error of about .05.
		expect(Number(error(estimates.known)) / Number(error(estimates.counted))).toBeGreaterThan(
			1.29 - 3 * 0.05
		);
	});

	it('of two columns of cells are those of the pairs', () => {
		const kind = Int32Array.of(1, 0, 1, 0, 0);
		expect([...crossedCells(kind, log.position)]).toEqual([2, 0, 2, 1, 1]);
		const crossed = countedPropensities(log, { cell: crossedCells(kind, log.position) });
		expect([...crossed.propensity]).toEqual([0.5, 1, 0.5, 0.5, 0.5]);
	});

	it('refuse a negative smoothing', () => {
		expect(() => countedPropensities(log, { smoothing: -1 })).toThrow(
			'smoothing adds 0 rows or more, got -1'
		);
	});
});

/** Rewards .3, .5, .7 for the actions, whoever comes. */
function simulated(rows: number, chances: readonly number[][], replicate: number) {
	const uniform = stream(41, 'log', replicate);
	const cell = Int32Array.from({ length: rows }, () => (uniform() < 0.5 ? 0 : 1));
	const action = cell.map((c) => categorical(chances[c], uniform()));
	const propensity = Float64Array.from(action, (a, i) => chances[cell[i]][a]);
	const reward = Float64Array.from(action, (a) => (uniform() < 0.3 + 0.2 * a ? 1 : 0));
	return { cell, log: { actions: 3, action, propensity, reward } };
}

/** IPS of the policy that shows each of three actions to a third. */
function uniformValue({ reward }: Pick<Log, 'reward'>, propensity: Float64Array): number {
	return reward.reduce((sum, r, i) => sum + r / (3 * propensity[i]), 0) / reward.length;
}
