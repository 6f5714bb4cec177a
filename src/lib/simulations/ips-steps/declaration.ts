import type { Declaration } from '../simulation.ts';
import { parameters, type IpsStepsTable } from './parameters.ts';
import { readouts, type IpsStepsResult } from './readouts.ts';
import { describe, table } from './words.ts';

export const declaration: Declaration<IpsStepsTable, IpsStepsResult> = {
	name: 'ips-steps',
	version: 1,
	title: 'How the chance cancels',
	exact: true,
	parameters,
	readouts,
	describe,
	table,
	goals: {}
};
