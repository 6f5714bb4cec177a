import { cellsOf, type Cells } from '../cells.ts';
import type { Log } from '../log.ts';
import { NO_ROWS, type Learner } from './reward-model.ts';

export interface TableOptions {
	/** κ ≥ 0: how many rows the more general mean is worth. */
	readonly strength: number;
	/** By row, which cell of the context it is in, from 0; the slot if left out. */
	readonly cell?: Int32Array;
}

/**
 * A reward model by means: of each action in each cell of the context, drawn towards the action’s mean,
 * and that towards the mean of all rows:
 *
 *     q̂(c, a) = (S_ca + κ m_a) / (N_ca + κ),   m_a = (S_a + κ m) / (N_a + κ),   m = S / N
 *
 * with S the sum of rewards and N the count of rows. An action that its cell never saw has m_a; one that
 * no row saw has m. At κ = 0 the means are plain where there are any. For contexts of few values.
 *
 * Source: shrinkage of this form is the posterior mean of a rate under a Beta prior worth κ rows; Gelman
 * et al., Bayesian Data Analysis, section 2.4.
 *
 * @returns the learner; its model fails to exist without rows
 * @throws RangeError on a strength that is negative or no number, or cells not one a row and from 0
 * @example table(log, { strength: 20 })(everyRow(n))
 */
export function table(log: Log, { strength, cell = log.position }: TableOptions): Learner {
	if (!(strength >= 0 && strength < Infinity))
		throw new RangeError(`the strength of a table is 0 or more, got ${strength}`);
	const cells = cellsOf(log.action.length, cell);
	return (rows) => {
		if (rows.length === 0) return NO_ROWS;
		const means = shrunkenMeans(sumsOf(log, rows, cells), log.actions, strength);
		return (row, out) => {
			const at = cells.of[row] * out.length;
			for (let a = 0; a < out.length; a++) out[a] = means[at + a];
		};
	};
}

/** By cell and action: N and S. */
interface Sums {
	readonly count: Float64Array;
	readonly total: Float64Array;
}

function sumsOf({ actions, action, reward }: Log, rows: Int32Array, cells: Cells): Sums {
	const count = new Float64Array(cells.count * actions);
	const total = new Float64Array(cells.count * actions);
	for (let i = 0; i < rows.length; i++) {
		const at = cells.of[rows[i]] * actions + action[rows[i]];
		count[at]++;
		total[at] += reward[rows[i]];
	}
	return { count, total };
}

function shrunkenMeans(cells: Sums, actions: number, strength: number): Float64Array {
	const ofActions = folded(cells, actions);
	const all = folded(ofActions, 1);
	const mean = all.total[0] / all.count[0];
	const means = shrunken(ofActions, strength, () => mean);
	return shrunken(cells, strength, (at) => means[at % actions]);
}

/** The sums over all entries that agree modulo `length`. */
function folded({ count, total }: Sums, length: number): Sums {
	const sums = { count: new Float64Array(length), total: new Float64Array(length) };
	for (let at = 0; at < count.length; at++) {
		sums.count[at % length] += count[at];
		sums.total[at % length] += total[at];
	}
	return sums;
}

function shrunken({ count, total }: Sums, strength: number, towards: (at: number) => number) {
	return count.map((rows, at) =>
		rows === 0 ? towards(at) : (total[at] + strength * towards(at)) / (rows + strength)
	);
}
