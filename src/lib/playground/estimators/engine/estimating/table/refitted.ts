import type { Undefined } from '#lib/models/estimate.ts';
import type { Resampling } from '#lib/models/estimators/intervals/resample.ts';
import type { Terms } from '#lib/models/estimators/terms.ts';
import { fillIndices, streamState } from '#lib/models/random.ts';
import { Buckets } from './buckets.ts';
import { expectedRates, RateTables, type Sums, type TableLog } from './rate-tables.ts';

/**
 * The estimates of logs drawn anew from the log, each with tables learned anew from what was drawn:
 *
 *     (1/n) Σ_i Σ_a π(a | l_i) q̂(l_i, a) + Σ_i ŵ_i (r_i − q̂(l_i, a_i)) / D
 *
 * with D the sum of the correction's denominators, or n where it has none. All estimators share the
 * tables of a resample. A row keeps its fold, so no copy of it teaches the table that predicts another.
 * The rows of resample j are those of `resampledEstimates`.
 *
 * Source: Efron (1979), Annals of Statistics 7(1): what is computed from the rows is computed anew.
 *
 * @param corrections of each estimator: ŵ as numerators, all of them 0 for the direct method
 * @yields progress in [0, 1], after each resample
 * @returns for each estimator its estimates in order of drawing, or why there are none: some resample
 * has no weight to divide by, or no row to learn from
 */
export function* refittedEstimates(
	log: TableLog,
	corrections: readonly Terms[],
	{ resamples, seed }: Resampling
): Generator<number, (Float64Array | Undefined)[], void> {
	const n = log.reward.length;
	const drawn = new Int32Array(n);
	const resample = new Resample(log, corrections);
	const estimates = corrections.map(() => new Float64Array(resamples));
	for (let j = 0; j < resamples; j++) {
		fillIndices(streamState(seed, 'bootstrap', j), n, drawn);
		const direct = resample.draw(drawn).direct();
		for (let m = 0; m < corrections.length; m++) estimates[m][j] = direct + resample.correction(m);
		yield (j + 1) / resamples;
	}
	return estimates.map(orWhyNot);
}

function orWhyNot(estimates: Float64Array): Float64Array | Undefined {
	const failed = estimates.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
	if (failed === 0) return estimates;
	return {
		undefined: `${failed} of ${estimates.length} resamples had no weight, or no row for a table: too few rows carry the estimate`
	};
}

/** A column of a correction, and its sums in a resample. */
interface Corrected {
	readonly weight: Float64Array;
	readonly paid: Float64Array;
	readonly denominator?: Float64Array;
}

/** One log drawn anew after the other, in the same room. */
class Resample {
	private readonly buckets: Buckets;
	private readonly tables: RateTables;
	private readonly reward: Float64Array;
	private readonly corrections: readonly Corrected[];
	/** How often each row was drawn, in the order of buckets. */
	private readonly times: Float64Array;
	private readonly sums: Sums;
	/** By bucket, Σ ŵ of the correction at hand. */
	private readonly weights: Float64Array;

	constructor(
		private readonly log: TableLog,
		corrections: readonly Terms[]
	) {
		const count = log.folds * log.policy.length;
		const buckets = new Buckets(log.bucket, count);
		this.buckets = buckets;
		this.tables = new RateTables(log);
		this.reward = buckets.sorted(log.reward);
		this.corrections = corrections.map(({ numerator, denominator }) => ({
			weight: buckets.sorted(numerator),
			paid: buckets.sorted(numerator.map((w, i) => w * log.reward[i])),
			denominator: denominator && buckets.sorted(denominator)
		}));
		this.times = new Float64Array(log.reward.length);
		this.sums = { rows: new Float64Array(count), rewards: new Float64Array(count) };
		this.weights = new Float64Array(count);
	}

	draw(drawn: Int32Array): this {
		const { buckets, times, sums } = this;
		const { place } = buckets;
		times.fill(0);
		for (let k = 0; k < drawn.length; k++) times[place[drawn[k]]]++;
		buckets.count(times, sums.rows);
		buckets.sum(times, this.reward, sums.rewards);
		this.tables.learn(sums);
		return this;
	}

	/** The part of the tables. Not finite where all rows are of one fold, which then has no others. */
	direct(): number {
		const { log } = this;
		const { rows } = this.sums;
		const K = log.actions;
		const expected = expectedRates(log, this.tables.rate);
		let total = 0;
		for (let at = 0; at < rows.length; at++) total += rows[at] * expected[Math.floor(at / K)];
		return total / this.reward.length;
	}

	/** The part of a correction. Not finite where it has nothing to divide by. */
	correction(m: number): number {
		const { weight, paid, denominator } = this.corrections[m];
		const { rate } = this.tables;
		this.buckets.sum(this.times, weight, this.weights);
		const predicted = dot(this.weights, rate);
		const parts = denominator ? dot(this.times, denominator) : this.times.length;
		return (dot(this.times, paid) - predicted) / parts;
	}
}

/** In two sums, since each addition must wait for the one before it. */
function dot(one: Float64Array, other: Float64Array): number {
	const last = one.length - 1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < last; i += 2) {
		even += one[i] * other[i];
		odd += one[i + 1] * other[i + 1];
	}
	return even + odd + (last % 2 === 0 ? one[last] * other[last] : 0);
}
