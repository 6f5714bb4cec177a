import type { Undefined } from '../../estimate.ts';
import type { Log, PerAction } from '../log.ts';
import { rowReader } from './row-reader.ts';

/** Propensities up to 2⁻¹⁰ share the last bin. */
const BINS = 11;
/** A bin is judged if its propensities promise this many rows: below, z is not normal. */
const PROMISED = 5;

/** All row-action pairs whose propensity lies in (lower, upper]. */
export interface CalibrationBin {
	readonly lower: number;
	readonly upper: number;
	readonly pairs: number;
	/** Mean propensity of the pairs. */
	readonly propensity: number;
	/** Share of the pairs whose action was logged. */
	readonly frequency: number;
	/** Of the frequency, if the propensities are right. */
	readonly standardError: number;
	/** (frequency − propensity) / standard error, or why there is none. */
	readonly z: number | Undefined;
}

export interface PolicyCalibration {
	/** From large propensities to small ones; bins without a pair are left out. */
	readonly bins: readonly CalibrationBin[];
	/** Rows whose logged action had chance 0. */
	readonly impossible: number;
	/** The largest |p_i − π₀(a_i | x_i)|: the log’s own propensities are to be those of the policy. */
	readonly largestGap: number;
}

/**
 * Whether actions are shown as often as a fully known logging policy says: row-action pairs in bins of
 * their propensity, each bin half as high as the one before, with the share of pairs that were logged.
 *
 * At most one pair of a row is logged, so with P_i the sum of row i’s propensities in the bin, the count
 * has variance Σ_i P_i (1 − P_i).
 *
 * Assumes independent rows.
 *
 * @param logging π₀(a | x_i), for the log’s rows and actions
 * @throws RangeError if the log has no rows
 * @example policyCalibration(log, logging).bins[0] // { propensity: 0.71, frequency: 0.70, z: −0.4, … }
 */
export function policyCalibration(
	log: Pick<Log, 'actions' | 'action' | 'propensity'>,
	logging: PerAction
): PolicyCalibration {
	const { actions, action, propensity } = log;
	if (action.length === 0) throw new RangeError('diagnostics need at least one row; got none');
	const sums = emptySums();
	const read = rowReader(logging, actions);
	let impossible = 0;
	let largestGap = 0;
	for (let i = 0; i < action.length; i++) {
		const chances = read(i);
		const chosen = chances[action[i]];
		add(sums, chances);
		if (chosen > 0) sums.logged[binOf(chosen)]++;
		else impossible++;
		largestGap = Math.max(largestGap, Math.abs(propensity[i] - chosen));
	}
	return { bins: binsOf(sums), impossible, largestGap };
}

/** By bin. */
interface Sums {
	readonly pairs: Float64Array;
	readonly promised: Float64Array;
	readonly variance: Float64Array;
	readonly logged: Float64Array;
	/** P_i of the row at hand. */
	readonly ofRow: Float64Array;
}

function emptySums(): Sums {
	const [pairs, promised, variance, logged, ofRow] = Array.from(
		{ length: 5 },
		() => new Float64Array(BINS)
	);
	return { pairs, promised, variance, logged, ofRow };
}

function add({ pairs, promised, variance, ofRow }: Sums, chances: Float64Array): void {
	ofRow.fill(0);
	for (let a = 0; a < chances.length; a++) {
		if (chances[a] <= 0) continue;
		const bin = binOf(chances[a]);
		pairs[bin]++;
		ofRow[bin] += chances[a];
	}
	for (let bin = 0; bin < BINS; bin++) {
		promised[bin] += ofRow[bin];
		variance[bin] += ofRow[bin] * Math.max(0, 1 - ofRow[bin]);
	}
}

function binOf(chance: number): number {
	return Math.min(BINS - 1, Math.max(0, Math.floor(-Math.log2(chance))));
}

function binsOf(sums: Sums): CalibrationBin[] {
	const bins: CalibrationBin[] = [];
	for (let bin = 0; bin < BINS; bin++) if (sums.pairs[bin] > 0) bins.push(binAt(sums, bin));
	return bins;
}

function binAt({ pairs, promised, variance, logged }: Sums, bin: number): CalibrationBin {
	const difference = logged[bin] - promised[bin];
	const error = Math.sqrt(variance[bin]);
	return {
		lower: bin === BINS - 1 ? 0 : 2 ** -(bin + 1),
		upper: 2 ** -bin,
		pairs: pairs[bin],
		propensity: promised[bin] / pairs[bin],
		frequency: logged[bin] / pairs[bin],
		standardError: error / pairs[bin],
		z: zOf(difference, error, promised[bin])
	};
}

function zOf(difference: number, error: number, promised: number): number | Undefined {
	if (promised < PROMISED)
		return { undefined: `the propensities promise fewer than ${PROMISED} rows` };
	if (error === 0) return { undefined: 'the propensities leave nothing to luck' };
	return difference / error;
}
