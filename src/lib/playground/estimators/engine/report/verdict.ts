import { isUndefined } from '#lib/models/estimate.ts';
import { count } from '#lib/simulations/print.ts';
import { quoted } from '../csv/file-problem.ts';
import { wilsonInterval } from '../estimating/wilson.ts';
import { half, holdsZero, isBounded, rangeWords, valueWords } from './line-words.ts';
import { counted, plain, share, significant } from './print-number.ts';
import { faultsOf, type Result } from './result.ts';
import { weightOnOneRow, wide } from './thresholds.ts';

/** The verdict in sentences: why, what the estimate says, and what it cannot decide. */
export function verdict(result: Result): string[] {
	return [
		reasons(result),
		withoutLargest(result),
		estimate(result),
		width(result),
		comparison(result),
		frequencies(result),
		curse(result)
	].filter((sentence) => sentence !== undefined);
}

function reasons({ judgement, findings, facts }: Result): string {
	if (judgement !== 'usable') return capital(`${faultsOf(findings).slice(0, 4).join('; ')}.`);
	const { effectiveSize, rows, meanWeight, largest } = facts.weights;
	const mean = isUndefined(meanWeight) ? '1' : significant(meanWeight.estimate);
	const part = isUndefined(largest.weightShare) ? 0 : largest.weightShare;
	return `${count(effectiveSize)} of ${counted(rows, 'row')} are left in effect, the mean weight is ${mean}, and no row carries more than ${share(part)} of all weight.`;
}

function withoutLargest({ facts, question }: Result): string | undefined {
	const { largest, rows } = facts.weights;
	const part = largest.weightShare;
	if (isUndefined(part) || part <= weightOnOneRow.weak) return undefined;
	const p = question.log.propensity[largest.row];
	const { meanWeight, effectiveSize } = facts.without;
	if (effectiveSize === 0) return undefined;
	return `One row of ${count(rows)} has a propensity of ${plain(p, 2)} and a weight of ${significant(largest.weight)}. Without it the mean weight is ${significant(meanWeight)}, and ${counted(Math.round(effectiveSize), 'row')} are left in effect.`;
}

function estimate({ judgement, snips, logged, change }: Result): string {
	if (judgement === 'do not use')
		return 'Do not read a rate off the estimates below: they follow the luck of a few rows, or miss what the log never shows.';
	if (!isBounded(snips))
		return 'There is no interval around the estimate, so it says nothing about its own error.';
	const said =
		`SNIPS says ${valueWords(snips)}, between ${rangeWords(snips)}; the log itself earned ${valueWords(logged)}.`.replace(
			' to ',
			' and '
		);
	if (!isBounded(change)) return said;
	const bounds = `The difference lies between ${rangeWords(change).replace(' to ', ' and ')}`;
	return holdsZero(change)
		? `${said} ${bounds}: this log cannot tell whether the target earns more or less.`
		: `${said} ${bounds}: the target earns ${change.value > 0 ? 'more' : 'less'} than the log did.`;
}

function width({ snips, facts, judgement }: Result): string | undefined {
	if (judgement === 'do not use' || !isBounded(snips) || !(snips.value > 0)) return undefined;
	const part = half(snips) / snips.value;
	if (part <= wide) return undefined;
	const where = facts.counting < facts.rewarded ? ' on what the target shows' : '';
	return `With ${counted(facts.counting, facts.binary ? 'click' : 'reward')}${where} the interval reaches ${share(part)} to either side: it cannot tell apart policies that are closer than that.`;
}

function comparison({ judgement, snips, onPolicy, difference }: Result): string | undefined {
	if (!onPolicy) return undefined;
	if (judgement === 'do not use')
		return `The target’s own log earned ${valueWords(onPolicy)}, where SNIPS says ${valueWords(snips)}.`;
	const own = `The target’s own log earned ${valueWords(onPolicy)}.`;
	if (!isBounded(difference)) return own;
	const gap = `SNIPS minus that is ${valueWords(difference)}, between ${rangeWords(difference).replace(' to ', ' and ')} with the noise of both logs`;
	return holdsZero(difference)
		? `${own} ${gap}: they agree within their noise.`
		: `${own} ${gap}: they disagree.`;
}

function frequencies({ question }: Result): string | undefined {
	if (question.counted === undefined) return undefined;
	return `The target’s chances were counted in ${counted(question.counted, 'row')}. The intervals take them as exact.`;
}

/** The optimizer's curse: who is picked for a high number had luck in it. */
function curse({ question: { best, actions }, facts }: Result): string | undefined {
	if (!best) return undefined;
	const rate = (rows: number, rewards: number) =>
		`${facts.binary ? counted(rewards, 'click') : plain(rewards)} in ${counted(rows, 'row')}, ${plain(rewards / rows)} a row`;
	const here = `The target was picked for its luck too, in the rows that now judge it: ${quoted(actions[best.action])} has ${rate(best.rows, best.rewards)}. Expect less.`;
	const { elsewhere } = best;
	if (!elsewhere || elsewhere.rows === 0) return here;
	const { lower, upper } = wilsonInterval(elsewhere.rewards, elsewhere.rows);
	const fits = facts.binary
		? `, where anything between ${plain(lower, 2)} and ${plain(upper, 2)} fits`
		: '';
	return `${here} In the second file it has ${rate(elsewhere.rows, elsewhere.rewards)}${fits}.`;
}

function capital(text: string): string {
	return `${text[0].toUpperCase()}${text.slice(1)}`;
}
