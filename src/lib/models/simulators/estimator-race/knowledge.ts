import {
	CLICK_RATES,
	evaluationPolicy,
	ITEMS,
	loggingPolicy,
	ofKind,
	perKind,
	valueOf
} from './world.ts';

/** Who wrote the log, whom we ask about, and how wrong the analyst is. */
export interface Situation {
	/** β₀: how hard the logging policy leans towards what visitors like; negative, away from it. */
	readonly logger: number;
	/** How hard the evaluation policy leans towards what visitors like, 0 or more. */
	readonly sharpness: number;
	/** η_q in [0, 1]: 0 for a perfect model of the reward, 1 for one that knows only the log’s mean. */
	readonly modelError: number;
	/** η_p in [0, 1]: 0 for the true propensities, 1 for “all items had the same chance”. */
	readonly propensityError: number;
	/** M: weights above it count as M, in clipped IPS alone; `Infinity` clips nothing. */
	readonly clip: number;
}

/** What an analyst works with, for each cell (kind and item) of the world. */
export interface Knowledge {
	/** π₀(a|x), which wrote the log. */
	readonly logging: Float64Array;
	/** w = π(a|x) / π̂₀(a|x), with the propensities that she takes for true. */
	readonly weight: Float64Array;
	/** min(w, M) */
	readonly clippedWeight: Float64Array;
	/** q̂(x,a), what her model says. */
	readonly model: Float64Array;
	/** D(x) = Σ_a π(a|x) q̂(x,a), the same in all cells of a kind. */
	readonly direct: Float64Array;
	/** V(π), which she does not know. */
	readonly value: number;
	/** V(π₀) */
	readonly loggerValue: number;
}

/**
 * The model and the weights of a situation:
 *
 *     q̂ = (1 − η_q) q + η_q V(π₀)        π̂₀ ∝ π₀^(1 − η_p), within each kind
 *
 * V(π₀) is what a constant model learns from an endless log. The model is given, not fitted on the
 * rows that it is tried on, so its error is the same for every log; that is what makes the direct
 * method’s bias and the bias of doubly robust exact sums.
 *
 * @example knowledge({ logger: 4, sharpness: 12, modelError: 0.3, propensityError: 0, clip: 20 })
 */
export function knowledge(situation: Situation): Knowledge {
	const { logger, sharpness, modelError, propensityError, clip } = situation;
	const logging = loggingPolicy(logger);
	const target = evaluationPolicy(sharpness);
	const assumed = assumedPropensities(logging, propensityError);
	const weight = target.map((chance, cell) => chance / assumed[cell]);
	const loggerValue = valueOf(logging);
	const model = CLICK_RATES.map((q) => (1 - modelError) * q + modelError * loggerValue);
	return {
		logging,
		weight,
		clippedWeight: weight.map((w) => Math.min(w, clip)),
		model,
		direct: direct(target, model),
		value: valueOf(target),
		loggerValue
	};
}

function assumedPropensities(logging: Float64Array, error: number): Float64Array {
	return perKind((kind, row) => {
		ofKind(logging, kind).forEach((chance, item) => (row[item] = chance ** (1 - error)));
		const total = row.reduce((sum, power) => sum + power, 0);
		for (let item = 0; item < ITEMS; item++) row[item] /= total;
	});
}

function direct(target: Float64Array, model: Float64Array): Float64Array {
	return perKind((kind, row) => {
		const predicted = ofKind(model, kind);
		const sum = ofKind(target, kind).reduce((sum, pi, item) => sum + pi * predicted[item], 0);
		row.fill(sum);
	});
}
