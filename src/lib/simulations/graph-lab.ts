import { graphLab, type LabResult } from '#lib/models/simulators/graph-lab.ts';
import { declaration } from './graph-lab/declaration.ts';
import type { GraphLabTable } from './graph-lab/parameters.ts';
import { questionOf } from './graph-lab/question.ts';
import { told } from './graph-lab/told.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<GraphLabTable, LabResult> = {
	...declaration,
	readouts: { ...declaration.readouts, ...told },
	run: ({ params, seed }) => graphLab(questionOf(params), seed)
};
