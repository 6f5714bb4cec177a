import type { Report, Source } from '../contract.ts';
import { serveBench } from './serve-bench.ts';

/**
 * The report that a page shows before its reader has chosen anything: the men's twin written by chance,
 * asked about the bandit that wrote the other log.
 */
export async function example(): Promise<Report> {
	let answer: Report | undefined;
	let guess = {};
	const receive = serveBench((reply) => {
		if (reply.type === 'header') guess = reply.header.guess;
		if (reply.type === 'report') answer = reply.report;
	});
	const twin = (writer: 'random' | 'bandit'): Source => ({ kind: 'twin', campaign: 'men', writer });
	for (const [slot, writer] of [
		['log', 'random'],
		['second', 'bandit']
	] as const) {
		await receive({ type: 'open', slot, source: twin(writer) });
		await receive({ type: 'read', slot, mapping: guess });
	}
	await receive({ type: 'evaluate', id: 1, seed: 1, target: { kind: 'second', epsilon: 0 } });
	if (!answer) throw new Error('the built-in logs gave no report');
	return answer;
}
