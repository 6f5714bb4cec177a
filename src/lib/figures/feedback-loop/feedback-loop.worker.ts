import { simulation } from '#lib/simulations/feedback-loop.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(simulation, (reply) => postMessage(reply));
addEventListener('message', ({ data }) => receive(data));
