import { accuracy, type Accuracy, type PerEstimator } from './accuracy.ts';
import type { Knowledge } from './knowledge.ts';
import { chances, rowTerms, total } from './row-types.ts';

/** What the weights promise before any row is drawn. */
export interface Weights {
	/** E[w]: 1 if the propensities are true, whatever the two policies. */
	readonly meanWeight: number;
	/**
	 * (E[w])² / E[w²], where ESS/n ends in a long log, in (0, 1]. With true propensities that is
	 * 1 / E[w²]; with wrong ones it is what the analyst computes, not what she has.
	 */
	readonly effectiveShare: number;
}

export function weightsOf(known: Knowledge): Weights {
	const chance = chances(known);
	const { weight } = rowTerms(known);
	const meanWeight = total(chance, weight);
	return { meanWeight, effectiveShare: meanWeight ** 2 / total(chance, squares(weight)) };
}

/**
 * Bias and variance of every estimator on logs of n independent rows, by adding up the world.
 *
 * DM, IPS, clipped IPS and DR are means of what single rows add, t: bias E[t] − V and variance
 * Var(t)/n are exact for any n. SNIPS is a ratio; for it the first terms of the expansion in 1/n hold
 * (the delta method), with R = E[w r]/E[w]:
 *
 *     bias = R − V − E[w² (r − R)] / (n E[w]²)        variance = E[w² (r − R)²] / (n E[w]²)
 *
 * Source of the moments: Dudík, Erhan, Langford and Li (2014) for DR, of which IPS is the case
 * q̂ = 0. Assumes weights above 0.
 *
 * @param rows n, at least 1
 * @example exact(knowledge({ logger: 4, sharpness: 12, modelError: 0, propensityError: 0, clip: 1 }), 1000).ips.mse // 0.001885
 */
export function exact(known: Knowledge, rows: number): PerEstimator<Accuracy> {
	const chance = chances(known);
	const terms = rowTerms(known);
	const mean = (term: Float64Array): Accuracy => {
		const expected = total(chance, term);
		const spread = total(chance, squares(term)) - expected ** 2;
		return accuracy(expected - known.value, Math.max(0, spread) / rows);
	};
	return {
		dm: mean(terms.dm),
		ips: mean(terms.ips),
		cips: mean(terms.cips),
		snips: ratio(known, rows),
		dr: mean(terms.dr)
	};
}

function ratio(known: Knowledge, rows: number): Accuracy {
	const chance = chances(known);
	const { ips, weight } = rowTerms(known);
	const meanWeight = total(chance, weight);
	const limit = total(chance, ips) / meanWeight;
	const residual = ips.map((wr, type) => wr - weight[type] * limit);
	const pull = total(
		chance,
		residual.map((each, type) => each * weight[type])
	);
	return accuracy(
		limit - known.value - pull / (rows * meanWeight ** 2),
		total(chance, squares(residual)) / (rows * meanWeight ** 2)
	);
}

function squares(terms: Float64Array): Float64Array {
	return terms.map((term) => term ** 2);
}
