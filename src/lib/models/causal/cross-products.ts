import type { Columns } from './columns.ts';

/**
 * Everything that least squares needs to know about a sample: S_jk = Σ (j − mean j)(k − mean k).
 * One pass over the rows; each choice of regressors then costs a small system of equations.
 */
export interface CrossProducts {
	readonly names: readonly string[];
	/** Where a name stands in `names`. */
	readonly places: ReadonlyMap<string, number>;
	readonly rows: number;
	readonly means: Float64Array;
	/** S, row by row: products[j · names.length + k]. */
	readonly products: Float64Array;
}

/**
 * Centred sums of products of all columns of a sample.
 *
 * @throws RangeError if the sample has no column, or columns of different lengths.
 * @example crossProducts(sampleLinear(model, { rows: 2000, seed: 324 }))
 */
export function crossProducts(columns: Columns): CrossProducts {
	const names = [...columns.keys()];
	const data = [...columns.values()];
	const rows = requireSameLength(columns);
	const k = names.length;
	const means = Float64Array.from(data, mean);
	const products = new Float64Array(k * k);
	const centred = data.map((column, i) => column.map((value) => value - means[i]));
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			const [left, right] = [centred[i], centred[j]];
			let sum = 0;
			for (let row = 0; row < rows; row++) sum += left[row] * right[row];
			products[i * k + j] = products[j * k + i] = sum;
		}
	}
	return { names, places: new Map(names.map((name, i) => [name, i])), rows, means, products };
}

/**
 * The place of a column among the cross products.
 *
 * @throws RangeError if there is no such column.
 */
export function columnPlace({ places }: CrossProducts, name: string): number {
	const place = places.get(name);
	if (place === undefined) throw new RangeError(`The sample has no column “${name}”.`);
	return place;
}

/** The cross products of some columns among themselves, row by row. */
export function block(
	{ products, names }: CrossProducts,
	places: readonly number[]
): Float64Array<ArrayBuffer> {
	const k = places.length;
	const square = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) {
			square[i * k + j] = products[places[i] * names.length + places[j]];
		}
	}
	return square;
}

/** The cross products of one column with some. */
export function entries(
	{ products, names }: CrossProducts,
	place: number,
	places: readonly number[]
): number[] {
	return places.map((other) => products[place * names.length + other]);
}

/** A square matrix times a vector. */
export function product(matrix: Float64Array, vector: readonly number[]): number[] {
	const k = vector.length;
	return vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix[i * k + j] * value, 0));
}

function mean(column: Float64Array): number {
	let sum = 0;
	for (let row = 0; row < column.length; row++) sum += column[row];
	return sum / column.length;
}

function requireSameLength(columns: Columns): number {
	const [rows, ...rest] = new Set([...columns.values()].map((column) => column.length));
	if (!rows || rest.length > 0) {
		throw new RangeError(
			`A sample needs columns of one length above 0, got ${[rows ?? 'none', ...rest].join(', ')}.`
		);
	}
	return rows;
}
