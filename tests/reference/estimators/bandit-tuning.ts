import { isUndefined } from '#lib/models/estimate.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import { chooseByMeanSquaredError, chooseBySlope } from '#lib/models/estimators/tuning.ts';
import { banditOf, termsOf, unbiasedTerms, type Bandit } from './bandit-log.ts';
import {
	compareNumbers,
	number,
	refuseUnknown,
	TOLERANCE,
	type Case,
	type Comparison
} from './check.ts';

interface Tuning {
	readonly estimator: string;
	readonly lambdas: readonly unknown[];
	readonly tuning_method: string;
	readonly use_bias_upper_bound: boolean;
	readonly delta: number;
	readonly best_lambda: unknown;
	readonly value: unknown;
}

const KNOWN = [
	'estimator',
	'lambdas',
	'tuning_method',
	'use_bias_upper_bound',
	'delta',
	'best_lambda',
	'value'
];

export function* checkTuning(reference: Case): Iterable<Comparison> {
	const bandit = banditOf(reference);
	for (const line of reference.expected.tuning as readonly Tuning[]) {
		const bound = line.use_bias_upper_bound ? ' with bound' : '';
		const question = `${reference.id} ${line.estimator} by ${line.tuning_method}${bound}`;
		refuseUnknown(question, line, KNOWN);
		const chosen = choose(bandit, line, question);
		const actual = estimateAt(bandit, line.estimator, chosen);
		yield compareNumbers('tuning', question, { expected: line.value, actual });
		yield compareNumbers('tuned lambda', question, {
			expected: line.best_lambda,
			actual: tied(bandit, line, chosen) ? number(line.best_lambda) : chosen
		});
	}
}

function choose(bandit: Bandit, line: Tuning, question: string): number {
	const lambdas = line.lambdas.map(number);
	const candidates = lambdas.map((lambda_) => termsOf(bandit, line.estimator, { lambda_ }));
	const unbiased = unbiasedTerms(bandit, line.estimator);
	const bound = line.use_bias_upper_bound && { weight: bandit.e.weight, delta: line.delta };
	const chosen =
		line.tuning_method === 'slope'
			? chooseBySlope(candidates, { delta: line.delta })
			: line.tuning_method === 'mse'
				? chooseByMeanSquaredError(candidates, { unbiased, ...(bound && { bound }) })
				: { undefined: `no checker for the method ${line.tuning_method}` };
	if (isUndefined(chosen)) throw new Error(`${question}: ${chosen.undefined}`);
	return lambdas[chosen];
}

function estimateAt(bandit: Bandit, estimator: string, lambda: number) {
	return estimateOf(termsOf(bandit, estimator, { lambda_: lambda }));
}

/** Several λ may give the same estimate: then either may be called the best. */
function tied(bandit: Bandit, line: Tuning, chosen: number): boolean {
	const [theirs, ours] = [number(line.best_lambda), chosen].map((lambda) =>
		estimateAt(bandit, line.estimator, lambda)
	);
	return !isUndefined(theirs) && !isUndefined(ours) && Math.abs(theirs - ours) <= TOLERANCE;
}
