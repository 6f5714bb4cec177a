import { isUndefined } from '#lib/models/estimate.ts';
import { finished, resampledEstimates } from '#lib/models/estimators/intervals/resample.ts';
import { populationVariance } from '#lib/models/estimators/population-variance.ts';
import { rowValues } from '#lib/models/estimators/row-values.ts';
import { estimateOf, sum } from '#lib/models/estimators/terms.ts';
import { quantile } from '#lib/models/quantile.ts';
import { banditOf, termsOf, TUNED } from './bandit-log.ts';
import {
	compareNumbers,
	number,
	refuseUnknown,
	TOLERANCE,
	type Case,
	type Comparison
} from './check.ts';

interface Bootstrap {
	readonly estimator: string;
	readonly alpha: number;
	readonly n_bootstrap_samples: number;
	readonly seed: number;
	readonly mean: unknown;
	readonly lower: unknown;
	readonly upper: unknown;
	readonly round_sd: unknown;
}

const KNOWN = [
	'estimator',
	'alpha',
	'n_bootstrap_samples',
	'seed',
	'mean',
	'lower',
	'upper',
	'round_sd'
];
/** How many standard errors two runs of a bootstrap may lie apart. */
const APART = 4;

export function* checkBootstrap(reference: Case): Iterable<Comparison> {
	const bandit = banditOf(reference);
	for (const line of reference.expected.bootstrap_statistical as readonly Bootstrap[]) {
		const question = `${reference.id} ${line.estimator}`;
		refuseUnknown(question, line, KNOWN);
		const options = TUNED.has(line.estimator) ? { lambda_: Infinity } : {};
		const terms = termsOf(bandit, line.estimator, options);
		const estimate = estimateOf(terms);
		if (isUndefined(terms) || isUndefined(estimate)) yield* checkUndefined(question, line);
		else yield* checkRounds(question, line, rowValues(terms));
	}
}

function* checkUndefined(question: string, line: Bootstrap): Iterable<Comparison> {
	const actual = { undefined: 'no estimate, so nothing to resample' };
	for (const answer of ['mean', 'lower', 'upper', 'round_sd'] as const)
		yield compareNumbers('bootstrap', `${question} ${answer}`, { expected: line[answer], actual });
}

/**
 * Our bootstrap as the reference does it: of rounds that were already divided by the mean weight, which
 * for ratios misses the luck of that mean. Ours draws rows, so it is given the rounds for rows here.
 */
function* checkRounds(
	question: string,
	line: Bootstrap,
	rounds: Float64Array
): Iterable<Comparison> {
	const { alpha, n_bootstrap_samples: resamples, seed } = line;
	const roundSd = Math.sqrt(populationVariance(rounds));
	const spread = { expected: line.round_sd, actual: roundSd };
	yield compareNumbers('bootstrap', `${question} round_sd`, spread);
	const drawn = finished(resampledEstimates({ numerator: rounds }, { resamples, seed }));
	// Rows that all add the same have a reason here; the reference gives an interval of width 0.
	const estimates = isUndefined(drawn) && roundSd === 0 ? rounds : drawn;
	if (isUndefined(estimates)) throw new Error(`${question}: ${estimates.undefined}`);
	const luck = roundSd / Math.sqrt(rounds.length * resamples);
	yield compareNumbers('bootstrap', `${question} mean`, {
		expected: line.mean,
		actual: sum(estimates) / estimates.length,
		tolerance: Math.max(TOLERANCE, APART * Math.SQRT2 * luck)
	});
	const at = { estimates, resamples };
	yield checkBound(`${question} lower`, line.lower, { ...at, share: alpha / 2 });
	yield checkBound(`${question} upper`, line.upper, { ...at, share: 1 - alpha / 2 });
}

/**
 * Two runs agree on a bound where the reference’s lies between ours at shares as far apart as chance may
 * move them. Estimates of few rows lie on a grid, so that a distance in their own unit says nothing.
 */
function checkBound(
	question: string,
	bound: unknown,
	{ estimates, resamples, share }: { estimates: Float64Array; resamples: number; share: number }
): Comparison {
	const slack = APART * Math.sqrt((2 * share * (1 - share)) / resamples);
	const lowest = quantile(estimates, Math.max(0, share - slack)) - TOLERANCE;
	const highest = quantile(estimates, Math.min(1, share + slack)) + TOLERANCE;
	const expected = number(bound);
	return {
		what: 'bootstrap',
		question,
		expected,
		actual: [lowest, quantile(estimates, share), highest],
		verdict: lowest <= expected && expected <= highest ? 'same' : 'different'
	};
}
