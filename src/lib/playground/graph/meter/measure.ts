import { crossProducts } from '#lib/models/causal/cross-products.ts';
import type { Columns } from '#lib/models/causal/columns.ts';
import { isUndefined, type IntervalEstimate, type Undefined } from '#lib/models/estimate.ts';
import type { LinearModel } from '#lib/models/causal/linear-model.ts';
import { pathContributions } from '#lib/models/causal/path-contributions.ts';
import { throughArrows } from '#lib/models/causal/sample-linear.ts';
import { totalEffect } from '#lib/models/causal/total-effect.ts';
import { biasBars, type BiasBar } from './bias-bars.ts';
import { readings, type Log, type Reading } from './readings.ts';
import type { Strategies } from './strategies.ts';

export interface Measurement {
	readonly exposure: string;
	readonly outcome: string;
	readonly rows: number;
	readonly truth: number;
	readonly readings: readonly Reading[];
	/** Where the bias of the naive comparison comes from, and that of the ticked set if one is. */
	readonly sources: readonly BiasSource[];
}

/** What a comparison with endless rows is off by, path by path. */
export interface BiasSource {
	readonly given: readonly string[];
	readonly bias: number;
	readonly bars: readonly BiasBar[] | Undefined;
}

/** A bias below this is rounding. */
const ROUNDING = 1e-9;

/**
 * Simulates a model with given luck and reads the effect of one node on another from the log in
 * every way there is, beside the truth that only the simulator knows.
 *
 * @param luck standard normals for every node, as `noises` draws them
 */
export function measure(model: LinearModel, luck: Columns, strategies: Strategies): Measurement {
	const { exposure, outcome, ticked, adjusted } = strategies;
	const columns = throughArrows(model, luck);
	const log: Log = { model, columns, cross: crossProducts(columns), exposure, outcome };
	const compared = [[], ...(ticked.length > 0 && !isUndefined(adjusted) ? [ticked] : [])];
	const truth = totalEffect(model, exposure, outcome);
	return {
		exposure,
		outcome,
		rows: log.cross.rows,
		truth,
		readings: readings(log, strategies).map((reading) => withChance(reading, truth)),
		sources: compared.map((set) => biasSource(log, set))
	};
}

function biasSource({ model, exposure, outcome }: Log, set: readonly string[]): BiasSource {
	const parts = pathContributions(model, { exposure, outcome, given: set });
	return { given: set, bias: parts.bias, bars: biasBars(parts) };
}

/** Tells bad luck from a lie: of intervals around the truth, one in twenty misses it. */
function withChance(reading: Reading, truth: number): Reading {
	const { estimate, limit, caution } = reading;
	if (caution || isUndefined(estimate) || isUndefined(limit) || covers(estimate, truth)) {
		return reading;
	}
	if (Math.abs(limit - truth) > ROUNDING) return reading;
	return { ...reading, caution: 'Off by chance: with endless rows it ends at the truth.' };
}

/** Estimate minus truth. */
export function errorOf(estimate: IntervalEstimate, truth: number): number {
	return estimate.estimate - truth;
}

export function covers({ lower, upper }: IntervalEstimate, truth: number): boolean {
	return lower <= truth && truth <= upper;
}
