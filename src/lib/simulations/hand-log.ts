import type { Reweighted } from '#lib/models/simulators/hand-log.ts';
import { declaration } from './hand-log/declaration.ts';
import type { HandLogTable } from './hand-log/parameters.ts';
import { run } from './hand-log/run.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<HandLogTable, Reweighted> = { ...declaration, run };
