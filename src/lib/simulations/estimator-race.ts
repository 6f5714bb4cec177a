import { estimatorRace, type RaceResult } from '#lib/models/simulators/estimator-race.ts';
import { declaration } from './estimator-race/declaration.ts';
import type { EstimatorRaceTable } from './estimator-race/parameters.ts';
import { questionOf } from './estimator-race/question.ts';
import { told } from './estimator-race/told.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<EstimatorRaceTable, RaceResult> = {
	...declaration,
	readouts: { ...declaration.readouts, ...told },
	run: ({ params, seed }) => estimatorRace(questionOf(params), seed)
};
