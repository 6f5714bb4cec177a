import { serveBench } from './engine/serve-bench.ts';

const receive = serveBench((reply) => postMessage(reply));
addEventListener('message', ({ data }) => void receive(data));
