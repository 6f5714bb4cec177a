import { estimatorRace } from '#lib/models/simulators/estimator-race.ts';
import type { EstimatorRaceTable } from '#lib/simulations/estimator-race/parameters.ts';
import { questionOf } from '#lib/simulations/estimator-race/question.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(
	({ params, seed }: State<EstimatorRaceTable>) => estimatorRace(questionOf(params), seed),
	(reply) => postMessage(reply)
);
addEventListener('message', ({ data }) => receive(data));
