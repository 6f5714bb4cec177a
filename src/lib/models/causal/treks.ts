import type { LinearModel } from './linear-model.ts';

/** A path without repeated nodes and the number that it carries. */
export interface Weighted {
	readonly path: readonly number[];
	readonly weight: number;
}

/** Counts down; whoever finds it at 0 gives up. */
export interface Budget {
	left: number;
}

/**
 * All directed paths between two nodes, with the products of their strengths.
 *
 * @param budget one is taken for each path; stops when none is left
 */
export function directedPaths(
	model: LinearModel,
	[from, to]: readonly [number, number],
	budget: Budget
): Weighted[] {
	const found: Weighted[] = [];
	descend(model, { path: [from], weight: 1 }, { to, above: above(model, to, []), found, budget });
	return found;
}

/**
 * All treks between two nodes: paths on which no two arrows meet head to head. They climb from the
 * first node to a top and descend to the second. Each carries the product of its strengths times
 * the variance of its top; together they make the covariance of the two nodes.
 *
 * No beginning is followed that cannot end, so the work grows with what is found.
 *
 * Source: Wright (1934); Sullivant, Talaska and Draisma (2010), Annals of Statistics 38(3), the
 * simple trek rule.
 *
 * @param variance of each node, by place
 * @param budget one is taken for each trek; stops when none is left
 */
export function treks(
	model: LinearModel,
	[from, to]: readonly [number, number],
	{ variance, budget }: { variance: (place: number) => number; budget: Budget }
): Weighted[] {
	const { parents } = model.graph;
	const found: Weighted[] = [];
	const climb = (path: readonly number[], weight: number) => {
		const top = path[path.length - 1];
		const search = { to, above: above(model, to, path), found, budget };
		descend(model, { path, weight: weight * variance(top) }, search);
		if (top === to || budget.left <= 0) return;
		const promising = belowOrAt(model, search.above);
		parents[top].forEach((parent, i) => {
			if (promising[parent]) climb([...path, parent], weight * model.strengths[top][i]);
		});
	};
	climb([from], 1);
	return found;
}

interface Search {
	readonly to: number;
	/** By place: whether a descent from here ends at the target. */
	readonly above: Uint8Array;
	readonly found: Weighted[];
	readonly budget: Budget;
}

function descend(model: LinearModel, { path, weight }: Weighted, search: Search): void {
	if (search.budget.left <= 0) return;
	const last = path[path.length - 1];
	if (last === search.to) {
		search.budget.left--;
		search.found.push({ path, weight });
		return;
	}
	for (const child of model.graph.children[last]) {
		if (!search.above[child]) continue;
		const strength = model.strengths[child][model.graph.parents[child].indexOf(last)];
		descend(model, { path: [...path, child], weight: weight * strength }, search);
	}
}

/** Marks the target and what lies above it, along descents that avoid some places. */
function above({ graph }: LinearModel, target: number, avoided: readonly number[]): Uint8Array {
	const { order, children } = graph;
	const marks = new Uint8Array(order.length);
	for (let i = order.length - 1; i >= 0; i--) {
		const place = order[i];
		if (avoided.includes(place)) continue;
		if (place === target || children[place].some((child) => marks[child])) marks[place] = 1;
	}
	return marks;
}

/** Marks what is marked already and what lies below it. */
function belowOrAt({ graph }: LinearModel, marks: Uint8Array): Uint8Array {
	const below = marks.slice();
	for (const place of graph.order) {
		if (graph.parents[place].some((parent) => below[parent])) below[place] = 1;
	}
	return below;
}
