import { placeOf, type Graph } from '../graphs/graph.ts';
import { normal, stream } from '../random.ts';
import type { CrossProducts } from './cross-products.ts';
import type { Columns } from './columns.ts';
import type { LinearModel } from './linear-model.ts';

export interface Draw {
	readonly rows: number;
	/** Whole number from 0 to 2³² − 1. */
	readonly seed: number;
	/** Which replicate of a study; 0 if left out. */
	readonly replicate?: number;
}

export interface LinearDraw extends Draw {
	/** Nodes set to a value in every row, do(node = value). */
	readonly intervene?: ReadonlyMap<string, number>;
}

/**
 * A sample of a linear model: `rows` independent units, one column for each node, latent ones too.
 *
 * Each node has a stream of its own, named after it, and takes one standard normal per row whatever
 * the strengths are or is set. So the same seed gives the same luck in every model with that node,
 * and more rows only append.
 *
 * @throws RangeError if rows is not a whole number from 1, or a set node does not exist.
 * @example
 * const columns = sampleLinear(fork, { rows: 2000, seed: 324 });
 * const bought = columns.get('r');
 */
export function sampleLinear(model: LinearModel, draw: LinearDraw): Columns {
	return throughArrows(model, noises(model.graph, draw), draw.intervene);
}

/** The standard normals behind a sample: what stays the same while arrow strengths change. */
export function noises({ names }: Pick<Graph, 'names'>, { rows, seed, replicate = 0 }: Draw) {
	requireRows(rows);
	return new Map(
		names.map((name) => {
			const uniform = stream(seed, name, replicate);
			const column = new Float64Array(rows);
			for (let row = 0; row < rows; row++) column[row] = normal(uniform);
			return [name, column];
		})
	);
}

/** The sample that a model makes of given standard normals, one column for each node. */
export function throughArrows(
	model: LinearModel,
	luck: Columns,
	intervene: ReadonlyMap<string, number> = new Map()
): Columns {
	const { names, order } = model.graph;
	for (const name of intervene.keys()) placeOf(model.graph, name);
	const columns: Float64Array[] = [];
	for (const place of order) {
		const noise = luck.get(names[place]);
		if (!noise) throw new RangeError(`There is no noise for “${names[place]}”.`);
		const value = intervene.get(names[place]);
		columns[place] =
			value === undefined
				? mechanism(model, place, { noise, columns })
				: new Float64Array(noise.length).fill(value);
	}
	return new Map(names.map((name, place) => [name, columns[place]]));
}

/**
 * The cross products of a sample straight from those of its noises: nodes are linear in noises,
 * node = B · noise, so their products are B · P · Bᵀ. Equal to drawing the sample and multiplying
 * its columns, up to rounding, without a pass over the rows: many studies can follow a slider.
 *
 * @param luck cross products of {@link noises}
 * @example
 * const luck = crossProducts(noises(model.graph, { rows: 2000, seed: 324, replicate: 17 }));
 * const estimate = slopeFrom(crossProductsThrough(model, luck), { exposure: 'a', outcome: 'r' });
 */
export function crossProductsThrough(model: LinearModel, luck: CrossProducts): CrossProducts {
	const { names, order, parents } = model.graph;
	const n = names.length;
	const at = names.map((name) => {
		const place = luck.places.get(name);
		if (place === undefined) throw new RangeError(`There is no noise for “${name}”.`);
		return place;
	});
	const means = new Float64Array(n);
	const mixed = new Float64Array(n * n);
	const products = new Float64Array(n * n);
	for (const v of order) {
		const scale = Math.sqrt(model.variances[v]);
		means[v] = scale * luck.means[at[v]];
		for (let j = 0; j < n; j++) {
			mixed[v * n + j] = scale * luck.products[at[v] * luck.names.length + at[j]];
		}
		for (let i = 0; i < parents[v].length; i++) {
			const [p, strength] = [parents[v][i], model.strengths[v][i]];
			means[v] += strength * means[p];
			for (let j = 0; j < n; j++) mixed[v * n + j] += strength * mixed[p * n + j];
		}
	}
	// Row v of `mixed` holds node v times each noise; the same recursion on columns ends the work.
	for (const w of order) {
		const scale = Math.sqrt(model.variances[w]);
		for (let v = 0; v < n; v++) {
			let sum = scale * mixed[v * n + w];
			for (let i = 0; i < parents[w].length; i++) {
				sum += model.strengths[w][i] * products[v * n + parents[w][i]];
			}
			products[v * n + w] = sum;
		}
	}
	return { names, places: model.graph.places, rows: luck.rows, means, products };
}

function mechanism(
	{ graph, strengths, variances }: LinearModel,
	place: number,
	{ noise, columns }: { noise: Float64Array; columns: readonly Float64Array[] }
): Float64Array {
	const sum = new Float64Array(noise.length);
	const scale = Math.sqrt(variances[place]);
	for (let row = 0; row < sum.length; row++) sum[row] = scale * noise[row];
	for (let i = 0; i < graph.parents[place].length; i++) {
		const cause = columns[graph.parents[place][i]];
		const strength = strengths[place][i];
		for (let row = 0; row < sum.length; row++) sum[row] += strength * cause[row];
	}
	return sum;
}

/** @throws RangeError unless rows is a whole number from 1. */
export function requireRows(rows: number): void {
	if (!Number.isSafeInteger(rows) || rows < 1) {
		throw new RangeError(`rows must be a whole number from 1, got ${rows}.`);
	}
}
