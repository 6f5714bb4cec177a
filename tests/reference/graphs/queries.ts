import {
	canonicalAdjustment,
	checkAdjustment,
	satisfiesBackdoor
} from '#lib/models/graphs/check-adjustment.ts';
import { isDSeparated } from '#lib/models/graphs/d-separation.ts';
import { equivalenceClass } from '#lib/models/graphs/equivalence-class.ts';
import { minimalFrontDoorSets } from '#lib/models/graphs/front-door.ts';
import { graph as build, type Graph } from '#lib/models/graphs/graph.ts';
import { impliedIndependences } from '#lib/models/graphs/implied-independences.ts';
import { instruments } from '#lib/models/graphs/instruments.ts';
import { latentProjection } from '#lib/models/graphs/latent-projection.ts';
import {
	minimalAdjustmentSets,
	minimalBackdoorSets
} from '#lib/models/graphs/minimal-adjustment.ts';
import { moralEdges } from '#lib/models/graphs/moral-graph.ts';
import { paths, pathStatus, printPath } from '#lib/models/graphs/paths.ts';
import { forbiddenNodes, type Question } from '#lib/models/graphs/question.ts';
import { ancestors, descendants } from '#lib/models/graphs/reach.ts';
import { listOfSets } from '#lib/models/graphs/set-list.ts';
import {
	compareExactly,
	type Case,
	type Checker,
	type Checkers,
	type Comparison
} from './check.ts';

interface Expected {
	readonly ancestors: Readonly<Record<string, readonly string[]>>;
	readonly descendants: Readonly<Record<string, readonly string[]>>;
	readonly dsep: readonly { x: string[]; y: string[]; z: string[]; separated: boolean }[];
	readonly adjustmentChecks: readonly { z: string[]; valid: boolean; backdoor: boolean }[];
	readonly impliedCI: { count: number; truncated: boolean; list: [string, string, string[]][] };
	readonly paths: {
		given: string[][];
		list: readonly { path: string; causal: boolean; open: boolean[] }[];
	};
}

/** The format lists at most so many sets for an instrument, and so many independences. */
const MOST_GIVEN = 12;
const MOST_INDEPENDENCES = 120;

const all = { limit: Infinity, steps: Infinity };

export const checkers: Checkers = {
	ancestors: eachNode('ancestors', ancestors),
	descendants: eachNode('descendants', descendants),
	moralEdges: whole('moralEdges', moralEdges),
	cpdag: whole('cpdag', equivalenceClass),
	dsep,
	forbidden: whole('forbidden', forbiddenNodes),
	minimalAdjustmentTotal: whole('minimalAdjustmentTotal', (graph, question) =>
		listOfSets(minimalAdjustmentSets(graph, { ...question, ...all, effect: 'total' }))
	),
	minimalBackdoor: whole('minimalBackdoor', (graph, question) =>
		listOfSets(minimalBackdoorSets(graph, { ...question, ...all }))
	),
	minimalAdjustmentDirect: whole('minimalAdjustmentDirect', (graph, question) =>
		listOfSets(minimalAdjustmentSets(graph, { ...question, ...all, effect: 'direct' }))
	),
	canonicalAdjustment: whole(
		'canonicalAdjustment',
		(graph, question) => canonicalAdjustment(graph, question) ?? null
	),
	adjustmentChecks,
	minimalFrontdoor: whole('minimalFrontdoor', (graph, question) =>
		listOfSets(minimalFrontDoorSets(graph, { ...question, ...all }))
	),
	instruments: whole('instruments', (graph, question) =>
		instruments(graph, { ...question, ...all }).map(({ name, kind, minimalGiven }) => ({
			z: name,
			kind,
			minimalGiven: minimalGiven.slice(0, MOST_GIVEN)
		}))
	),
	impliedCI: whole('impliedCI', (graph) => {
		const { list } = impliedIndependences(graph, Infinity);
		return {
			count: list.length,
			truncated: list.length > MOST_INDEPENDENCES,
			list: list.slice(0, MOST_INDEPENDENCES).map(({ a, b, given }) => [a, b, given])
		};
	}),
	latentProjection: whole('latentProjection', (graph) => {
		const { directed, bidirected } = latentProjection(graph);
		return { directed, bidirected };
	}),
	paths: allPaths
};

/** A field that holds one answer about the whole graph, in the shape in which the answer is given. */
function whole(kind: string, answer: (graph: Graph, question: Question) => unknown): Checker {
	return function* (reference) {
		const expected = reference.expected[kind];
		yield compareExactly(kind, reference.id, {
			expected,
			actual: inOrderOf(expected, answer(build(reference), reference))
		});
	};
}

/** The answer with its keys in the order of the expected answer, which means nothing in JSON. */
function inOrderOf(expected: unknown, actual: unknown): unknown {
	if (Array.isArray(expected) && Array.isArray(actual)) {
		return actual.map((item, index) => inOrderOf(expected[index], item));
	}
	if (!isRecord(expected) || !isRecord(actual)) return actual;
	const keys = [...Object.keys(expected), ...Object.keys(actual)];
	return Object.fromEntries(keys.map((key) => [key, inOrderOf(expected[key], actual[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function eachNode(
	kind: 'ancestors' | 'descendants',
	answer: (graph: Graph, name: string) => unknown
): Checker {
	return function* (reference) {
		const graph = build(reference);
		for (const [name, expected] of Object.entries(answers(reference)[kind])) {
			const actual = answer(graph, name);
			yield compareExactly(kind, `${reference.id}: ${name}`, { expected, actual });
		}
	};
}

function* dsep(reference: Case): Iterable<Comparison> {
	const graph = build(reference);
	for (const { x, y, z, separated: expected } of answers(reference).dsep) {
		const actual = isDSeparated(graph, { x, y, given: z });
		const question = `${reference.id}: ${x} from ${y} given ${z}`;
		yield compareExactly('dsep', question, { expected, actual });
	}
}

function* adjustmentChecks(reference: Case): Iterable<Comparison> {
	const graph = build(reference);
	const { exposure, outcome } = reference;
	for (const { z: given, ...expected } of answers(reference).adjustmentChecks) {
		const { valid } = checkAdjustment(graph, { exposure, outcome, given });
		const backdoor = satisfiesBackdoor(graph, { exposure, outcome, given });
		const question = `${reference.id}: ${given}`;
		yield compareExactly('adjustmentChecks', question, {
			expected,
			actual: inOrderOf(expected, { valid, backdoor })
		});
	}
}

/** The paths, and for each one which of the sets open it. */
function* allPaths(reference: Case): Iterable<Comparison> {
	const graph = build(reference);
	const { given, list: expected } = answers(reference).paths;
	const { list } = paths(graph, reference.exposure, reference.outcome, Infinity);
	const actual = list.map((path) => ({
		path: printPath(path).replaceAll('→', '->').replaceAll('←', '<-'),
		causal: path.causal,
		open: given.map((set) => pathStatus(graph, path, set).open)
	}));
	const longer = expected.length > actual.length ? expected : actual;
	for (const index of longer.keys()) {
		yield compareExactly('paths', `${reference.id}: path ${index + 1}`, {
			expected: expected[index],
			actual: actual[index] && inOrderOf(expected[index], actual[index])
		});
	}
	yield compareExactly('paths', `${reference.id}: number of paths`, {
		expected: expected.length,
		actual: actual.length
	});
}

function answers({ expected }: Case): Expected {
	return expected as unknown as Expected;
}
