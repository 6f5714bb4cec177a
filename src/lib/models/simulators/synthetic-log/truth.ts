import { interval, type IntervalEstimate } from '../../estimate.ts';
import type { Rows } from '../../estimators/log.ts';
import { stream } from '../../random.ts';
import { writeContexts } from './contexts.ts';
import { expectedRewards, type RowWriter } from './expected-rewards.ts';
import { requireWhole } from './settings.ts';
import type { SyntheticWorld } from './world.ts';

/** Visitors between two reports of progress. An even number, for contexts. */
const CHUNK = 4096;

/**
 * The value of a policy for the visitors of a log: V = (1/n) Σ_i Σ_a π(a | x_i) q(x_i, a). Exact: no
 * action and no reward is drawn.
 *
 * @example valueFor(world, log.context, targetPolicy(world, log.context, target))
 */
export function valueFor(world: SyntheticWorld, context: Rows, policy: RowWriter): number {
	const rows = context.values.length / context.columns;
	const values = valuesOf(world, context, policy);
	let total = 0;
	for (let row = 0; row < rows; row++) total += values(row);
	return total / rows;
}

export interface FreshVisitors {
	/** How many visitors to ask: the standard error falls with its root. */
	readonly visitors: number;
	/** Whole number from 0 to 2³² − 1. */
	readonly seed: number;
}

/**
 * The value of a policy for all visitors there might be, V(π) = E_x Σ_a π(a | x) q(x, a), from fresh
 * visitors that stand in no log. Only contexts are drawn, so that the standard error, which comes with
 * it, is small: that of the mean of Σ_a π q over visitors.
 *
 * @param policyFor a policy for given contexts, as `targetPolicy` makes one
 * @yields progress in [0, 1]
 * @throws RangeError if visitors is not a whole number from 2
 * @example
 * const best = { kind: 'epsilon-greedy', epsilon: 0 } as const;
 * const work = populationValue(world, (context) => targetPolicy(world, context, best), {
 * 	visitors: 1e6,
 * 	seed: 1
 * });
 */
export function* populationValue(
	world: SyntheticWorld,
	policyFor: (context: Rows) => RowWriter,
	{ visitors, seed }: FreshVisitors
): Generator<number, IntervalEstimate, void> {
	requireWhole('visitors', visitors, { from: 2, to: Number.MAX_SAFE_INTEGER });
	const context = { columns: world.dimensions, values: new Float64Array(CHUNK * world.dimensions) };
	const values = valuesOf(world, context, policyFor(context));
	const draw = stream(seed, 'fresh context');
	let mean = 0;
	let squares = 0;
	for (let done = 0; done < visitors;) {
		const rows = Math.min(CHUNK, visitors - done);
		writeContexts(context, { from: 0, to: rows }, draw);
		for (let row = 0; row < rows; row++) {
			// Welford’s update: no cancellation, however many visitors come.
			const value = values(row);
			const step = value - mean;
			mean += step / ++done;
			squares += step * (value - mean);
		}
		yield done / visitors;
	}
	return interval(mean, Math.sqrt(squares / (visitors * (visitors - 1))));
}

/** Σ_a π(a | x_i) q(x_i, a) of a row. */
function valuesOf(
	world: SyntheticWorld,
	context: Rows,
	policy: RowWriter
): (row: number) => number {
	const { actions } = world;
	const rewards = expectedRewards(world, context);
	const chance = new Float64Array(actions);
	const worth = new Float64Array(actions);
	return (row) => {
		policy(row, chance);
		rewards(row, worth);
		let value = 0;
		for (let a = 0; a < actions; a++) value += chance[a] * worth[a];
		return value;
	};
}
