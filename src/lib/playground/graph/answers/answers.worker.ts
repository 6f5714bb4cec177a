import { serveRuns } from '#lib/figures/serve-runs.ts';
import { runAnswers } from './run-answers.ts';

const receive = serveRuns(runAnswers, (reply) => postMessage(reply));
addEventListener('message', ({ data }) => receive(data));
