import { isUndefined } from '#lib/models/estimate.ts';
import { snips as snipsOf } from '#lib/models/estimators/snips.ts';
import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import { normalInterval } from '#lib/models/estimators/intervals/normal.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import type { Gauge, Line, Report } from '../../contract.ts';
import { estimators, type BenchEstimator } from '../estimating/estimators.ts';
import { changeTerms, differenceLine, estimateLine, rateLine } from '../estimating/lines.ts';
import { seenBy } from '../estimating/seen-by.ts';
import type { Question } from '../question/question.ts';
import { factsOf } from './facts.ts';
import { findings as findingsOf, type Finding } from './gauges.ts';
import { memo } from './memo.ts';
import type { Result } from './result.ts';
import { worst } from './thresholds.ts';
import { verdict } from './verdict.ts';

const NEEDS_TABLE = 'Needs the chance of every action; the column has that of the shown one only.';

/**
 * Answers a question: health first, then estimates with intervals, then words.
 *
 * @yields progress in [0, 1]
 */
export function* report(question: Question, seed: number): Generator<number, Report, void> {
	yield 0;
	const parts = estimators.length + 1;
	const e = yield* within(seenBy(question, seed), { from: 0, to: 1 / parts });
	const facts = factsOf(question, e);
	const findings = findingsOf(question, facts);
	const judgement = worst(findings.map((finding) => finding.judgement));
	const estimates: Line[] = [];
	for (const estimator of estimators) {
		const from = (estimates.length + 1) / parts;
		estimates.push(
			estimator.asksAll && !question.table
				? lineWithout(estimator)
				: yield* within(estimateLine(estimator, e, seed), { from, to: from + 1 / parts })
		);
	}
	const snips = estimates.find(({ name }) => name === 'snips') ?? estimates[0];
	const result = { question, facts, findings, judgement, snips, ...rates(question, e) };
	const { logged, onPolicy, difference } = result;
	return {
		gauges: findings.map(gaugeOf),
		judgement,
		verdict: verdict(result),
		estimates,
		logged,
		...(onPolicy && { onPolicy }),
		...(difference && { difference }),
		memo: memo(result)
	};
}

/** A part of the work, as a part of the progress. */
function* within<T>(
	work: Generator<number, T, void>,
	{ from, to }: { readonly from: number; readonly to: number }
): Generator<number, T, void> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		yield from + value * (to - from);
	}
}

/** What was earned by whom, as counted and not estimated, and how SNIPS compares. */
function rates(
	{ log, own }: Question,
	e: Evaluation
): Pick<Result, 'logged' | 'change' | 'onPolicy' | 'difference'> {
	const how = 'The mean reward of its rows, with Wilson’s interval where rewards are clicks.';
	return {
		logged: rateLine(log.reward, { name: 'logged', label: 'This log', help: how }),
		change: changeLine(e),
		onPolicy:
			own && rateLine(own.reward, { name: 'on-policy', label: 'The target’s log', help: how }),
		difference:
			own &&
			differenceLine(
				snipsOf(e),
				{ numerator: own.reward },
				{
					name: 'difference',
					label: 'SNIPS minus the target’s log',
					help: 'Normal interval with the noise of both logs.'
				}
			)
	};
}

function changeLine(e: Evaluation): Line | undefined {
	const terms = changeTerms(e);
	if (isUndefined(terms)) return undefined;
	const value = estimateOf(terms);
	const bounds = normalInterval(terms);
	if (isUndefined(value) || isUndefined(bounds)) return undefined;
	const help = 'Both from the same rows, so their shared luck cancels.';
	return { name: 'change', label: 'SNIPS minus this log', help, value, ...bounds };
}

function lineWithout({ name, label, help }: BenchEstimator): Line {
	return { name, label, help, reason: NEEDS_TABLE };
}

function gaugeOf({ fault, ...gauge }: Finding): Gauge {
	return gauge;
}
