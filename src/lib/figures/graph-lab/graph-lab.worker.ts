import { graphLab } from '#lib/models/simulators/graph-lab.ts';
import type { GraphLabTable } from '#lib/simulations/graph-lab/parameters.ts';
import { questionOf } from '#lib/simulations/graph-lab/question.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(
	({ params, seed }: State<GraphLabTable>) => graphLab(questionOf(params), seed),
	(reply) => postMessage(reply)
);
addEventListener('message', ({ data }) => receive(data));
