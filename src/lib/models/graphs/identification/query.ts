import type { Graph } from '../graph.ts';
import { setOf, type NodeSet } from './node-set.ts';
import type { SemiMarkovian } from './semi-markovian.ts';

/** P(outcome | do(do), given), by the names of observed nodes. */
export interface Query {
	readonly do: readonly string[];
	readonly outcome: readonly string[];
	readonly given?: readonly string[];
}

/** The nodes of a query by place. No node is in two of them. */
export interface QuerySets {
	readonly action: NodeSet;
	readonly outcome: NodeSet;
	readonly given: NodeSet;
}

/**
 * The places of a query’s nodes.
 *
 * @throws RangeError if there is no outcome, a name is unknown or that of a hidden node, or a node
 * is named twice.
 */
export function setsOf(query: Query, graph: Graph, { places }: SemiMarkovian): QuerySets {
	const { do: action, outcome, given = [] } = query;
	if (outcome.length === 0) throw new RangeError('Name at least one outcome.');
	const seen = new Set<string>();
	for (const name of [...action, ...outcome, ...given]) {
		if (!graph.places.has(name)) throw new RangeError(`There is no node “${name}”.`);
		if (!places.has(name)) {
			throw new RangeError(`“${name}” is hidden; a question can name observed nodes only.`);
		}
		if (seen.has(name)) {
			throw new RangeError(
				`“${name}” is named twice; a node is set, asked for or given, one of the three.`
			);
		}
		seen.add(name);
	}
	const set = (names: readonly string[]) => setOf(names.map((name) => places.get(name) as number));
	return { action: set(action), outcome: set(outcome), given: set(given) };
}
