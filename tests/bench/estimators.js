import { median } from 'd3-array';
import { bundled } from './bundle.js';

const ROWS = 1_000_000;
const FEW_ROWS = 10_000;
const ACTIONS = 10;
const REPEATS = 7;

/** @typedef {typeof import('./estimators-entry.ts')} Engine */
/** @typedef {import('#lib/models/estimators/evaluation.ts').Evaluation} Evaluation */
/** @typedef {(e: Evaluation) => import('#lib/models/estimators/terms.ts').Estimated} Estimator */

/**
 * Off-policy estimates from a million rows of ten actions, in Node. As the reference software was
 * timed: validation, weights and estimate together.
 *
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function estimators() {
	/** @type {Engine} */
	const engine = await bundled('tests/bench/estimators-entry.ts');
	const { evaluation, ips, percentileBootstrap, finished, syntheticWorld, syntheticLog } = engine;
	const { log, policy, model } = example(engine, ROWS);
	const methods = methodsOf(engine);
	const few = example(engine, FEW_ROWS);
	const terms = ips(evaluation(few.log, few.policy));
	const world = syntheticWorld({ actions: ACTIONS }, 1);
	return [
		...methods.map(({ name, aim, estimate }) =>
			line(`${name}, 1M rows`, aim, () => {
				estimate(evaluation(log, policy, name === 'IPS' ? undefined : model));
			})
		),
		line('all of these, validated once', 40, () => {
			const e = evaluation(log, policy, model);
			for (const { estimate } of methods) estimate(e);
		}),
		line('bootstrap of 100, 10k rows', 3, () =>
			percentileBootstrap(terms, { resamples: 100, seed: 1 })
		),
		line('synthetic binary log, 1M rows', 450, () =>
			finished(syntheticLog(world, { rows: ROWS, seed: 1 }))
		)
	];
}

/** @param {Engine} engine */
function methodsOf(engine) {
	const method = (
		/** @type {string} */ name,
		/** @type {number} */ aim,
		/** @type {Estimator} */ termsOf
	) => ({
		name,
		aim,
		estimate: (/** @type {Evaluation} */ e) => {
			const terms = termsOf(e);
			return 'undefined' in terms ? terms : engine.estimateOf(terms);
		}
	});
	return [
		method('IPS', 12, engine.ips),
		method('SNIPS', 14, engine.snips),
		method('DM', 14, engine.directMethod),
		method('DR', 14, engine.doublyRobust),
		method('SWITCH-DR', 16, (e) => engine.switchDoublyRobust(e, { threshold: 5 })),
		method('DR with shrinkage', 16, (e) => engine.doublyRobustShrinkage(e, { lambda: 10 }))
	];
}

/** @param {Engine} engine @param {number} rows */
function example({ stream }, rows) {
	const uniform = stream(1, 'bench');
	const policy = new Float64Array(rows * ACTIONS).map(() => 0.5 + uniform());
	for (let i = 0; i < rows; i++) {
		const row = policy.subarray(i * ACTIONS, (i + 1) * ACTIONS);
		const total = row.reduce((sum, chance) => sum + chance);
		for (let a = 0; a < ACTIONS; a++) row[a] /= total;
	}
	const log = {
		actions: ACTIONS,
		action: new Int32Array(rows).map(() => Math.floor(uniform() * ACTIONS)),
		reward: new Float64Array(rows).map(() => (uniform() < 0.3 ? 1 : 0)),
		propensity: new Float64Array(rows).map(() => 0.05 + 0.9 * uniform())
	};
	return { log, policy, model: new Float64Array(rows * ACTIONS).map(uniform) };
}

/**
 * @param {string} what
 * @param {number} aim milliseconds
 * @param {() => unknown} work
 * @returns {import('./run.js').Line}
 */
function line(what, aim, work) {
	const times = Array.from({ length: REPEATS }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return [what, `${(median(times) ?? NaN).toFixed(1)} ms`, `${aim.toFixed(1)} ms`];
}
