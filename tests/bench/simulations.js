import { median } from 'd3-array';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const SEEDS = 30;
const RERUNS = 100;
const REPEATS = 5;

/**
 * Every simulation in Node, bundled as for the worker: a module runner would slow every call from one
 * file to another.
 *
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function simulations() {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const { all, runWhole, resolveParams } = await bundle(folder);
		return Object.values(all).flatMap((simulation) => {
			const run = (/** @type {object} */ patch, /** @type {number} */ seed) =>
				timed(() => runWhole(simulation, { params: resolveParams(simulation, patch), seed }));
			return linesFor(simulation, run);
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
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
		[`${name} default run, median of ${SEEDS}`, ms(median(defaults)), '5.0 ms']
	];
	if ('reruns' in parameters) {
		const many = seeds(REPEATS).map((seed) => run({ reruns: RERUNS }, seed));
		lines.push([`${name} ${RERUNS} re-runs, median of ${REPEATS}`, ms(median(many)), '250.0 ms']);
	}
	return lines;
}

/** @param {string} folder */
async function bundle(folder) {
	await build({
		configFile: false,
		logLevel: 'warn',
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/bench/simulations-entry.ts',
			outDir: folder,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'simulations.js' } }
		}
	});
	/** @type {Promise<typeof import('./simulations-entry.ts')>} */
	const bundled = import(pathToFileURL(join(folder, 'simulations.js')).href);
	return bundled;
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
