import { reversal, type ReversalResult } from '#lib/models/simulators/reversal.ts';
import { declaration } from './reversal/declaration.ts';
import type { ReversalTable } from './reversal/parameters.ts';
import { tableNamed } from './reversal/tables.ts';
import { told } from './reversal/told.ts';
import type { Simulation, State } from './simulation.ts';

export const simulation: Simulation<ReversalTable, ReversalResult> = {
	...declaration,
	readouts: { ...declaration.readouts, ...told },
	run
};

function* run({ params }: State<ReversalTable>): Generator<number, ReversalResult, void> {
	yield 0;
	return reversal(tableNamed(params.table).rows, params.mix);
}
