import { feedbackLoop } from '#lib/models/simulators/feedback-loop.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(
	({ params, seed }) => feedbackLoop(params, seed),
	(reply) => postMessage(reply)
);
addEventListener('message', ({ data }) => receive(data));
