import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ips } from '#lib/models/estimators/ips.ts';
import { finished } from '#lib/models/estimators/intervals/resample.ts';
import { snips } from '#lib/models/estimators/snips.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import type { Report, Slot, Target } from '../contract.ts';
import { seenBy } from './estimating/seen-by.ts';
import { questionOf, type Question } from './question/question.ts';
import { openFile } from './reading/open-file.ts';
import type { LogFile, PolicyFile } from './reading/log-file.ts';
import { factsOf, type Facts } from './report/facts.ts';
import { report } from './report/report.ts';

/**
 * The engine on real logs, which are no part of the project: the small sample of the Open Bandit Dataset
 * in a folder beside it. The expected numbers were computed from the same files by other code.
 */
const folder = fileURLToPath(
	new URL('../../../../../../shared/reference/open-bandit-sample/', import.meta.url)
);
const present = existsSync(folder);
const title = present ? 'on the Open Bandit sample' : `skipped, since there is no ${folder}`;

const second: Target = { kind: 'second', epsilon: 0 };
const uniform: Target = { kind: 'uniform', epsilon: 0 };
const best: Target = { kind: 'best', epsilon: 0 };

async function read(slot: Slot, path: string): Promise<LogFile | PolicyFile> {
	const { header, read } = await openFile(slot, await openAsBlob(folder + path));
	const watch = { progress: () => {}, signal: new AbortController().signal };
	return read(header.guess, watch);
}

async function ask(logPath: string, secondPath: string, target: Target): Promise<Question> {
	const log = await read('log', logPath);
	if (log.content !== 'log') throw new Error(`${logPath} is no log`);
	return questionOf({ log, second: await read('second', secondPath) }, target);
}

/** What a question finds without resampling. */
function measured(question: Question): { facts: Facts; ips: unknown; snips: unknown } {
	const e = seenBy(question, 1);
	return { facts: factsOf(question, e), ips: estimateOf(ips(e)), snips: estimateOf(snips(e)) };
}

const log = (writer: 'random' | 'bts', campaign: string) => `${writer}/${campaign}/${campaign}.csv`;
const rounded = (value: unknown, digits: number) => Number(Number(value).toFixed(digits));

describe.skipIf(!present)(title, () => {
	it.each([
		['men', 34, 46, 69],
		['women', 46, 46, 46]
	])('%s: %i items, %i clicks by chance and %i by the bandit', async (campaign, K, random, bts) => {
		const [one, other] = [
			await read('log', log('random', campaign)),
			await read('log', log('bts', campaign))
		] as [LogFile, LogFile];
		for (const file of [one, other]) {
			expect(file.rows).toBe(10_000);
			expect(file.actions.names).toEqual(Array.from({ length: K }, (_, a) => String(a)));
			expect(file.positions?.names).toEqual(['1', '2', '3']);
		}
		expect(one.reward.reduce((a, b) => a + b)).toBe(random);
		expect(other.reward.reduce((a, b) => a + b)).toBe(bts);
		expect(new Set(one.propensity)).toEqual(new Set([1 / K]));
	});

	it.each([
		['men', 'random', 0.00453, 0.0046, 2467],
		['women', 'random', 0.00681, 0.00681, 1954],
		['men', 'bts', 0.00301, 0.00319, 656],
		['women', 'bts', 0.00744, 0.00237, 2]
	] as const)(
		'%s, log by %s: the table of the sample’s index',
		async (campaign, writer, ...found) => {
			const replica = `bts_action_dist_${campaign}.json`;
			const question = await ask(
				log(writer, campaign),
				writer === 'random' ? replica : log('random', campaign),
				writer === 'random' ? second : uniform
			);
			const { facts, ips, snips } = measured(question);
			const size = Math.round(facts.weights.effectiveSize);
			expect([rounded(ips, 5), rounded(snips, 5), size]).toEqual(found);
		}
	);

	it.each([
		['men', 0.9854, 0.287, 0.00566, 0.00574, 7.5],
		['women', 0.9953, 0.349, 0.00581, 0.00583, 6.4]
	])('%s, random log: weights from the bandit’s frequencies', async (campaign, ...expected) => {
		for (const target of [log('bts', campaign), `bts_empirical_dist_${campaign}.json`]) {
			const question = await ask(log('random', campaign), target, second);
			const { facts, ips, snips } = measured(question);
			const { meanWeight, effectiveSize, largest } = facts.weights;
			expect([
				rounded('estimate' in meanWeight && meanWeight.estimate, 4),
				rounded(effectiveSize / 10_000, 3),
				rounded(ips, 5),
				rounded(snips, 5),
				rounded(largest.weight, 1)
			]).toEqual(expected);
		}
	});

	it('women, bandit’s log: one row of 10,000 breaks it, and without that row it would do', async () => {
		const question = await ask(log('bts', 'women'), log('random', 'women'), uniform);
		const { weights, without } = measured(question).facts;
		expect(rounded('estimate' in weights.meanWeight && weights.meanWeight.estimate, 3)).toBe(3.134);
		expect(rounded(weights.effectiveSize, 2)).toBe(2.08);
		expect(Math.round(weights.largest.weight)).toBe(21_739);
		expect(rounded(without.meanWeight, 3)).toBe(0.96);
		expect(Math.round(without.effectiveSize)).toBe(537);
	});

	it.each([
		['men', '0', [272, 4], [1265, 9]],
		['women', '3', [201, 3], [65, 0]]
	])(
		'%s: the best item of the random log, and what became of it',
		async (campaign, name, ...counts) => {
			const { best: found, actions } = await ask(
				log('random', campaign),
				log('bts', campaign),
				best
			);
			expect(found && actions[found.action]).toBe(name);
			expect([found, found?.elsewhere].map((seen) => [seen?.rows, seen?.rewards])).toEqual(counts);
		}
	);
});

