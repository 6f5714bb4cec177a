import type { Undefined } from '../../estimate.ts';
import { cellsOf, type Cells } from '../cells.ts';
import type { Log } from '../log.ts';

/** An action in a cell is judged if its propensities promise this many rows: below, z is not normal. */
const PROMISED = 5;

export interface PropensityCalibration {
	/** Each action in each cell that could be judged, the worst first. */
	readonly judged: readonly Calibrated[];
	/** The first of them. */
	readonly worst: Calibrated;
	/** How many were logged, but too rarely to judge. */
	readonly tooRare: number;
}

export interface Calibrated {
	readonly action: number;
	/** The cell of rows, 0 if there is but one. */
	readonly cell: number;
	/** How many rows show the action. */
	readonly rows: number;
	/** Σ 1/p over these rows, divided by all rows of the cell: 1 if the propensities are right. */
	readonly ratio: number;
	readonly standardError: number;
	/** (ratio − 1) / standard error */
	readonly z: number;
}

/**
 * Whether actions are shown as often as their propensities say, from the propensities of the logged
 * actions alone. For each action a,
 *
 *     E[1{a_i = a} / p_i] = E_x[π₀(a | x) / π₀(a | x)] = 1,
 *
 * so that Σ 1/p over the rows that show a counts all rows. Above 1 the action was shown more often than
 * its propensities say. The variance of a term is E[1/p] − 1 if they are right, with E[1/p] estimated
 * by Σ p⁻² / Σ p⁻¹; z is its distance from 1 in standard errors. Among a hundred cells one z beyond 3 is
 * luck, one beyond 4 is not.
 *
 * Where an action’s propensities differ by orders of magnitude, its rare rows of tiny p may not have come
 * yet: the ratio is then below 1, and looks surer of it than it is. Trust z above 0 sooner than below.
 *
 * Assumes independent rows, and that π₀ gives a some chance for every x of the cell: where it does not,
 * the ratio tends to the share of x for which it does.
 *
 * @param cell by row, from 0, what the logger saw; the position if left out
 * @returns the ratios, or why there are none: each action is too rare to judge
 * @throws RangeError on cells that are not one a row and from 0
 * @example propensityCalibration(log).worst // { action: 3, ratio: 1.4, z: 9.1, … }: shown too often
 */
export function propensityCalibration(
	log: Pick<Log, 'actions' | 'action' | 'propensity' | 'position'>,
	cell = log.position
): PropensityCalibration | Undefined {
	const sums = sumsOf(log, cellsOf(log.action.length, cell));
	const judged: Calibrated[] = [];
	let tooRare = 0;
	for (let at = 0; at < sums.shown.length; at++) {
		if (sums.shown[at] === 0) continue;
		const calibrated = judge(sums, at, log.actions);
		if (calibrated) judged.push(calibrated);
		else tooRare++;
	}
	if (judged.length === 0)
		return { undefined: `no action is promised ${PROMISED} rows by its propensities` };
	judged.sort((one, other) => Math.abs(other.z) - Math.abs(one.z));
	return { judged, worst: judged[0], tooRare };
}

interface Sums {
	/** By cell. */
	readonly rows: Float64Array;
	/** By cell and action, as the next two: how many rows, Σ 1/p, Σ 1/p². */
	readonly shown: Float64Array;
	readonly inverse: Float64Array;
	readonly squares: Float64Array;
}

function sumsOf(
	{ actions, action, propensity }: Pick<Log, 'actions' | 'action' | 'propensity'>,
	{ of, count }: Cells
): Sums {
	const rows = new Float64Array(count);
	const [shown, inverse, squares] = [0, 0, 0].map(() => new Float64Array(count * actions));
	for (let i = 0; i < action.length; i++) {
		const at = of[i] * actions + action[i];
		const each = 1 / propensity[i];
		rows[of[i]]++;
		shown[at]++;
		inverse[at] += each;
		squares[at] += each * each;
	}
	return { rows, shown, inverse, squares };
}

function judge(sums: Sums, at: number, actions: number): Calibrated | undefined {
	const cell = Math.floor(at / actions);
	const rows = sums.rows[cell];
	const meanInverse = sums.squares[at] / sums.inverse[at];
	if (rows / meanInverse < PROMISED) return undefined;
	const ratio = sums.inverse[at] / rows;
	const standardError = errorOf(ratio, meanInverse, rows);
	return {
		action: at % actions,
		cell,
		rows: sums.shown[at],
		ratio,
		standardError,
		z: ratio === 1 ? 0 : (ratio - 1) / standardError
	};
}

/**
 * By what the propensities say. Where they leave no luck at all, being 1, the rows decide: terms 0 and 1
 * with this mean.
 */
function errorOf(ratio: number, meanInverse: number, rows: number): number {
	const variance = meanInverse > 1 ? meanInverse - 1 : ratio * (1 - ratio);
	return Math.sqrt(variance / rows);
}
