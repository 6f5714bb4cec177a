import type { LogLabResult } from '#lib/models/simulators/log-lab.ts';
import type { Declaration } from '../simulation.ts';
import { parameters, type LogLabTable } from './parameters.ts';
import { readouts } from './readouts.ts';
import { describe, table } from './words.ts';

/** All but the run: the page needs the words, and leaves drawing logs to the worker. */
export const declaration: Declaration<LogLabTable, LogLabResult> = {
	name: 'log-lab',
	version: 1,
	title: 'Log lab',
	parameters,
	readouts,
	parts: {
		dots: 'the rows',
		bars: 'the shares of the items',
		answers: 'what the log says',
		gauges: 'what the log knows of itself'
	},
	describe,
	table,
	goals: {
		explore: {
			pinned: { logger: 'lot', sharpness: 40 },
			judgedWith: {},
			conditions: [
				{ readout: 'exactEss', atLeast: 0.2 },
				{ readout: 'kept', atLeast: 0.95 }
			],
			solutions: [{ exploration: 0.05 }]
		}
	}
};
