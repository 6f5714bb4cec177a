import { isUndefined, type Undefined } from '../estimate.ts';
import { doublyRobust } from './doubly-robust.ts';
import type { Evaluation } from './evaluation.ts';
import { ips, type Clip } from './ips.ts';
import type { Rows } from './log.ts';
import { populationVariance } from './population-variance.ts';
import type { Estimated } from './terms.ts';

/*
 * A log that several policies wrote can be evaluated in three ways. Naive: each row has the propensity
 * that its own logger gave, and `ips` or `doublyRobust` know nothing of loggers. Balanced: each row has
 * the chance under the mixture of all loggers ({@link mixturePropensity}), and again nothing else
 * changes. Weighted: each logger’s rows count by how steady they are, as below.
 *
 * Source of all three: Agarwal, Basu, Schnabel and Joachims (2017), KDD; doubly robust: Kallus, Saito
 * and Uehara (2021), ICML.
 */

export interface Loggers extends Clip {
	/** Which policy wrote the row: whole numbers from 0. */
	readonly logger: Int32Array;
}

/**
 * The chance of each logged action under the mixture of all loggers, by their shares of the rows,
 *
 *     p̄_i = Σ_k (n_k / n) π_k(a_i | x_i)
 *
 * @param chances π_k(a_i | x_i): a row for each row of the log, a column for each logger
 * @param logger which of them wrote the row
 * @throws RangeError on a number of chances that is not rows x loggers, or naming the row (from 1) of a
 * logger that has no column
 */
export function mixturePropensity(chances: Rows, logger: Int32Array): Float64Array {
	const n = logger.length;
	if (chances.values.length !== n * chances.columns)
		throw new RangeError(
			`${n} rows and ${chances.columns} loggers take ${n * chances.columns} chances, got ${chances.values.length}`
		);
	const share = countRows(logger, chances.columns).map((rows) => rows / n);
	return Float64Array.from({ length: n }, (_, i) => {
		const own = chances.values.subarray(i * chances.columns, (i + 1) * chances.columns);
		return own.reduce((total, chance, k) => total + share[k] * chance, 0);
	});
}

/**
 * Weighted IPS: each logger’s mean weighted by the inverse of its variance,
 *
 *     (1/n) Σ c_{k(i)} w_i r_i,   c_k = n / (σ_k² Σ_l n_l / σ_l²)
 *
 * with σ_k² the variance of w r among the rows of logger k. It needs rows enough to know the variances:
 * where a rare large weight has not come yet, its logger looks steady, and counts too much.
 *
 * @returns the terms, or why there are none: a logger whose rows do not vary
 * @throws RangeError on loggers too few or too many, or naming the row (from 1) of a negative one
 */
export function weightedIps(e: Evaluation, { logger, clip }: Loggers): Estimated {
	const { numerator } = ips(e, { clip });
	const factor = factors(numerator, logger);
	if (isUndefined(factor)) return factor;
	return { numerator: numerator.map((term, i) => factor[logger[i]] * term) };
}

/**
 * Weighted doubly robust: the direct method, and its correction weighted as in {@link weightedIps},
 * with σ_k² the variance of the doubly robust terms among the rows of logger k.
 *
 * @returns the terms, or why there are none: no model, or a logger whose rows do not vary
 */
export function weightedDoublyRobust(e: Evaluation, { logger, clip }: Loggers): Estimated {
	const terms = doublyRobust(e, { clip });
	if (isUndefined(terms) || !e.model) return terms;
	const { direct } = e.model;
	const factor = factors(terms.numerator, logger);
	if (isUndefined(factor)) return factor;
	return {
		numerator: terms.numerator.map((term, i) => direct[i] + factor[logger[i]] * (term - direct[i]))
	};
}

/** c_k of each logger, or which of them has rows that do not vary. */
function factors(terms: Float64Array, logger: Int32Array): readonly number[] | Undefined {
	const n = terms.length;
	if (logger.length !== n)
		throw new RangeError(`${n} rows need as many loggers, got ${logger.length}`);
	const loggers = logger.reduce((most, k) => Math.max(most, k + 1), 0);
	const rows = countRows(logger, loggers);
	const rounding = 1e-24 * terms.reduce((most, term) => Math.max(most, term * term), 0);
	const variance = rows.map((_, k) => populationVariance(terms.filter((_, i) => logger[i] === k)));
	const constant = variance.findIndex((value, k) => rows[k] > 0 && value <= rounding);
	if (constant >= 0)
		return { undefined: `the rows of logger ${constant} do not vary: their weight has no bound` };
	const total = rows.reduce((sum, count, k) => sum + (count > 0 ? count / variance[k] : 0), 0);
	return variance.map((value) => n / (value * total));
}

function countRows(logger: Int32Array, loggers: number): number[] {
	const rows = new Array<number>(loggers).fill(0);
	logger.forEach((k, i) => {
		if (!(k >= 0 && k < loggers))
			throw new RangeError(
				`row ${i + 1} has the logger ${k}; loggers are whole numbers from 0 to ${loggers - 1}`
			);
		rows[k]++;
	});
	return rows;
}
