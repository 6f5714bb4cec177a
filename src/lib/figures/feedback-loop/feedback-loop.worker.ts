import { feedbackLoop } from '#lib/models/simulators/feedback-loop.ts';
import type { FeedbackLoopTable } from '#lib/simulations/feedback-loop/parameters.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(
	({ params, seed }: State<FeedbackLoopTable>) => feedbackLoop(params, seed),
	(reply) => postMessage(reply)
);
addEventListener('message', ({ data }) => receive(data));
