import type { Rows } from '../../estimators/log.ts';
import type { RowWriter } from './expected-rewards.ts';
import { featureCount, writeFeatures } from './features.ts';
import { writeScores } from './scores.ts';
import type { Scores, SyntheticWorld } from './world.ts';

/** What the logging policy decides on. */
export interface Seen {
	readonly context: Rows;
	/** n x A, 1 where an action had no chance; not there if none was withheld. */
	readonly withheld?: Uint8Array;
}

/**
 * π₀(a | x_i) ∝ exp(β₀ · belief(x_i, a)), and 0 for actions that were withheld in the row.
 *
 * @example loggingPolicy(world, log) // what wrote the log
 */
export function loggingPolicy(world: SyntheticWorld, seen: Seen): RowWriter {
	const weigh = loggingWeights(world, seen);
	return (row, out) => {
		const total = weigh(row, out);
		for (let a = 0; a < out.length; a++) out[a] /= total;
	};
}

/**
 * The policy before it is divided by its sum: writes row i’s A weights, the largest of them 1, and
 * returns their sum. A draw needs no more, and divisions take time.
 */
export function loggingWeights(
	world: SyntheticWorld,
	{ context, withheld }: Seen
): (row: number, out: Float64Array) => number {
	const { actions, dimensions, shape } = world;
	const scores = sharpened(world);
	const features = new Float64Array(featureCount(dimensions, shape));
	return (row, out) => {
		writeFeatures(context, row, features);
		writeScores(scores, features, out);
		if (withheld) silence(out, withheld, row * actions);
		return exponentiate(out);
	};
}

/** β₀ · belief */
function sharpened({ sharpness, belief: { bias, slope } }: SyntheticWorld): Scores {
	const times = (score: number) => sharpness * score;
	return { bias: bias.map(times), slope: slope.map(times) };
}

/** Scores of −∞ for actions without a chance. */
function silence(scores: Float64Array, withheld: Uint8Array, from: number): void {
	for (let a = 0; a < scores.length; a++) if (withheld[from + a]) scores[a] = -Infinity;
}

/** Scores to weights, the largest of them 1; returns their sum. */
function exponentiate(scores: Float64Array): number {
	let top = -Infinity;
	// Which score leads cannot be foreseen: a branch here would cost more than the maximum itself.
	for (let a = 0; a < scores.length; a++) top = Math.max(top, scores[a]);
	let total = 0;
	for (let a = 0; a < scores.length; a++) {
		scores[a] = Math.exp(scores[a] - top);
		total += scores[a];
	}
	return total;
}
