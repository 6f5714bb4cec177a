import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '#lib/models/estimators/intervals/resample.ts';
import { stream } from '#lib/models/random.ts';
import type { Report, Target } from '../../contract.ts';
import { questionOf } from '../question/question.ts';
import { readLogText, readText } from '../reading/example-file.ts';
import { report } from './report.ts';

/** A tenth of what the bench takes, for speed: words and order are the same. */
const RESAMPLES = 200;

const second: Target = { kind: 'second', epsilon: 0 };
const uniform: Target = { kind: 'uniform', epsilon: 0 };

async function answer(
	log: string,
	{ other, target = uniform, seed = 1 }: { other?: string; target?: Target; seed?: number } = {}
): Promise<Report> {
	const files = {
		log: await readLogText('log', log),
		second: other === undefined ? undefined : await readText('second', other)
	};
	return finished(report(questionOf(files, target), { resamples: RESAMPLES, seed }));
}

const gauge = (found: Report, name: string) => found.gauges.find((gauge) => gauge.name === name);
const line = (found: Report, name: string) => found.estimates.find((line) => line.name === name);

/** A log in which a is clicked with chance 0.5 and b with 0.1, written with chance `p` of a. */
function shop(p: number, rows: number, label = 'shop'): string {
	const draw = stream(11, label);
	const lines = Array.from({ length: rows }, () => {
		const a = draw() < p;
		return `${a ? 'a' : 'b'},${draw() < (a ? 0.5 : 0.1) ? 1 : 0},${a ? p : 1 - p}`;
	});
	return `item,click,p\n${lines.join('\n')}\n`;
}

describe('the health of a log', () => {
	it('asked about its own policy has weights of exactly 1', async () => {
		const { gauges } = await answer('item,click,p,pi_e\na,1,0.3,0.3\nb,0,0.7,0.7\na,0,0.3,0.3\n', {
			target: { kind: 'column', epsilon: 0 }
		});
		const value = (name: string) => gauges.find((gauge) => gauge.name === name)?.value;
		expect([value('mean-weight'), value('effective-size'), value('largest-weight')]).toEqual([
			1, 3, 1
		]);
	});

	it('lacks support where the target takes what the log never shows', async () => {
		const log = shop(1, 2000);
		const found = await answer(log, { other: 'item,chance\na,0.6\nb,0.4\n', target: second });
		expect(gauge(found, 'missing-support')).toMatchObject({
			printed: '40%',
			judgement: 'do not use'
		});
		expect(found.verdict[0]).toContain('silent about 40% of what the target does');
		expect(found.memo).toMatch(/^Collect: the policy in the second file’s table\./);
	});

	it('does not take for missing what is only rare: the mean weight tells', async () => {
		const draw = stream(3, 'rare');
		const rows = Array.from(
			{ length: 3000 },
			() => `${Math.floor(draw() * 2000)},${draw() < 0.1 ? 1 : 0},0.0005`
		);
		const other = `item,chance\n${Array.from({ length: 2000 }, (_, a) => `${a},0.0005`).join('\n')}\n`;
		const found = await answer(`item,click,p\n${rows.join('\n')}\n`, { other, target: second });
		expect(gauge(found, 'missing-support')?.value).toBeCloseTo(Math.exp(-1.5), 1);
		expect(gauge(found, 'missing-support')?.judgement).toBe('usable');
		expect(found.judgement).toBe('usable');
	});

	it('is broken by propensities that are not those of the log', async () => {
		const wrong = shop(0.8, 4000)
			.replaceAll(',0.8\n', ',0.5\n')
			.replaceAll(/,0.1\d+\n/g, ',0.5\n');
		const found = await answer(wrong, { other: 'item,chance\na,0.9\nb,0.1\n', target: second });
		expect(gauge(found, 'mean-weight')).toMatchObject({ judgement: 'do not use' });
		expect(found.verdict[0]).toMatch(/mean weight is 1\.4\d where 1 is due/);
	});

	it('is bad where a handful of rows or rewards decide, and the verdict says which', async () => {
		const few = await answer('item,click,p\na,1,0.5\nb,0,0.5\n');
		expect(few.judgement).toBe('do not use');
		expect(few.verdict[0]).toMatch(/^The log has only 1 click; the log has only 2 rows/);
		const heavy = await answer(`${shop(0.5, 3000)}a,0,0.0001\n`);
		expect(gauge(heavy, 'largest-weight')).toMatchObject({ judgement: 'do not use' });
		expect(heavy.verdict.join(' ')).toContain('One row of 3,001 has a propensity of 0.0001');
	});
});

