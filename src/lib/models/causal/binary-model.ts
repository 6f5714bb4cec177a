import { placeOf, type Graph } from '../graphs/graph.ts';
import { stream } from '../random.ts';
import type { Columns } from './columns.ts';
import { requireRows, type Draw } from './sample-linear.ts';

/** A value of a binary node. */
export type Bit = 0 | 1;

/** Values of some binary nodes. */
export type Assignment = ReadonlyMap<string, Bit>;

/**
 * A structural causal model of binary nodes. Each node has a threshold for each pattern of its
 * causes and a uniform of its own, independent of the others:
 *
 *     v = 1[u_v < p₁(causes of v)]
 *
 * Source: Pearl (2009), Causality, section 7.1.
 */
export interface BinaryModel {
	readonly graph: Graph;
	/**
	 * By place: P(v = 1 | pattern of causes). The bits of the pattern are the causes in the order of
	 * graph.parents, the first the most significant.
	 */
	readonly chances: readonly (readonly number[])[];
}

/** How likely a node is 1, for each pattern of its causes. */
export interface ChanceTable {
	/** The causes in any order: the first is the most significant bit of the pattern. */
	readonly parents: readonly string[];
	/** By pattern; 2 to the number of causes many. */
	readonly p1: readonly number[];
}

/** More nodes make tables of more than a million entries. */
const MOST_NODES = 20;

/**
 * Puts a table of chances on every node of a graph.
 *
 * @throws RangeError on a node without table, a table with other causes than the graph’s or of the
 * wrong length, a number that is not a chance, or more than 20 nodes.
 * @example
 * binaryModel(graph({ nodes: ['a', 'r'], edges: [['a', 'r']] }), new Map([
 *   ['a', { parents: [], p1: [0.5] }],
 *   ['r', { parents: ['a'], p1: [0.1, 0.3] }]
 * ]))
 */
export function binaryModel(graph: Graph, tables: ReadonlyMap<string, ChanceTable>): BinaryModel {
	if (graph.names.length > MOST_NODES) {
		throw new RangeError(`At most ${MOST_NODES} binary nodes, got ${graph.names.length}.`);
	}
	for (const name of tables.keys()) placeOf(graph, name);
	const chances = graph.names.map((name, place) => {
		const table = tables.get(name);
		if (!table) throw new RangeError(`“${name}” has no table of chances.`);
		requireTable(graph, place, table);
		return inOrder(graph, place, table);
	});
	return { graph, chances };
}

/**
 * P(place = 1 | its causes), the causes read from bits by place.
 *
 * @param bit value of a place
 */
export function chanceOf(
	{ graph, chances }: BinaryModel,
	place: number,
	bit: (place: number) => number
): number {
	let pattern = 0;
	for (const parent of graph.parents[place]) pattern = 2 * pattern + bit(parent);
	return chances[place][pattern];
}

export interface BinaryDraw extends Draw {
	/** Nodes set to a value in every row. */
	readonly intervene?: Assignment;
}

/**
 * A sample of a binary model: one column of zeros and ones for each node, latent ones too. Each
 * node has a stream of its own, named after it, and takes one uniform per row whatever the chances
 * are or is set.
 *
 * @throws RangeError if rows is not a whole number from 1, or a set node does not exist.
 * @example sampleBinary(model, { rows: 2000, seed: 324, intervene: new Map([['a', 1]]) })
 */
export function sampleBinary(
	model: BinaryModel,
	{ rows, seed, replicate = 0, intervene = new Map() }: BinaryDraw
): Columns {
	requireRows(rows);
	const { names, order } = model.graph;
	for (const name of intervene.keys()) placeOf(model.graph, name);
	const columns = names.map(() => new Float64Array(rows));
	let row = 0;
	const bit = (place: number) => columns[place][row];
	for (const place of order) {
		const set = intervene.get(names[place]);
		const uniform = stream(seed, names[place], replicate);
		for (row = 0; row < rows; row++) {
			const drawn = uniform() < chanceOf(model, place, bit) ? 1 : 0;
			columns[place][row] = set ?? drawn;
		}
	}
	return new Map(names.map((name, place) => [name, columns[place]]));
}

function requireTable(graph: Graph, place: number, { parents, p1 }: ChanceTable): void {
	const name = graph.names[place];
	const expected = graph.parents[place].map((parent) => graph.names[parent]);
	if ([...parents].sort().join() !== [...expected].sort().join()) {
		const given = parents.join(', ') || 'none';
		throw new RangeError(
			`The causes of “${name}” are ${expected.join(', ') || 'none'}; its table has ${given}.`
		);
	}
	if (p1.length !== 2 ** parents.length) {
		throw new RangeError(`“${name}” needs ${2 ** parents.length} chances, got ${p1.length}.`);
	}
	const wrong = p1.find((chance) => !(chance >= 0 && chance <= 1));
	if (wrong !== undefined) {
		throw new RangeError(`“${name}” needs chances from 0 to 1, got ${wrong}.`);
	}
}

/** The table with its patterns read in the order of graph.parents. */
function inOrder(graph: Graph, place: number, { parents, p1 }: ChanceTable): number[] {
	const order = graph.parents[place].map((parent) => parents.indexOf(graph.names[parent]));
	const k = parents.length;
	return p1.map(
		(_, pattern) =>
			p1.at(
				order.reduce(
					(at, listed, i) => at | (((pattern >> (k - 1 - i)) & 1) << (k - 1 - listed)),
					0
				)
			) as number
	);
}
