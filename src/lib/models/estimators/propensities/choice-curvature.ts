import { inverseOf } from '../../causal/cholesky.ts';
import type { Undefined } from '../../estimate.ts';
import { addOuter, scoresOf, type Choices } from './choices.ts';

/** A softmax regression at some coefficients. */
export interface ChoiceModel {
	readonly choices: Choices;
	/** By row and seen action. */
	readonly chances: Float64Array;
	readonly penalty: number;
}

/** −g: Σ_i (1{a_i = c} − p_ic) (1, x_i) − λ b_c, for each action c. */
export function downhillOf(
	{ choices, chances, penalty }: ChoiceModel,
	at: Float64Array
): Float64Array {
	const { choice, seen } = choices;
	const actions = seen.length;
	const downhill = at.map((value, k) => (k < actions ? 0 : -penalty * value));
	const by = new Float64Array(actions);
	for (let row = 0; row < choice.length; row++) {
		for (let c = 0; c < actions; c++) by[c] = -chances[row * actions + c];
		by[choice[row]]++;
		addOuter(choices, downhill, { row, by });
	}
	return downhill;
}

/** out = H v: Σ_i p_ic (u_ic − Σ_e p_ie u_ie) (1, x_i) + λ v_c with u_ic = v_c · (1, x_i). */
export function curvatureTimes(
	{ choices, chances, penalty }: ChoiceModel,
	vector: Float64Array,
	sums: Float64Array
): void {
	const { choice, seen } = choices;
	const actions = seen.length;
	const out = new Float64Array(actions);
	for (let k = 0; k < sums.length; k++) sums[k] = k < actions ? 0 : penalty * vector[k];
	for (let row = 0; row < choice.length; row++) {
		scoresOf(choices, vector, { row, out });
		const start = row * actions;
		let mean = 0;
		for (let c = 0; c < actions; c++) mean += chances[start + c] * out[c];
		for (let c = 0; c < actions; c++) out[c] = chances[start + c] * (out[c] - mean);
		addOuter(choices, sums, { row, by: out });
	}
}

/** For each action c, the inverse of its own block of H: Σ_i p_ic (1 − p_ic) (1, x_i)(1, x_i)ᵀ + λ. */
export function blockInverses(model: ChoiceModel): readonly Float64Array[] | Undefined {
	const { columns, seen } = model.choices;
	const blocks = blocksOf(model);
	const inverses: Float64Array[] = [];
	for (let c = 0; c < seen.length; c++) {
		const block = new Float64Array(columns * columns);
		for (let k = 0; k < block.length; k++) block[k] = blocks[k * seen.length + c];
		for (let j = 1; j < columns; j++) block[j * columns + j] += model.penalty;
		const { inverse, dependent } = inverseOf(block, columns);
		if (dependent !== undefined)
			return {
				undefined: `context column ${dependent} does not vary, or depends on others: give it a larger penalty`
			};
		inverses.push(inverse);
	}
	return inverses;
}

/** The lower halves of all blocks without λ, entry by entry, those of all actions together. */
function blocksOf({ choices, chances }: ChoiceModel): Float64Array {
	const { choice, seen, columns, values } = choices;
	const actions = seen.length;
	const blocks = new Float64Array(columns * columns * actions);
	for (let row = 0; row < choice.length; row++) {
		const start = row * actions;
		for (let j = 0; j < columns; j++) {
			for (let k = 0; k <= j; k++) {
				const value = values[row * columns + j] * values[row * columns + k];
				if (value === 0) continue;
				const at = (j * columns + k) * actions;
				for (let c = 0; c < actions; c++) {
					const chance = chances[start + c];
					blocks[at + c] += value * chance * (1 - chance);
				}
			}
		}
	}
	return blocks;
}

/** out = M⁻¹ v, block by block. */
export function blocksTimes(
	inverses: readonly Float64Array[],
	vector: Float64Array,
	out: Float64Array
): void {
	const actions = inverses.length;
	const columns = vector.length / actions;
	for (let c = 0; c < actions; c++) {
		for (let j = 0; j < columns; j++) {
			let total = 0;
			for (let k = 0; k < columns; k++)
				total += inverses[c][j * columns + k] * vector[k * actions + c];
			out[j * actions + c] = total;
		}
	}
}