describe('estimates', () => {
	it('agree with what the target’s own log earned', async () => {
		const found = await answer(shop(0.5, 3000), { other: shop(0.9, 3000, 'own'), target: second });
		expect(found.judgement).toBe('usable');
		expect(found.onPolicy?.value).toBeCloseTo(0.46, 1);
		for (const { name, value = NaN } of found.estimates.filter(
			({ name }) => name !== 'clipped-ips'
		))
			expect(Math.abs(value - 0.46), name).toBeLessThan(0.04);
		expect(found.difference?.lower).toBeLessThan(0);
		expect(found.difference?.upper).toBeGreaterThan(0);
	});

	it('have intervals that hold them, the same for the same seed', async () => {
		const [once, again, other] = [
			await answer(shop(0.6, 1000)),
			await answer(shop(0.6, 1000)),
			await answer(shop(0.6, 1000), { seed: 2 })
		];
		expect(once).toEqual(again);
		expect(line(once, 'snips')?.value).toBe(line(other, 'snips')?.value);
		expect(line(once, 'snips')?.lower).not.toBe(line(other, 'snips')?.lower);
		for (const { value = NaN, lower, upper, name } of once.estimates) {
			expect(lower, name).toBeLessThan(value);
			expect(upper, name).toBeGreaterThan(value);
		}
		expect(line(once, 'dm')?.note).toBe(
			'The interval holds the luck of the table, and not its bias.'
		);
	});

	it('say so where blocks of rows are drawn', async () => {
		const [short, long] = [await answer(shop(0.6, 10_000)), await answer(shop(0.6, 20_001))];
		const blocks = 'In a log this long, blocks of 3 rows are drawn.';
		for (const { name, note } of long.estimates) expect(note, name).toContain(blocks);
		expect(JSON.stringify(short)).not.toContain('blocks of');
		expect(line(long, 'dm')?.lower).toBeLessThan(line(long, 'dm')?.value ?? NaN);
	});

	it('that need the chances of all actions say so where a column has one of each row', async () => {
		const log = 'item,click,p,pi_e\na,1,0.5,0.5\nb,0,0.5,0.5\nb,1,0.5,0.5\n';
		const { estimates } = await answer(log, { target: { kind: 'column', epsilon: 0 } });
		const without = estimates.filter(({ value }) => value === undefined).map(({ name }) => name);
		expect(without).toEqual(['dm', 'dr', 'sn-dr', 'switch-dr', 'dros']);
		for (const name of without)
			expect(estimates.find((line) => line.name === name)?.reason).toMatch(
				/chance of every action/
			);
	});

	it('give a reason instead of a number where no row matches', async () => {
		const found = await answer('item,click,p\na,1,1\na,0,1\n', {
			other: 'item,chance\na,0\nb,1\n',
			target: second
		});
		expect(line(found, 'snips')?.reason).toBe(
			'No row has any weight, so there is nothing to divide by.'
		);
		expect(line(found, 'ips')).toMatchObject({
			value: 0,
			note: expect.stringMatching(/^No interval: /)
		});
		expect(found.judgement).toBe('do not use');
	});

	it('take rewards of any size', async () => {
		const log = shop(0.5, 3000).replaceAll(/,1,/g, ',12.5,');
		const found = await answer(log);
		expect(gauge(found, 'rewards')?.label).toBe('Rows with a reward');
		expect(line(found, 'snips')?.value).toBeCloseTo(12.5 * 0.3, 0);
		expect(found.logged.lower).toBeLessThan(found.logged.value ?? NaN);
	});
});

describe('the memo', () => {
	const a = 'item,chance\na,1\nb,0\n';
	const b = 'item,chance\na,0\nb,1\n';

	it('says ship where the target earns more for sure, and the number', async () => {
		const { memo } = await answer(shop(0.5, 3000), { other: a, target: second });
		expect(memo).toMatch(/^Ship: the policy in the second file’s table\./);
		expect(memo).toMatch(
			/What decided it: the difference from the log, 0\.1\d+ a row, lies between 0\.1/
		);
	});

	it('says do not ship where it earns less, and test where 0 is inside', async () => {
		const less = await answer(shop(0.5, 3000), { other: b, target: second });
		expect(less.memo).toMatch(/^Do not ship: /);
		const rows = Array.from(
			{ length: 3000 },
			(_, i) => `${'ab'[i % 2]},${i % 5 === 0 ? 1 : 0},0.5`
		);
		const same = await answer(`item,click,p\n${rows.join('\n')}\n`, {
			other: 'item,chance\na,0.6\nb,0.4\n',
			target: second
		});
		expect(same.memo).toMatch(
			/^Test: the policy in the second file’s table\.[^]*0 is inside.*A\/B test of/
		);
	});

	it('has nothing to ship where the target does what the log did', async () => {
		const { memo } = await answer(shop(0.5, 3000), { target: uniform });
		expect(memo).toMatch(/^Do not ship: [^]*every row weighs the same/);
	});

	it('does not ship what was picked and judged on the same rows', async () => {
		const found = await answer(shop(0.5, 3000), {
			other: shop(0.5, 3000, 'other'),
			target: { kind: 'best', epsilon: 0 }
		});
		expect(found.memo).toMatch(/^Test: always showing “a”[^]*picked and judged on the same rows/);
		expect(found.verdict.at(-1)).toMatch(
			/“a” has 7\d\d clicks in 1,\d+ rows.*In the second file it has/
		);
	});

	it('has at most 120 words, and nothing undefined in it, whatever the log', async () => {
		const row = fc.record({
			item: fc.constantFrom('a', 'b', 'a long name, with a comma'),
			reward: fc.constantFrom(0, 0, 1, -2.5),
			p: fc.double({ min: 1e-5, max: 1, noNaN: true })
		});
		const kind = fc.constantFrom<Target['kind']>('uniform', 'best');
		const epsilon = fc.constantFrom(0, 0.1, 1);
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 12 }),
				kind,
				epsilon,
				async (rows, kind, epsilon) => {
					const lines = rows.map(({ item, reward, p }) => `"${item}",${reward},${p}`);
					const log = `item,click,p\n${lines.join('\n')}\n`;
					const found = await answer(log, { target: { kind, epsilon } });
					expect(found.memo.split(/\s+/).length).toBeLessThanOrEqual(120);
					const words = JSON.stringify(found);
					expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
				}
			),
			{ numRuns: 60 }
		);
	});
});
