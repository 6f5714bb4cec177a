import { median, quantile } from 'd3-array';
import { bundled } from './bundle.js';

const GRAPHS = 200;
/** One call is shorter than the clock can tell. */
const CALLS = 10;
const DEGREE = 3;
const HIDDEN = 0.1;

/** @typedef {typeof import('./graphs-entry.ts')} Engine */
/** @typedef {import('#lib/models/graphs/graph.ts').Graph} Graph */
/** @typedef {{ graph: Graph, exposure: string, outcome: string }} Problem */

/**
 * Questions on random graphs, in Node.
 *
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function graphs() {
	return linesFor(await bundled('tests/bench/graphs-entry.ts'));
}

/** @param {Engine} engine @returns {import('./run.js').Line[]} */
function linesFor(engine) {
	const times = (/** @type {number} */ n, /** @type {(problem: Problem) => unknown} */ ask) =>
		problems(engine, n).map((problem) => timed(() => ask(problem)));
	const separation = times(200, ({ graph, exposure, outcome }) =>
		engine.isDSeparated(graph, {
			x: [exposure],
			y: [outcome],
			given: graph.names.filter((name, place) => {
				return place % 20 === 0 && name !== exposure && name !== outcome;
			})
		})
	);
	const sets = [20, 30].map((n) =>
		times(n, ({ graph, ...question }) => engine.minimalAdjustmentSets(graph, question))
	);
	const implied = times(20, ({ graph }) => engine.impliedIndependences(graph, Infinity));
	const everything = times(20, (problem) => answerEverything(engine, problem));
	return [
		['d-separation, 200 nodes', ms(median(separation)), '0.050 ms'],
		['all minimal adjustment sets, 20 nodes', ms(median(sets[0])), '0.100 ms'],
		['all minimal adjustment sets, 30 nodes', ms(median(sets[1])), '0.300 ms'],
		['all implied independences, 20 nodes', ms(median(implied)), '8.000 ms'],
		['every question of the editor, 20 nodes', ms(median(everything)), '20.000 ms'],
		['the same, 95th percentile', ms(quantile(everything, 0.95)), '']
	];
}

/** @param {Engine} engine @param {Problem} problem */
function answerEverything(engine, { graph, ...question }) {
	const { list } = engine.paths(graph, question.exposure, question.outcome, 200);
	return [
		list.map((path) => engine.pathStatus(graph, path, [])),
		engine.forbiddenNodes(graph, question),
		engine.minimalAdjustmentSets(graph, { ...question, effect: 'total' }),
		engine.minimalAdjustmentSets(graph, { ...question, effect: 'direct' }),
		engine.minimalBackdoorSets(graph, question),
		engine.canonicalAdjustment(graph, question),
		engine.checkAdjustment(graph, { ...question, given: [] }),
		engine.minimalFrontDoorSets(graph, question),
		engine.instruments(graph, question),
		engine.impliedIndependences(graph),
		engine.moralEdges(graph),
		engine.equivalenceClass(graph),
		engine.latentProjection(graph)
	];
}

/**
 * Random graphs with an effect to ask for.
 *
 * @param {Engine} engine @param {number} n @returns {Problem[]}
 */
function problems(engine, n) {
	return Array.from({ length: GRAPHS }, (_, index) => {
		const uniform = engine.stream(n, 'graph', index);
		const nodes = Array.from({ length: n }, (_, place) => `V${place}`);
		const edges = nodes.flatMap((to, head) =>
			nodes
				.slice(0, head)
				.filter(() => uniform() < DEGREE / (n - 1))
				.map((from) => /** @type {[string, string]} */ ([from, to]))
		);
		const open = engine.graph({ nodes, edges });
		const causes = nodes.filter((name) => engine.descendants(open, name).length > 0);
		const exposure = causes[Math.floor(uniform() * causes.length)];
		const effects = engine.descendants(open, exposure);
		const outcome = effects[Math.floor(uniform() * effects.length)];
		const latents = nodes.filter(
			(name) => name !== exposure && name !== outcome && uniform() < HIDDEN
		);
		return { graph: engine.graph({ nodes, edges, latents }), exposure, outcome };
	});
}

/** @param {() => unknown} work */
function timed(work) {
	work();
	const start = performance.now();
	for (let call = 0; call < CALLS; call++) work();
	return (performance.now() - start) / CALLS;
}

/** @param {number | undefined} time */
function ms(time = NaN) {
	return `${time.toFixed(3)} ms`;
}
