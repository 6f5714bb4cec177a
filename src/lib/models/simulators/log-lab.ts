import { missingSupport } from '../estimators/diagnostics/missing-support.ts';
import {
	evaluationPolicy,
	exactly,
	loggingPolicy,
	valueOf,
	type Exact,
	type Logger
} from './log-lab-world.ts';
import { byCell, type ByCell } from './log-lab/by-cell.ts';
import { withPropensities, type PropensitySource } from './log-lab/propensities.ts';
import {
	averageReward,
	fullReading,
	reading,
	seenBy,
	type Answer,
	type FullReading
} from './log-lab/reading.ts';
import { byRow, drawLog, type Draw } from './log-lab/shop-log.ts';

export interface LogLabQuestion {
	readonly logger: Logger;
	readonly rows: number;
	/** Where the column p comes from. */
	readonly source: PropensitySource;
	/** Logs of the same shop, each with new luck; the first is the one in the picture. */
	readonly reruns: number;
}

/** What only the simulator knows. */
interface World {
	/** π₀ and π, kinds x items. */
	readonly logging: Float64Array;
	readonly target: Float64Array;
	readonly exact: Exact;
	/** V(π₀) of the same logger without exploration. */
	readonly withoutExploration: number;
}

/** The log in the picture, and what it says. */
interface Picture {
	/** x, a and r of each row, in bytes. */
	readonly rows: {
		readonly kind: Uint8Array;
		readonly item: Uint8Array;
		readonly click: Uint8Array;
	};
	readonly cells: ByCell;
	/** The share of π on items that this log never shows to that kind of visitor. */
	readonly unseen: number;
	/** The mean reward of the log: what the logging policy earned. */
	readonly average: Answer;
	readonly reading: FullReading;
	/** The same log read with p counted, whatever source was asked for. */
	readonly counted: FullReading;
}

/** One number for each log, the picture’s first. */
interface Reruns {
	readonly estimate: Float64Array;
	readonly meanWeight: Float64Array;
	readonly effectiveShare: Float64Array;
	/** Logs whose IPS interval holds V(π). */
	readonly covered: number;
}

export interface LogLabResult extends World, Picture {
	readonly reruns: Reruns;
}

/**
 * A shop with two kinds of visitors and six items writes a log by one policy; the log is read with
 * the eyes of another, by inverse propensity scoring. Whatever the log says about that policy and
 * about itself stands beside the exact value.
 *
 *     V̂ = (1/n) Σ wᵢ rᵢ,   wᵢ = π(aᵢ | xᵢ) / pᵢ,   ESS = (Σ wᵢ)² / Σ wᵢ²
 *
 * Row i takes the same luck whatever the policy, and a longer log begins with the shorter one.
 * Assumes that kind and item are all that moves a click, and that rows are independent.
 *
 * Sources: Horvitz and Thompson (1952) for the weights; Strehl, Langford, Li and Kakade (NeurIPS
 * 2010) for chances that are counted. The estimators are those of `estimators/`.
 *
 * @throws RangeError if there is no row, or no log to write
 * @yields progress in [0, 1], after each log
 * @example logLab({ logger, rows: 1000, source: 'logged', reruns: 1 }, 6).next()
 */
export function* logLab(
	question: LogLabQuestion,
	seed: number
): Generator<number, LogLabResult, void> {
	const { logger, rows, source, reruns } = question;
	requireSome({ rows, reruns });
	const world = worldOf(logger);
	const { logging, target, exact } = world;
	const estimate = new Float64Array(reruns);
	const meanWeight = new Float64Array(reruns);
	const effectiveShare = new Float64Array(reruns);
	let covered = 0;
	for (let j = 0; j < reruns; j++) {
		const log = withPropensities(drawLog(logging, { rows, seed, replicate: j }), source);
		const read = reading(seenBy(target, log));
		estimate[j] = read.ips.estimate;
		meanWeight[j] = read.meanWeight;
		effectiveShare[j] = read.effectiveShare;
		if (covers(read.ips, exact.value)) covered++;
		yield (j + 1) / reruns;
	}
	const picture = pictureOf(world, source, { rows, seed });
	return { ...world, ...picture, reruns: { estimate, meanWeight, effectiveShare, covered } };
}

function requireSome(counts: Readonly<Record<string, number>>): void {
	for (const [name, count] of Object.entries(counts))
		if (!(count >= 1)) throw new RangeError(`${name} must be 1 or more, got ${count}`);
}

function worldOf(logger: Logger): World {
	const logging = loggingPolicy(logger);
	const target = evaluationPolicy();
	return {
		logging,
		target,
		exact: exactly(logging, target),
		withoutExploration: valueOf(loggingPolicy({ ...logger, exploration: 0 }))
	};
}

function pictureOf({ logging, target }: World, source: PropensitySource, draw: Draw): Picture {
	const log = withPropensities(drawLog(logging, draw), source);
	const seen = seenBy(target, log);
	return {
		rows: {
			kind: Uint8Array.from(log.kind),
			item: Uint8Array.from(log.action),
			click: Uint8Array.from(log.reward)
		},
		cells: byCell(log, seen),
		unseen: missingSupport(log, byRow(log, target), { cell: log.kind }).share,
		average: averageReward(seen),
		reading: fullReading(seen),
		counted: fullReading(seenBy(target, withPropensities(log, 'counted')))
	};
}

function covers({ lower, upper }: Answer, value: number): boolean {
	return lower <= value && value <= upper;
}
