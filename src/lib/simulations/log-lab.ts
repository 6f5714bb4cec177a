import { logLab, type LogLabResult } from '#lib/models/simulators/log-lab.ts';
import { declaration } from './log-lab/declaration.ts';
import type { LogLabTable } from './log-lab/parameters.ts';
import { questionOf } from './log-lab/question.ts';
import { told } from './log-lab/told.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<LogLabTable, LogLabResult> = {
	...declaration,
	readouts: { ...declaration.readouts, ...told },
	run: ({ params, seed }) => logLab(questionOf(params), seed)
};
