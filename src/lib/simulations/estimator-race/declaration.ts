import type { RaceResult } from '#lib/models/simulators/estimator-race.ts';
import type { Declaration } from '../simulation.ts';
import { parameters, type EstimatorRaceTable } from './parameters.ts';
import { ORDERS, readouts } from './readouts.ts';
import { describe, table } from './words.ts';

export const declaration: Declaration<EstimatorRaceTable, RaceResult> = {
	name: 'estimator-race',
	version: 1,
	title: 'Estimator race',
	parameters,
	readouts,
	parts: {
		clouds: 'the clouds',
		errors: 'the mean squared errors',
		weights: 'what the weights say',
		corners: 'the four corners'
	},
	describe,
	table,
	goals: {
		flip: {
			pinned: {},
			judgedWith: {},
			moving: ['modelError'],
			conditions: [
				{
					readout: 'order',
					is: ORDERS.indexOf('DM < DR < IPS'),
					step: 'First, DM < DR < IPS'
				},
				{
					readout: 'orderThen',
					is: ORDERS.indexOf('DR < IPS < DM'),
					step: 'Then, moving only the model error, DR < IPS < DM'
				}
			],
			start: { modelError: 0.1 },
			solutions: [{ modelError: 0.27 }, { modelError: 0.3 }]
		},
		clip: {
			pinned: { logger: -8, rows: 200 },
			judgedWith: {},
			conditions: [{ readout: 'clipGain', atMost: 0.3 }],
			solutions: [{ clipping: 'on', clip: 29 }]
		}
	}
};
