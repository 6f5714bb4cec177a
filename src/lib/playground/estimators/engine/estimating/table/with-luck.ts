import { sum, type Terms } from '#lib/models/estimators/terms.ts';
import { RateTables, summed, type TableLog } from './rate-tables.ts';

/**
 * Terms of an estimator with what each row does to the tables: a value a row whose mean is still the
 * estimate, and whose spread is that of the estimate with its tables learned anew. To first order, row
 * i moves the estimate by
 *
 *     Σ_f Σ_la G_fla ∂q̂_f(l, a) / ∂(row i),   G_fla = n_fl π(a | l) / n − Σ ŵ / D
 *
 * over the folds f that learn from it, with n_fl the rows of a fold and position, Σ ŵ the correction's
 * weights in a bucket, and D as `refittedEstimates` says. A row counts in its cell, in the mean m_a of
 * its action and in the mean m of all:
 *
 *     ∂q̂(l, a) = (r − q̂) / (N_la + κ) + κ / (N_la + κ) · ∂m_a
 *     ∂m_a = (r − m_a) / (N_a + κ) + κ / (N_a + κ) · ∂m,   ∂m = (r − m) / N
 *
 * For long logs, in which the tangent is as good as the curve, and cheaper.
 *
 * Source: the infinitesimal jackknife; Efron (1982), The Jackknife, the Bootstrap and Other Resampling
 * Plans, chapter 6.
 *
 * @param terms of the estimator
 * @param correction its ŵ as numerators; all of them 0 for the direct method
 */
export function withLuck(log: TableLog, terms: Terms, correction: Terms): Terms {
	const { slope, offset } = movesOf(log, gradient(log, correction));
	const n = log.reward.length;
	const luck = log.reward.map((r, i) => n * (slope[log.bucket[i]] * r - offset[log.bucket[i]]));
	// Resamples have n rows too, so what all rows together do is no luck.
	const all = sum(luck) / n;
	return { ...terms, base: luck.map((own, i) => (terms.base ? terms.base[i] : 0) + own - all) };
}

/** G, by bucket. */
function gradient(log: TableLog, { numerator, denominator }: Terms): Float64Array {
	const { actions: K, policy, reward, bucket } = log;
	const n = reward.length;
	const parts = denominator ? sum(denominator) : n;
	const { rows } = summed(log);
	const slopes = new Float64Array(rows.length);
	for (let from = 0; from < rows.length; from += K) {
		const here = sum(rows.subarray(from, from + K));
		for (let at = from; at < from + K; at++) slopes[at] = (here * policy[at % policy.length]) / n;
	}
	bucket.forEach((at, i) => (slopes[at] -= numerator[i] / parts));
	return slopes;
}

/** By bucket, by what a row moves the estimate: slope · r − offset, over all folds but its own. */
interface Moves {
	readonly slope: Float64Array;
	readonly offset: Float64Array;
}

function movesOf(log: TableLog, gradient: Float64Array): Moves {
	const { folds, policy } = log;
	const tables = new RateTables(log).learn(summed(log));
	const buckets = gradient.length;
	const moves = { slope: new Float64Array(buckets), offset: new Float64Array(buckets) };
	for (let f = 0; f < folds; f++) {
		const { slope, offset } = movesBy(f, { log, gradient, tables });
		for (let at = 0; at < buckets; at++) {
			if (Math.floor(at / policy.length) === f) continue;
			moves.slope[at] += slope[at % policy.length];
			moves.offset[at] += offset[at % policy.length];
		}
	}
	return moves;
}

/** By cell, by what a row moves the estimate through the table of one fold. */
function movesBy(
	fold: number,
	{ log, gradient, tables }: { log: TableLog; gradient: Float64Array; tables: RateTables }
): Moves {
	const { actions: K, policy, strength } = log;
	const { rate, rows, actionRate, actionRows, mean, allRows } = tables;
	const slope = new Float64Array(policy.length);
	const offset = new Float64Array(policy.length);
	/** Σ G κ / (N_la + κ): what the estimate owes to m_a. */
	const toActions = new Float64Array(K);
	for (let cell = 0, at = fold * policy.length; cell < policy.length; cell++, at++) {
		slope[cell] = gradient[at] / (rows[at] + strength);
		offset[cell] = slope[cell] * rate[at];
		toActions[cell % K] += strength * slope[cell];
	}
	let toAll = 0;
	for (let a = 0; a < K; a++) {
		toActions[a] /= actionRows[fold * K + a] + strength;
		toAll += strength * toActions[a];
	}
	toAll /= allRows[fold];
	for (let cell = 0; cell < policy.length; cell++) {
		const a = cell % K;
		slope[cell] += toActions[a] + toAll;
		offset[cell] += toActions[a] * actionRate[fold * K + a] + toAll * mean[fold];
	}
	return { slope, offset };
}
