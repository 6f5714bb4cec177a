import type { CrossProducts } from '#lib/models/causal/cross-products.ts';
import { densityRatioWeighting } from '#lib/models/causal/density-ratio-weighting.ts';
import type { Columns } from '#lib/models/causal/columns.ts';
import { isUndefined, type Estimate, type Undefined } from '#lib/models/estimate.ts';
import { frontDoorEstimand } from '#lib/models/causal/front-door-estimand.ts';
import { frontDoorTwoStepFrom } from '#lib/models/causal/front-door-two-step.ts';
import { ivEstimand } from '#lib/models/causal/instrument-estimand.ts';
import { slopeFrom } from '#lib/models/causal/least-squares.ts';
import type { LinearModel } from '#lib/models/causal/linear-model.ts';
import { regressionCoefficient } from '#lib/models/causal/regression-coefficient.ts';
import { twoStageLeastSquaresFrom } from '#lib/models/causal/two-stage-least-squares.ts';
import { named, names } from '../answers/sentences.ts';
import type { Strategies, Strategy } from './strategies.ts';

/** One way of reading the effect from the log, and where it leads. */
export interface Reading {
	readonly id: 'naive' | 'adjusted' | 'weighted' | 'instrument' | 'front-door';
	readonly name: string;
	/** What it uses: "given intent". */
	readonly with: string;
	readonly estimate: Estimate;
	/** Where it would end with endless rows. */
	readonly limit: number | Undefined;
	/** What a reader must know besides: few effective rows, a weak instrument. */
	readonly caution?: string;
}

/** A sample with the model that wrote it, and the question asked of it. */
export interface Log {
	readonly model: LinearModel;
	readonly columns: Columns;
	readonly cross: CrossProducts;
	readonly exposure: string;
	readonly outcome: string;
}

/** First-stage F below which a normal interval is too hopeful (Staiger and Stock, 1997). */
const WEAK_F = 10;

/** Reads the effect from the log in every way there is. */
export function readings(
	log: Log,
	{ ticked, adjusted, instrument, frontDoor }: Strategies
): readonly Reading[] {
	const origin = ticked.length > 0 ? '' : ', the first set that works';
	return [
		naive(log),
		regression(log, adjusted, origin),
		weighting(log, adjusted),
		twoStage(log, instrument),
		twoStep(log, frontDoor)
	];
}

function naive({ model, cross, exposure, outcome }: Log): Reading {
	return {
		id: 'naive',
		name: 'Naive',
		with: 'nothing adjusted',
		estimate: slopeFrom(cross, { exposure, outcome }),
		limit: regressionCoefficient(model, { outcome, on: exposure })
	};
}

function regression(log: Log, set: Strategy<readonly string[]>, origin: string): Reading {
	const face = { id: 'adjusted', name: 'Adjusted' } as const;
	if (isUndefined(set)) return missing(face, set);
	return {
		...face,
		with: given(set) + origin,
		estimate: slopeFrom(log.cross, { exposure: log.exposure, outcome: log.outcome, given: set }),
		limit: slopeLimit(log, set)
	};
}

function weighting(log: Log, set: Strategy<readonly string[]>): Reading {
	const face = { id: 'weighted', name: 'Weighted (IPW)' } as const;
	if (isUndefined(set)) return missing(face, set);
	const { exposure, outcome, columns } = log;
	const estimate = densityRatioWeighting({ exposure, outcome, given: set }, columns);
	const reading = { ...face, with: given(set), estimate, limit: slopeLimit(log, set) };
	if (isUndefined(estimate) || estimate.explained < HEAVY_TAILS) return reading;
	const rows = Math.round(estimate.effectiveSampleSize);
	const caution = `Few rows carry the weight, as if there were ${rows}: the interval is too narrow.`;
	return { ...reading, caution };
}

/** Share of the exposure explained from which on the weights have no variance. */
const HEAVY_TAILS = 0.25;

function twoStage(
	{ model, cross, exposure, outcome }: Log,
	chosen: Strategies['instrument']
): Reading {
	const face = { id: 'instrument', name: 'Instrument' } as const;
	if (isUndefined(chosen)) return missing(face, chosen);
	const question = { instrument: chosen.name, exposure, outcome, given: chosen.given };
	const estimate = twoStageLeastSquaresFrom(cross, question);
	const limit = ivEstimand(model, question);
	const how =
		chosen.given.length > 0 ? `${named(chosen.name)}, ${given(chosen.given)}` : named(chosen.name);
	const reading = { ...face, with: how, estimate, limit };
	if (isUndefined(estimate) || estimate.firstStageF >= WEAK_F) return reading;
	const strength = estimate.firstStageF.toFixed(1);
	return { ...reading, caution: `Weak: first-stage F is ${strength}. The interval is too narrow.` };
}

function twoStep(
	{ model, cross, exposure, outcome }: Log,
	mediators: Strategy<readonly string[]>
): Reading {
	const face = { id: 'front-door', name: 'Front door' } as const;
	if (isUndefined(mediators)) return missing(face, mediators);
	const question = { exposure, mediators, outcome };
	return {
		...face,
		with: `through ${names(mediators)}`,
		estimate: frontDoorTwoStepFrom(cross, question),
		limit: frontDoorEstimand(model, question)
	};
}

function slopeLimit({ model, exposure, outcome }: Log, set: readonly string[]): number {
	return regressionCoefficient(model, { outcome, on: exposure, given: set });
}

function missing(face: Pick<Reading, 'id' | 'name'>, why: Undefined): Reading {
	return { ...face, with: '', estimate: why, limit: why };
}

function given(set: readonly string[]): string {
	return set.length > 0 ? `given ${names(set)}` : 'nothing adjusted';
}
