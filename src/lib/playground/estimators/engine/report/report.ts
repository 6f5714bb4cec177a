import { isUndefined } from '#lib/models/estimate.ts';
import { snips as snipsOf } from '#lib/models/estimators/snips.ts';
import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import { normalInterval } from '#lib/models/estimators/intervals/normal.ts';
import type { Resampling } from '#lib/models/estimators/intervals/resample.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import type { Gauge, Line, Report } from '../../contract.ts';
import { estimateLines } from '../estimating/estimate-lines.ts';
import { changeTerms, differenceLine, rateLine } from '../estimating/lines.ts';
import { seenBy } from '../estimating/seen-by.ts';
import type { Question } from '../question/question.ts';
import { factsOf } from './facts.ts';
import { findings as findingsOf, type Finding } from './gauges.ts';
import { memo } from './memo.ts';
import type { Result } from './result.ts';
import { worst } from './thresholds.ts';
import { verdict } from './verdict.ts';

/**
 * Answers a question: health first, then estimates with intervals, then words.
 *
 * @yields progress in [0, 1]
 */
export function* report(
	question: Question,
	resampling: Resampling
): Generator<number, Report, void> {
	yield 0;
	const e = seenBy(question, resampling.seed);
	yield 0;
	const facts = factsOf(question, e);
	const findings = findingsOf(question, facts);
	const judgement = worst(findings.map((finding) => finding.judgement));
	const estimates = yield* estimateLines(question, e, resampling);
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

function gaugeOf({ fault, ...gauge }: Finding): Gauge {
	return gauge;
}
