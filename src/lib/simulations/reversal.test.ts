import { describe, expect, it } from 'vitest';
import { simulation } from './reversal.ts';
import { runWhole } from './simulation.ts';
import { resolveParams } from './state.ts';

const run = (patch: object, seed = 1) =>
	runWhole(simulation, { params: resolveParams(simulation, patch), seed });
const print = (readout: string, of: ReturnType<typeof run>) =>
	simulation.readouts[readout].print(simulation.readouts[readout].value(of, 0), of);

describe('the reversal', () => {
	it('is exact: the seed changes nothing', () => {
		expect(simulation.exact).toBe(true);
		expect(run({ mix: 0.3 }, 1).result).toEqual(run({ mix: 0.3 }, 2).result);
	});

	it('prints what the sources print, and the reversal', () => {
		const [own, everyone] = [run({}), run({ mix: 1 })];
		expect([print('first', own), print('second', own), print('gap', own)]).toEqual([
			'78.0%',
			'82.6%',
			'−4.6'
		]);
		expect([print('first', everyone), print('second', everyone), print('gap', everyone)]).toEqual([
			'83.3%',
			'77.9%',
			'+5.4'
		]);
		expect(print('rowsWon', run({ table: 'berkeley' }))).toBe('4');
	});

	it('shows the weights in its working', () => {
		expect(simulation.readouts.first.working?.(run({}), 0)).toBe(
			'0.25 × 93.1% + 0.75 × 73.0% = 78.0%'
		);
	});

	it('gives the counts, rates and weights as a table', () => {
		const { columns, rows } = simulation.table(run({ table: 'berkeley' }), {});
		expect(rows).toHaveLength(7);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows[0].slice(0, 4)).toEqual(['department A', 89, 108, 0.8241]);
	});
});
