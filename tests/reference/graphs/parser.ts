import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { byCodePoint } from '#lib/models/graphs/in-order.ts';
import { DiagramSyntaxError, parseDiagram } from '#lib/models/graphs/text.ts';
import { compareExactly, type Case, type Comparison } from './check.ts';

/** A text, and what dagitty’s parser makes of it. */
export interface Snippet {
	readonly text: string;
	readonly result: Reading | { readonly error: string };
}

/** A diagram as the case file writes it. */
interface Reading {
	readonly nodes: readonly string[];
	readonly edges: readonly string[];
	readonly exposure: readonly string[];
	readonly outcome: readonly string[];
	readonly latent: readonly string[];
	readonly adjusted: readonly string[];
	readonly selected: readonly string[];
	readonly pos: Readonly<Record<string, readonly number[]>>;
}

const REFUSED = 'refused';

/** Where we mean to differ: what we make of the text instead, and why. */
const DIFFERENT = new Map<string, { ours: Partial<Reading> | typeof REFUSED; why: string }>([
	['pdag { A -- B B -> C }', { ours: REFUSED, why: 'only arrows with directions are read' }],
	['mag { A <-> B B -- C A -> D }', { ours: REFUSED, why: 'only arrows with directions are read' }],
	[
		'pag { A @-> B B <-> C C @-@ D }',
		{ ours: REFUSED, why: 'only arrows with directions are read' }
	],
	['dag { X-1 -> Y }', { ours: REFUSED, why: 'a name with a hyphen needs quotes' }],
	['E O\nE 1 @0,0\nO 1 @1,0', { ours: REFUSED, why: 'the old form names nodes first' }],
	[
		'dag { X [exposure,adjusted] S [selected] X -> S }',
		{ ours: { adjusted: ['S', 'X'], selected: [] }, why: 'selection counts as adjustment' }
	],
	[
		'strict dag { A -> B }',
		{ ours: { nodes: ['A', 'B'] }, why: 'the words before the brace are no nodes' }
	],
	[
		'dag { X [exposure] // comment\n X -> Y }',
		{
			ours: { nodes: ['X', 'Y'], edges: ['X -> Y'], exposure: ['X'] },
			why: 'comments are read over'
		}
	],
	[
		'dag { # comment\n X -> Y }',
		{ ours: { nodes: ['X', 'Y'], edges: ['X -> Y'] }, why: 'comments are read over' }
	],
	[
		'dag { Ünï -> Y }',
		{ ours: { nodes: ['Y', 'Ünï'], edges: ['"Ünï" -> Y'] }, why: 'names are of any letters' }
	],
	[
		'dag { node [shape=box] A -> B }',
		{ ours: { nodes: ['A', 'B'], edges: ['A -> B'] }, why: 'defaults of DOT are read over' }
	]
]);

const NOTHING: Reading = {
	nodes: [],
	edges: [],
	exposure: [],
	outcome: [],
	latent: [],
	adjusted: [],
	selected: [],
	pos: {}
};

/** Our reading beside dagitty’s or, where we mean to differ, beside what we mean. */
export function compareSnippet({ text, result }: Snippet): Comparison {
	const known = DIFFERENT.get(text);
	const theirs = 'error' in result ? REFUSED : inOrder(result);
	const expected =
		known === undefined || known.ours === REFUSED
			? (known?.ours ?? theirs)
			: inOrder({ ...NOTHING, ...(theirs === REFUSED ? {} : theirs), ...known.ours });
	const question = known ? `${text} (${known.why})` : text;
	return compareExactly('texts', question, { expected, actual: ourReading(text) });
}

/** The text of a graph beside the graph. */
export function compareText(reference: Case): Comparison {
	const { id, nodes, edges, latents, exposure, outcome, dagText } = reference;
	const expected = inOrder({
		...NOTHING,
		nodes,
		edges: edges.map(([from, to]) => `${written(from)} -> ${written(to)}`),
		exposure: [exposure],
		outcome: [outcome],
		latent: latents
	});
	return compareExactly('text of the graph', id, { expected, actual: ourReading(dagText) });
}

function ourReading(text: string): Reading | typeof REFUSED {
	try {
		return inOrder(readingOf(parseDiagram(text)));
	} catch (error) {
		if (error instanceof DiagramSyntaxError) return REFUSED;
		throw error;
	}
}

function readingOf({ nodes, edges, exposure, outcome }: Diagram): Reading {
	const namesOf = (list: Diagram['nodes']) => list.map(({ name }) => name);
	return {
		nodes: namesOf(nodes),
		edges: edges.map(
			({ from, to, kind }) =>
				`${written(from)} ${kind === 'directed' ? '->' : '<->'} ${written(to)}`
		),
		exposure: exposure === undefined ? [] : [exposure],
		outcome: outcome === undefined ? [] : [outcome],
		latent: namesOf(nodes.filter(({ latent }) => latent)),
		adjusted: namesOf(nodes.filter(({ adjusted }) => adjusted)),
		selected: [],
		pos: Object.fromEntries(
			nodes.flatMap(({ name, position }) => (position ? [[name, [position.x, position.y]]] : []))
		)
	};
}

function inOrder({ pos, ...lists }: Reading): Reading {
	const sorted = (list: readonly string[]) => [...list].sort(byCodePoint);
	return {
		nodes: sorted(lists.nodes),
		edges: sorted(lists.edges),
		exposure: sorted(lists.exposure),
		outcome: sorted(lists.outcome),
		latent: sorted(lists.latent),
		adjusted: sorted(lists.adjusted),
		selected: sorted(lists.selected),
		pos: Object.fromEntries(Object.entries(pos).sort(([a], [b]) => byCodePoint(a, b)))
	};
}

function written(name: string): string {
	return /^[\w.]+$/.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}
