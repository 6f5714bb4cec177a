import type { Situation } from './knowledge.ts';
import { CLICK_RATES, evaluationPolicy, ITEMS, KINDS, loggingPolicy, ofKind } from './world.ts';

/** A row that a log can hold: its chance, and what it adds to DM, IPS, clipped IPS and DR. */
interface PossibleRow {
	readonly chance: number;
	readonly terms: readonly number[];
}

/**
 * Bias and variance of four estimators on logs of two rows, by going through every such log with its
 * chance. Each estimator is read from its definition; nothing is shared with what it checks but the
 * click rates and the two policies.
 */
export function byEnumeration(situation: Situation) {
	const { truth, rows } = possibleRows(situation);
	const [sums, squares] = [new Float64Array(4), new Float64Array(4)];
	for (const one of rows) {
		for (const two of rows) {
			for (let e = 0; e < 4; e++) {
				const error = (one.terms[e] + two.terms[e]) / 2 - truth;
				sums[e] += one.chance * two.chance * error;
				squares[e] += one.chance * two.chance * error ** 2;
			}
		}
	}
	const [dm, ips, cips, dr] = Array.from(sums, (bias, e) => ({
		bias,
		variance: squares[e] - bias ** 2
	}));
	return { dm, ips, cips, dr };
}

function possibleRows({ logger, sharpness, modelError, propensityError, clip }: Situation) {
	const matrices = [loggingPolicy(logger), evaluationPolicy(sharpness), CLICK_RATES];
	const ofVisitor = (x: number) => matrices.map((matrix) => [...ofKind(matrix, x)]);
	let [truth, loggerValue] = [0, 0];
	for (let x = 0; x < KINDS; x++) {
		const [pi0, pi, q] = ofVisitor(x);
		for (let a = 0; a < ITEMS; a++) {
			truth += (pi[a] * q[a]) / KINDS;
			loggerValue += (pi0[a] * q[a]) / KINDS;
		}
	}
	const rows: PossibleRow[] = [];
	for (let x = 0; x < KINDS; x++) {
		const [pi0, pi, q] = ofVisitor(x);
		const powers = pi0.map((p) => Math.pow(p, 1 - propensityError));
		const powerSum = powers.reduce((s, p) => s + p, 0);
		const qHat = q.map((each) => (1 - modelError) * each + modelError * loggerValue);
		const dm = pi.reduce((s, p, a) => s + p * qHat[a], 0);
		for (let a = 0; a < ITEMS; a++) {
			for (const r of [0, 1]) {
				const w = pi[a] / (powers[a] / powerSum);
				const chance = (pi0[a] * (r ? q[a] : 1 - q[a])) / KINDS;
				rows.push({ chance, terms: [dm, w * r, Math.min(w, clip) * r, dm + w * (r - qHat[a])] });
			}
		}
	}
	return { truth, rows };
}
