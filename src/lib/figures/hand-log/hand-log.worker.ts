import { run } from '#lib/simulations/hand-log/run.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(run, (reply) => postMessage(reply));
addEventListener('message', ({ data }) => receive(data));
