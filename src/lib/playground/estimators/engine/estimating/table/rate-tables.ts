import type { PolicyTable } from '../../question/policy-table.ts';

/** What tables of rates are learned from, fold by fold, and the policy that is asked of them. */
export interface TableLog {
	/** K */
	readonly actions: number;
	/** π(a | l): K chances in each of L positions. */
	readonly policy: PolicyTable;
	/** r_i */
	readonly reward: Float64Array;
	/** Fold f, position l and action a of each row in one number, (f L + l) K + a. */
	readonly bucket: Int32Array;
	/** F, 2 or more */
	readonly folds: number;
	/** κ > 0: how many rows the more general mean is worth. */
	readonly strength: number;
}

/** By bucket. */
export interface Sums {
	/** How many rows are in it. */
	readonly rows: Float64Array;
	/** Σ r */
	readonly rewards: Float64Array;
}

/**
 * A table of rates for each fold, learned from the rows of the other folds:
 *
 *     q̂(l, a) = (S_la + κ m_a) / (N_la + κ),   m_a = (S_a + κ m) / (N_a + κ),   m = S / N
 *
 * with N the count of rows and S the sum of their rewards. It is what `crossFit` makes of the learner
 * `table` of the models, from sums instead of rows, and in the same room each time: so thousands of
 * resamples can learn anew.
 *
 * @example new RateTables(log).learn(summed(log)).rate
 */
export class RateTables {
	/** q̂ and N_la, by bucket. */
	readonly rate: Float64Array;
	readonly rows: Float64Array;
	/** m_a and N_a, by fold and action. */
	readonly actionRate: Float64Array;
	readonly actionRows: Float64Array;
	/** m and N, by fold. */
	readonly mean: Float64Array;
	readonly allRows: Float64Array;

	constructor(private readonly log: TableLog) {
		const { folds, actions, policy } = log;
		const room = (length: number) => new Float64Array(folds * length);
		[this.rate, this.rows] = [room(policy.length), room(policy.length)];
		[this.actionRate, this.actionRows] = [room(actions), room(actions)];
		[this.mean, this.allRows] = [room(1), room(1)];
	}

	learn(sums: Sums): this {
		const { folds } = this.log;
		this.actionRate.fill(0);
		this.actionRows.fill(0);
		for (let f = 0; f < folds; f++) {
			this.sumOthers(f, sums);
			this.shrink(f);
		}
		return this;
	}

	/** Sums of all folds but one: of each cell, of each action, of all. */
	private sumOthers(fold: number, { rows, rewards }: Sums): void {
		const { rate, actionRate, actionRows } = this;
		const { actions: K, policy } = this.log;
		const cells = policy.length;
		let total = 0;
		let count = 0;
		for (let cell = 0, a = 0; cell < cells; cell++) {
			let n = 0;
			let s = 0;
			for (let f = 0, at = cell; at < rows.length; f++, at += cells) {
				if (f === fold) continue;
				n += rows[at];
				s += rewards[at];
			}
			this.rows[fold * cells + cell] = n;
			rate[fold * cells + cell] = s;
			actionRows[fold * K + a] += n;
			actionRate[fold * K + a] += s;
			count += n;
			total += s;
			if (++a === K) a = 0;
		}
		this.allRows[fold] = count;
		this.mean[fold] = total / count;
	}

	/** Turns the sums into rates, from the general to the particular. */
	private shrink(fold: number): void {
		const { rate, rows, actionRate, actionRows } = this;
		const { actions: K, policy, strength } = this.log;
		const ofActions = fold * K;
		for (let a = ofActions; a < ofActions + K; a++)
			actionRate[a] = (actionRate[a] + strength * this.mean[fold]) / (actionRows[a] + strength);
		const from = fold * policy.length;
		for (let at = from, a = 0; at < from + policy.length; at++) {
			rate[at] = (rate[at] + strength * actionRate[ofActions + a]) / (rows[at] + strength);
			if (++a === K) a = 0;
		}
	}
}

/** The sums of a log as it is. */
export function summed(log: TableLog): Sums {
	const rows = new Float64Array(log.folds * log.policy.length);
	const rewards = new Float64Array(rows.length);
	log.bucket.forEach((bucket, i) => {
		rows[bucket]++;
		rewards[bucket] += log.reward[i];
	});
	return { rows, rewards };
}

/** Σ_a π(a | l) q̂(l, a) by fold and position: what the tables say that the policy earns there. */
export function expectedRates({ actions: K, policy }: TableLog, rate: Float64Array): Float64Array {
	const expected = new Float64Array(rate.length / K);
	for (let at = 0, cell = 0; at < rate.length; at++) {
		expected[Math.floor(at / K)] += policy[cell] * rate[at];
		if (++cell === policy.length) cell = 0;
	}
	return expected;
}
