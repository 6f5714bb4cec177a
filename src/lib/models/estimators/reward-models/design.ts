import { add, type Entries, type Features } from './features.ts';
import type { RewardModel } from './reward-model.ts';

/**
 * Reads (f(x, a), 1), the intercept last; each answer is the same object, overwritten.
 *
 * @example designOf(features)(row, log.action[row])
 */
export function designOf({ columns, write }: Features): (row: number, action: number) => Entries {
	const entries: Entries = {
		count: 0,
		index: new Int32Array(columns + 1),
		value: new Float64Array(columns + 1)
	};
	return (row, action) => {
		entries.count = 0;
		write(row, action, entries);
		add(entries, columns, 1);
		return entries;
	};
}

/** b · (f, 1) */
export function dot({ count, index, value }: Entries, coefficients: Float64Array): number {
	let total = 0;
	for (let j = 0; j < count; j++) total += value[j] * coefficients[index[j]];
	return total;
}

/** vector += weight · (f, 1) */
export function addTo(
	vector: Float64Array,
	{ count, index, value }: Entries,
	weight: number
): void {
	for (let j = 0; j < count; j++) vector[index[j]] += weight * value[j];
}

/** The lower half of a k × k matrix += weight · (f, 1) (f, 1)ᵀ */
export function addSquareTo(
	matrix: Float64Array,
	{ count, index, value }: Entries,
	weight: number
): void {
	const k = Math.sqrt(matrix.length);
	for (let i = 0; i < count; i++) {
		const scaled = weight * value[i];
		const start = index[i] * k;
		for (let j = 0; j <= i; j++) matrix[start + index[j]] += scaled * value[j];
	}
}

/** The model whose prediction is a function of b · (f, 1). */
export function linearModel(
	features: Features,
	coefficients: Float64Array,
	link: (predictor: number) => number
): RewardModel {
	const read = designOf(features);
	return (row, out) => {
		for (let a = 0; a < out.length; a++) out[a] = link(dot(read(row, a), coefficients));
	};
}
