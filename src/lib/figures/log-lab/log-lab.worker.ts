import { logLab } from '#lib/models/simulators/log-lab.ts';
import type { LogLabTable } from '#lib/simulations/log-lab/parameters.ts';
import { questionOf } from '#lib/simulations/log-lab/question.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(
	({ params, seed }: State<LogLabTable>) => logLab(questionOf(params), seed),
	(reply) => postMessage(reply)
);
addEventListener('message', ({ data }) => receive(data));
