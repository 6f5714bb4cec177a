import { cellsOf, type Cells } from '../cells.ts';
import type { Log, PerAction } from '../log.ts';
import { rowReader } from './row-reader.ts';

/** What the target does and the log says nothing about. */
export interface MissingSupport {
	/** The target’s probability on it, averaged over rows: from 0 to 1. */
	readonly share: number;
	/** Where it lies, most first; these shares add up to the whole. */
	readonly missing: readonly MissingAction[];
}

export interface MissingAction {
	readonly action: number;
	/** The cell of rows where it is missing, 0 if there is but one. */
	readonly cell: number;
	readonly share: number;
}

export interface SupportOptions {
	/** π₀(a | x_i) of all actions, where it is known: missing is then what has chance 0. */
	readonly logging?: PerAction;
	/**
	 * By row, which cell of the context it is in, from 0; the position if left out. Without `logging`,
	 * missing is what no row of the cell was logged with.
	 */
	readonly cell?: Int32Array;
}

/**
 * The share of a target policy that a log has no support for:
 *
 *     (1/n) Σ_i Σ_a π(a | x_i) · 1{a has no support at x_i}
 *
 * The bias of IPS is what the target would earn there, times −1. If only the log decides, an action
 * without support may still have had a small chance; and one that is seen may lack it for some x.
 *
 * @param policy π(a | x_i), for the log’s rows and actions
 * @throws RangeError if the log has no rows, or cells not one a row and from 0
 * @example missingSupport(log, policy).share // 0.12: the log is silent about an eighth of the target
 */
export function missingSupport(
	log: Pick<Log, 'actions' | 'action' | 'position'>,
	policy: PerAction,
	{ logging, cell = log.position }: SupportOptions = {}
): MissingSupport {
	const rows = log.action.length;
	if (rows === 0) throw new RangeError('diagnostics need at least one row; got none');
	const { actions } = log;
	const cells = cellsOf(rows, cell);
	const mass = new Float64Array(cells.count * actions);
	const target = rowReader(policy, actions);
	const support = logging ? rowReader(logging, actions) : showings(log, cells);
	for (let i = 0; i < rows; i++) {
		const chances = target(i);
		const supported = support(i);
		const at = cells.of[i] * actions;
		for (let a = 0; a < actions; a++) if (supported[a] === 0) mass[at + a] += chances[a];
	}
	return collected(mass, rows, actions);
}

/** By row, how often each action was logged in the row’s cell. */
function showings({ action, actions }: Pick<Log, 'action' | 'actions'>, { of, count }: Cells) {
	const counts = Array.from({ length: count }, () => new Float64Array(actions));
	for (let i = 0; i < action.length; i++) counts[of[i]][action[i]]++;
	return (row: number) => counts[of[row]];
}

function collected(mass: Float64Array, rows: number, actions: number): MissingSupport {
	const missing: MissingAction[] = [];
	let share = 0;
	mass.forEach((sum, at) => {
		if (sum === 0) return;
		share += sum / rows;
		missing.push({ action: at % actions, cell: Math.floor(at / actions), share: sum / rows });
	});
	return { share, missing: missing.sort((one, other) => other.share - one.share) };
}