describe.skipIf(!present)(`reports ${title}`, () => {
	const answer = (question: Question, resamples: number): Report =>
		finished(report(question, { resamples, seed: 1 }));
	const estimate = ({ estimates }: Report, name: string) =>
		estimates.find((line) => line.name === name);

	// Bounds of 25 bootstrap seeds, widened by the error of one of our own.
	it.each([
		['men', [0.0031, 0.0033, 0.0085, 0.0089], 0.0069, [-0.0012, 0.0032]],
		['women', [0.0036, 0.0037, 0.0082, 0.0085], 0.0046, [0.0012, 0.0027]]
	])(
		'%s, random log asked about the bandit: usable, and right',
		async (campaign, bounds, truth, gap) => {
			const found = answer(await ask(log('random', campaign), log('bts', campaign), second), 2000);
			expect(found.judgement, found.verdict.join(' ')).toBe('usable');
			const snips = estimate(found, 'snips');
			expect(snips?.lower).toBeGreaterThan(bounds[0] - 1e-4);
			expect(snips?.lower).toBeLessThan(bounds[1] + 1e-4);
			expect(snips?.upper).toBeGreaterThan(bounds[2] - 1e-4);
			expect(snips?.upper).toBeLessThan(bounds[3] + 1e-4);
			expect(found.onPolicy?.value).toBeCloseTo(truth, 10);
			const { value = NaN, lower = NaN, upper = NaN } = found.difference ?? {};
			expect([rounded(value, 4), rounded((upper - lower) / 2, 4)]).toEqual(gap);
			expect(found.verdict.join(' ')).toContain('they agree within their noise');
			expect(found.verdict.join(' ')).toMatch(
				/With 46 clicks the interval reaches \d+% to either side/
			);
			expect(found.memo).toMatch(/^Test: /);
		}
	);

	it('men, bandit’s log asked about uniform choice: weak', async () => {
		const found = answer(await ask(log('bts', 'men'), log('random', 'men'), uniform), 100);
		expect(found.judgement).toBe('weak');
		expect(found.verdict[0]).toMatch(/656 of 10,000 rows/);
		expect(found.onPolicy?.value).toBeCloseTo(0.0046, 10);
		expect(found.memo).toMatch(/^Test: /);
	});

	it('women, bandit’s log asked about uniform choice: do not use, for one row of 10,000', async () => {
		const found = answer(await ask(log('bts', 'women'), log('random', 'women'), uniform), 100);
		const words = found.verdict.join(' ');
		expect(found.judgement).toBe('do not use');
		expect(words).toContain('mean weight is 3.13 where 1 is due');
		expect(words).toContain('propensity of 0.000001 and a weight of 21,739');
		expect(words).toContain('Without it the mean weight is 0.960, and 537 rows');
		expect(found.memo).toMatch(/^Collect: /);
	});
});
