import { simulation } from '#lib/simulations/reversal.ts';
import { serveRuns } from '../serve-runs.ts';

const receive = serveRuns(simulation.run, (reply) => postMessage(reply));
addEventListener('message', ({ data }) => receive(data));
