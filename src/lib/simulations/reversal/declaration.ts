import type { ReversalResult } from '#lib/models/simulators/reversal.ts';
import type { Declaration } from '../simulation.ts';
import { parameters, type ReversalTable } from './parameters.ts';
import { readouts } from './readouts.ts';
import { describe, table } from './words.ts';

export const declaration: Declaration<ReversalTable, ReversalResult> = {
	name: 'reversal',
	version: 1,
	title: 'Reversal',
	exact: true,
	parameters,
	readouts,
	describe,
	table,
	goals: {}
};
