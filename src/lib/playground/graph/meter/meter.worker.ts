import { serveRuns } from '#lib/figures/serve-runs.ts';
import { meter } from './run-meter.ts';

const receive = serveRuns(meter(), (reply) => postMessage(reply));
addEventListener('message', ({ data }) => receive(data));
