import { declaration } from './ips-steps/declaration.ts';
import type { IpsStepsTable } from './ips-steps/parameters.ts';
import type { IpsStepsResult } from './ips-steps/readouts.ts';
import { run } from './ips-steps/run.ts';
import { told } from './ips-steps/told.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<IpsStepsTable, IpsStepsResult> = {
	...declaration,
	readouts: { ...declaration.readouts, ...told },
	run
};
