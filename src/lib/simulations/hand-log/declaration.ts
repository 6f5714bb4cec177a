import { HAND_LOG, type Reweighted } from '#lib/models/simulators/hand-log.ts';
import type { Declaration } from '../simulation.ts';
import { parameters, type HandLogTable } from './parameters.ts';
import { readouts } from './readouts.ts';
import { describe, table } from './words.ts';

export const declaration: Declaration<HandLogTable, Reweighted> = {
	name: 'hand-log',
	version: 1,
	title: 'Six rows by hand',
	exact: true,
	parameters,
	readouts,
	describe,
	table,
	goals: {
		reweigh: {
			pinned: {},
			judgedWith: {},
			conditions: [{ readout: 'rightRows', atLeast: HAND_LOG.length }],
			solutions: [{ w1: 0, w2: 4, w3: 4, w4: 0, w5: 4, w6: 0 }]
		}
	}
};
