import type { Judgement, Line } from '../../contract.ts';
import type { Question } from '../question/question.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './gauges.ts';

/** All that the verdict and the memo are written from. */
export interface Result {
	readonly question: Question;
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	readonly judgement: Judgement;
	readonly snips: Line;
	readonly logged: Line;
	/** SNIPS minus the log's own rate. */
	readonly change?: Line;
	readonly onPolicy?: Line;
	/** SNIPS minus the target's own rate. */
	readonly difference?: Line;
}

/** What is wrong with the log, the worst first: "the mean weight is 3.13 where 1 is due". */
export function faultsOf(findings: readonly Finding[]): string[] {
	return (['do not use', 'weak'] as const).flatMap((judgement) =>
		findings.filter((finding) => finding.judgement === judgement).map(({ fault }) => fault)
	);
}
