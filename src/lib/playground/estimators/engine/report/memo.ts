import { count } from '#lib/simulations/print.ts';
import { holdsZero, isBounded, rangeWords, valueWords } from './line-words.ts';
import { counted } from './print-number.ts';
import { faultsOf, type Result } from './result.ts';
import { targetWords } from './target-words.ts';
import { rewardedRows } from './thresholds.ts';

interface Decision {
	readonly word: 'Ship' | 'Do not ship' | 'Test' | 'Collect';
	/** The number that decided it, in a sentence. */
	readonly because: string;
	readonly next: string;
}

/** At most 120 words: ship, test or collect, and the number that decided it. */
export function memo(result: Result): string {
	const { question, facts, snips, logged, judgement } = result;
	const { word, because, next } = decide(result);
	const { effectiveSize } = facts.weights;
	const evidence = `Evidence: a log of ${counted(facts.rows, 'row')} and ${counted(facts.rewarded, facts.binary ? 'click' : 'reward')}; ${counted(Math.round(effectiveSize), 'row')} in effect. Verdict: ${judgement}.`;
	const estimate = isBounded(snips)
		? `SNIPS: ${valueWords(snips)} a row (95%: ${rangeWords(snips)}); the log earned ${valueWords(logged)}.`
		: `The log earned ${valueWords(logged)} a row.`;
	return [
		`${word}: ${targetWords(question)}.`,
		`${evidence} ${judgement === 'do not use' ? '' : estimate}`.trim(),
		`What decided it: ${because}. ${next}`
	].join('\n\n');
}

function decide(result: Result): Decision {
	const { judgement, findings, snips, change, question } = result;
	const [fault] = faultsOf(findings);
	if (judgement !== 'do not use' && isBounded(snips) && !isBounded(change))
		return {
			word: 'Do not ship',
			because: 'every row weighs the same, so the target does what the log did',
			next: 'There is nothing to change.'
		};
	if (judgement === 'do not use' || !isBounded(change))
		return {
			word: 'Collect',
			because: fault ?? 'the rows show no spread to judge by',
			next: isShort(result)
				? 'Let the log grow, and ask again.'
				: 'Let the logger give each action a real chance, log that chance, and ask again.'
		};
	const found = `the difference from the log, ${valueWords(change)} a row, lies between ${rangeWords(change).replace(' to ', ' and ')}`;
	const test = testSize(result);
	if (question.best)
		return {
			word: 'Test',
			because: 'the target was picked and judged on the same rows',
			next: test
		};
	if (holdsZero(change)) return { word: 'Test', because: `${found}, and 0 is inside`, next: test };
	if (judgement === 'weak') return { word: 'Test', because: `${found}, but ${fault}`, next: test };
	return change.value > 0
		? {
				word: 'Ship',
				because: found,
				next: 'Watch the first weeks against a small share of the old policy.'
			}
		: { word: 'Do not ship', because: found, next: 'Keep the policy that wrote the log.' };
}

/** Whether rows or rewards are few, and not what the weights leave of them. */
function isShort({ facts: { weights, rewarded } }: Result): boolean {
	return rewarded < rewardedRows.useless || weights.effectiveSize > 0.9 * weights.rows;
}

/**
 * Rows that an A/B test needs on either side to see a fifth more or less than the log earned, with a
 * power of 80 % at the 5 % level: 2 (1.96 + 0.84)² σ² / δ².
 */
function testSize({ facts: { binary }, logged, question }: Result): string {
	const mean = logged.value ?? 0;
	const { reward } = question.log;
	const variance = binary
		? mean * (1 - mean)
		: reward.reduce((total, r) => total + (r - mean) ** 2, 0) / reward.length;
	const rows = (15.7 * variance) / (mean / 5) ** 2;
	if (!Number.isFinite(rows)) return 'Run an A/B test.';
	return `An A/B test of ${count(Number(rows.toPrecision(2)))} rows a side would see a difference of a fifth.`;
}
