import type { LabResult } from '#lib/models/simulators/graph-lab.ts';
import type { Declaration } from '../simulation.ts';
import { parameters, type GraphLabTable } from './parameters.ts';
import { readouts } from './readouts.ts';
import { describe, table } from './words.ts';

/** All but the run: the page needs the words, and leaves the graph engine to the worker. */
export const declaration: Declaration<GraphLabTable, LabResult> = {
	name: 'graph-lab',
	version: 1,
	title: 'Graph lab',
	parameters,
	readouts,
	parts: { graph: 'the graph', slices: 'the rows in slices', estimates: 'the estimates' },
	describe,
	table,
	goals: {
		'fool-and-mend': {
			pinned: { preset: 'fork', rows: 2000 },
			judgedWith: { studies: 400 },
			conditions: [
				{ readout: 'trueSize', atLeast: 0.2, step: 'First, let the log lie' },
				{ readout: 'fooled', atLeast: 0.95, step: 'First, let the log lie' },
				{ readout: 'valid', is: 1, step: 'Then, mend it' },
				{ readout: 'coverage', atLeast: 0.9, step: 'Then, mend it' }
			],
			solutions: [{ xr: -1, x: 1 }]
		}
	}
};
