import { median } from 'd3-array';
import { bundled } from './bundle.js';

const SEEDS = 30;
const RERUNS = 100;
const REPEATS = 5;
/** Milliseconds for a default run. */
const AIM = 5;
/** The race writes 200 logs of 1,000 rows in each run. @type {Readonly<Record<string, number>>} */
const AIMS = { 'estimator-race': 120 };

/**
 * Every simulation, in Node.
 *
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function simulations() {
	/** @type {typeof import('./simulations-entry.ts')} */
	const { all, runWhole, resolveParams } = await bundled('tests/bench/simulations-entry.ts');
	return Object.values(all).flatMap((simulation) => {
		const run = (/** @type {object} */ patch, /** @type {number} */ seed) =>
			timed(() => runWhole(simulation, { params: resolveParams(simulation, patch), seed }));
		return linesFor(simulation, run);
	});
}

/**
 * @param {import('#lib/simulations/simulation.ts').AnySimulation} simulation
 * @param {(patch: object, seed: number) => number} run
 * @returns {import('./run.js').Line[]}
 */
function linesFor({ name, parameters }, run) {
	const first = run({}, 1);
	const defaults = seeds(SEEDS).map((seed) => run({}, seed));
	/** @type {import('./run.js').Line[]} */
	const lines = [
		[`${name} first run`, ms(first), ''],
		[`${name} default run, median of ${SEEDS}`, ms(median(defaults)), ms(AIMS[name] ?? AIM)]
	];
	if ('reruns' in parameters) {
		const many = seeds(REPEATS).map((seed) => run({ reruns: RERUNS }, seed));
		lines.push([`${name} ${RERUNS} re-runs, median of ${REPEATS}`, ms(median(many)), '250.0 ms']);
	}
	return lines;
}

/** @param {number} count */
function seeds(count) {
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** @param {() => unknown} work */
function timed(work) {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** @param {number | undefined} time */
function ms(time = NaN) {
	return `${time.toFixed(1)} ms`;
}
