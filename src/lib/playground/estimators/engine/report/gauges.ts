import type { Question } from '../question/question.ts';
import type { Facts } from './facts.ts';
import { actions, propensities, rewards, rows } from './gauges/contents.ts';
import type { Finding } from './gauges/finding.ts';
import { support } from './gauges/support.ts';
import { effectiveRows, largestPart, largestWeight, meanWeight } from './gauges/weights.ts';

export type { Finding };

/** The health of a log for a question: each thing measured, with its judgement. */
export function findings(question: Question, facts: Facts): Finding[] {
	return [
		rows(facts),
		actions(question),
		rewards(facts),
		propensities(facts),
		meanWeight(facts),
		effectiveRows(facts),
		largestWeight(facts),
		largestPart(facts),
		support(facts)
	];
}
