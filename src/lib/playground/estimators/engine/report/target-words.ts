import { count } from '#lib/simulations/print.ts';
import { quoted } from '../csv/file-problem.ts';
import type { Question } from '../question/question.ts';
import { share } from './print-number.ts';

/** What the target does, in words that follow "what would … earn?" */
export function targetWords(question: Question): string {
	const { kind, epsilon } = question.asked;
	const lot = `uniform choice among ${count(question.actions.length)} actions`;
	if (kind === 'uniform' || epsilon === 1) return lot;
	const mixed = epsilon > 0 ? `, with ${share(epsilon)} of choices by lot` : '';
	return `${pureWords(question)}${mixed}`;
}

function pureWords({ asked, best, actions, counted }: Question): string {
	if (asked.kind === 'column') return 'the policy in the log’s target column';
	if (best) return `always showing ${quoted(actions[best.action])}`;
	return counted === undefined
		? 'the policy in the second file’s table'
		: 'the policy that wrote the second file';
}
