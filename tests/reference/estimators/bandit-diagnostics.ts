import { isUndefined, type Undefined } from '#lib/models/estimate.ts';
import { weightDiagnostics } from '#lib/models/estimators/diagnostics.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import { banditOf, termsOf, TUNED } from './bandit-log.ts';
import { compareNumbers, number, refuseUnknown, type Case, type Comparison } from './check.ts';

type Answers = Readonly<Record<string, unknown>>;

export function* checkDiagnostics(reference: Case): Iterable<Comparison> {
	const { effectiveSize, meanWeight, largest } = weightDiagnostics(banditOf(reference).e);
	const ours: Readonly<Record<string, number | Undefined>> = {
		ess: effectiveSize,
		max_weight: largest.weight,
		mean_weight: isUndefined(meanWeight) ? meanWeight : meanWeight.estimate
	};
	refuseUnknown(`${reference.id} diagnostics`, reference.diagnostics as object, Object.keys(ours));
	for (const [name, expected] of Object.entries(reference.diagnostics as Answers))
		yield compareNumbers('diagnostics', `${reference.id} ${name}`, {
			expected,
			actual: ours[name]
		});
}

/** How far an estimate is from the truth, in the two ways that the reference measures it. */
const ERRORS: ReadonlyMap<string, (estimate: number, truth: number) => number> = new Map([
	['relative-ee', (estimate, truth) => Math.abs(estimate - truth) / Math.abs(truth)],
	['se', (estimate, truth) => (estimate - truth) ** 2]
]);

export function* checkErrors(reference: Case): Iterable<Comparison> {
	const bandit = banditOf(reference);
	const truth = number(reference.ground_truth);
	const tables = reference.expected.evaluation_of_ope as Readonly<Record<string, Answers>>;
	for (const [metric, answers] of Object.entries(tables)) {
		const error = ERRORS.get(metric);
		if (!error) throw new Error(`${reference.id}: no checker for the error ${metric}`);
		for (const [estimator, expected] of Object.entries(answers)) {
			const options = TUNED.has(estimator) ? { lambda_: Infinity } : {};
			const estimate = estimateOf(termsOf(bandit, estimator, options));
			const actual = isUndefined(estimate) ? estimate : error(estimate, truth);
			const question = `${reference.id} ${metric} of ${estimator}`;
			yield compareNumbers('evaluation of OPE', question, { expected, actual });
		}
	}
}
