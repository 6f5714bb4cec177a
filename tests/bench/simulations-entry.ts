export { simulations as all } from '#lib/simulations/index.ts';
export { runWhole } from '#lib/simulations/simulation.ts';
export { resolveParams } from '#lib/simulations/state.ts';
