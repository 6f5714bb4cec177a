import { cellsOf, type Cells } from '../cells.ts';
import type { Log } from '../log.ts';

/** Estimated propensities of a log. */
export interface Propensities {
	/** Writes π̂₀(a | x_i) of all actions: a `PerAction`. */
	readonly chances: (row: number, out: Float64Array) => void;
	/** p̂_i, those of the logged actions: put it in the place of `log.propensity`. */
	readonly propensity: Float64Array;
}

export interface CountingOptions {
	/** By row, which cell of the context it is in, from 0; the slot if left out. */
	readonly cell?: Int32Array;
	/** σ ≥ 0, rows added to each action of each cell; none if left out. */
	readonly smoothing?: number;
}

/**
 * Propensities by counting: how often each action was logged in each cell of the context,
 *
 *     p̂(a | c) = (N_ca + σ) / (N_c + σ A)
 *
 * Assumes that all that drove the logger is in the cells, and that cells are few enough to fill. Without
 * smoothing, IPS with these propensities is the mean reward of each action in each cell, averaged with
 * the target’s chances: post-stratification. That is steadier than IPS with the true propensities, and
 * knows nothing of actions that a cell never saw.
 *
 * Source: Strehl, Langford, Li and Kakade (2010), NIPS, for estimated propensities; Hirano, Imbens and
 * Ridder (2003), Econometrica 71(4), for their being steadier.
 *
 * @throws RangeError on a smoothing that is negative or no number, or cells not one a row and from 0
 * @example
 * const { propensity } = countedPropensities(log, { cell: kind });
 * const e = evaluation({ ...log, propensity }, policy);
 */
export function countedPropensities(
	log: Pick<Log, 'actions' | 'action' | 'position'>,
	{ cell = log.position, smoothing = 0 }: CountingOptions = {}
): Propensities {
	if (!(smoothing >= 0 && smoothing < Infinity))
		throw new RangeError(`smoothing adds 0 rows or more, got ${smoothing}`);
	const { actions, action } = log;
	const cells = cellsOf(action.length, cell);
	const chances = shares(log, cells, smoothing);
	return {
		chances(row, out) {
			const at = cells.of[row] * actions;
			for (let a = 0; a < actions; a++) out[a] = chances[at + a];
		},
		propensity: Float64Array.from(action, (a, i) => chances[cells.of[i] * actions + a])
	};
}

/** By cell and action. Cells without a row stay 0: no row asks for them. */
function shares(
	{ actions, action }: Pick<Log, 'actions' | 'action'>,
	{ of, count }: Cells,
	smoothing: number
): Float64Array {
	const shown = new Float64Array(count * actions);
	const rows = new Float64Array(count);
	for (let i = 0; i < action.length; i++) {
		shown[of[i] * actions + action[i]]++;
		rows[of[i]]++;
	}
	return shown.map((logged, at) => {
		const all = rows[Math.floor(at / actions)];
		return all === 0 ? 0 : (logged + smoothing) / (all + smoothing * actions);
	});
}
