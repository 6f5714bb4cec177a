import { isUndefined, type Undefined } from '#lib/models/estimate.ts';
import {
	empiricalBernsteinHalfWidth,
	hoeffdingHalfWidth,
	studentHalfWidth
} from '#lib/models/estimators/intervals/half-widths.ts';
import { rowValues } from '#lib/models/estimators/row-values.ts';
import { estimateOf, type Estimated } from '#lib/models/estimators/terms.ts';
import { meanSquaredErrorScore } from '#lib/models/estimators/tuning.ts';
import { banditOf, termsOf, unbiasedTerms, type Bandit } from './bandit-log.ts';
import {
	compareNumbers,
	lines,
	questionOf,
	refuseUnknown,
	STUDENT_TOLERANCE,
	TOLERANCE,
	type Case,
	type Comparison,
	type Line
} from './check.ts';

type Answers = Readonly<Record<string, unknown>>;

/** The δ of scores, which the format does not repeat in each line. */
const SCORE_DELTA = 0.05;

/** How far below the mean each bound of the reference lies; it takes the largest row as range. */
const HALF_WIDTHS = new Map([
	['hoeffding', (rows, delta) => hoeffdingHalfWidth(rows.length, largest(rows), delta)],
	['bernstein', (rows, delta) => empiricalBernsteinHalfWidth(rows, largest(rows), delta)],
	['student_t', (rows, delta) => studentHalfWidth(rows, delta)]
] satisfies [string, (rows: Float64Array, delta: number) => number | Undefined][]);

export function* checkEstimates(reference: Case): Iterable<Comparison> {
	const bandit = banditOf(reference);
	for (const line of lines(reference, 'estimates')) {
		const question = questionOf(reference, line);
		refuseUnknown(question, line, ['estimator', 'options', 'value', 'lower_bounds', 'mse_score']);
		const terms = termsOf(bandit, line.estimator, line.options);
		const actual = withoutMatch(line, estimateOf(terms));
		yield compareNumbers('estimates', question, { expected: line.value, actual });
		yield* checkBounds(question, terms, (line.lower_bounds ?? {}) as Answers);
		yield* checkScores(question, { bandit, line, terms });
	}
}

/** Replay without a matching row has a reason here; the reference calls it 0. */
function withoutMatch(line: Line, actual: number | Undefined): number | Undefined {
	return line.estimator === 'rm' && line.value === 0 && isUndefined(actual) ? 0 : actual;
}

function* checkBounds(question: string, terms: Estimated, bounds: Answers): Iterable<Comparison> {
	for (const [name, expected] of Object.entries(bounds)) {
		const [, method, delta] = /^(.+)_lower_(.+)$/.exec(name) ?? [];
		const halfWidth = HALF_WIDTHS.get(method);
		if (!halfWidth) throw new Error(`${question}: no checker for the bound ${name}`);
		const estimate = estimateOf(terms);
		const half = isUndefined(terms) ? terms : halfWidth(rowValues(terms), Number(delta));
		const actual = isUndefined(estimate) ? estimate : isUndefined(half) ? half : estimate - half;
		const tolerance = method === 'student_t' ? STUDENT_TOLERANCE : TOLERANCE;
		yield compareNumbers('lower bounds', `${question} ${name}`, { expected, actual, tolerance });
	}
}

function* checkScores(
	question: string,
	{ bandit, line, terms }: { bandit: Bandit; line: Line; terms: Estimated }
): Iterable<Comparison> {
	const scores = (line.mse_score ?? {}) as Answers;
	refuseUnknown(`${question} mse_score`, scores, ['bias_direct', 'bias_upper_bound']);
	for (const [name, expected] of Object.entries(scores)) {
		const unbiased = unbiasedTerms(bandit, line.estimator);
		const bound = name === 'bias_upper_bound' && { weight: bandit.e.weight, delta: SCORE_DELTA };
		const actual = isUndefined(terms)
			? terms
			: meanSquaredErrorScore(terms, { unbiased, ...(bound && { bound }) });
		yield compareNumbers('mse scores', `${question} ${name}`, { expected, actual });
	}
}

function largest(rows: Float64Array): number {
	return rows.reduce((most, value) => Math.max(most, value), -Infinity);
}
