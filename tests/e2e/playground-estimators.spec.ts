import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { expect, test } from './page.ts';

const PAGE = './playground/estimators/';
const REAL = '../shared/reference/open-bandit-sample';
/** The worked case, by link. */
const WORKED = '?log=men-random&target=second&second=men-bandit';

/** The estimator bench: two places for a file, a target, a report. */
class Bench {
	readonly root: Locator;
	readonly log: Locator;
	readonly second: Locator;
	readonly verdict: Locator;
	readonly about: Locator;

	constructor(readonly page: Page) {
		this.root = page.locator('.bench');
		this.log = page.locator('[data-slot="log"]');
		this.second = page.locator('[data-slot="second"]');
		this.verdict = page.locator('[data-verdict]');
		this.about = page.locator('.about');
	}

	async open(query = ''): Promise<void> {
		await this.page.goto(PAGE + query);
		await expect(this.page.locator('#svelte-announcer')).toBeAttached();
	}

	/** Waits for the report on what the page names. */
	async reports(about: string | RegExp): Promise<void> {
		await expect(this.about).toContainText(about, { timeout: 20_000 });
		await expect(this.root).not.toHaveAttribute('data-busy', { timeout: 20_000 });
	}

	twin(slot: Locator, name: string): Locator {
		return slot.getByRole('button', { name, exact: true });
	}

	async drop(slot: Locator, file: string | { name: string; text: string | Buffer }): Promise<void> {
		const input = slot.locator('input[type="file"]');
		if (typeof file === 'string') return input.setInputFiles(file);
		const buffer = Buffer.from(file.text);
		return input.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
	}

	target(name: string | RegExp): Locator {
		return this.page.getByRole('radio', { name });
	}

	gauge(name: string): Locator {
		return this.page.locator(`[data-gauge="${name}"] .value`);
	}

	async estimate(name: string): Promise<number> {
		const value = this.page.locator(`[data-estimate="${name}"] [data-value="estimate"]`);
		return Number((await value.textContent())?.replace('−', '-').replaceAll(',', ''));
	}

	async interval(name: string): Promise<number[]> {
		const text = await this.page
			.locator(`[data-estimate="${name}"] [data-value="interval"]`)
			.textContent();
		return (text ?? '').replaceAll('−', '-').replaceAll(',', '').split(' to ').map(Number);
	}
}

/** A log of `rows` rows over five items, chosen uniformly; every seventh row of item 2 is a click. */
function csv(rows: number, change: (line: string, row: number) => string = (line) => line): string {
	const lines = ['item_id,click,propensity_score,position'];
	for (let i = 0; i < rows; i++) {
		lines.push(`${i % 5},${i % 5 === 2 && i % 7 === 0 ? 1 : 0},0.2,${1 + (i % 3)}`);
	}
	return `${lines.map((line, i) => change(line, i + 1)).join('\n')}\n`;
}

test.describe('the built-in logs', () => {
	test('one tap leads to a verdict, both logs and a link that shows the same', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await expect(bench.about).toContainText('An example');
		await bench.twin(bench.log, 'Men, by chance').click();
		await bench.reports('“Men, by chance”, asked about the policy of “Men, by a bandit”');
		await expect(bench.verdict).toHaveText(/usable|weak|do not use/);
		await expect(bench.log.locator('.in-use')).toContainText(
			'10,000 rows, 34 actions, 3 positions'
		);
		await expect(page.locator('[data-estimate="on-policy"]')).toBeVisible();
		await expect(page).toHaveURL(/\?log=men-random&target=second&second=men-bandit$/);
		const report = await page.locator('.answer').innerText();
		await page.reload();
		await bench.reports('“Men, by chance”');
		expect(await page.locator('.answer').innerText()).toBe(report);
	});

	test('Back and Forward go through what was chosen, to the bare page and again', async ({
		page
	}) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.twin(bench.log, 'Men, by chance').click();
		await bench.reports('“Men, by chance”');
		await expect(page).toHaveURL(/log=men-random/);
		await bench.target(/Uniform/).check();
		await bench.reports('asked about uniform choice');
		await expect(page).not.toHaveURL(/target=second/);
		await page.goBack();
		await bench.reports('asked about the policy of “Men, by a bandit”');
		await page.goBack();
		await expect(bench.about).toContainText('An example');
		await expect(bench.log.locator('.in-use')).toHaveCount(0);
		await page.goForward();
		await bench.reports('asked about the policy of “Men, by a bandit”');
	});

	test('the other way round the largest weight warns', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.twin(bench.log, 'Women, by a bandit').click();
		await bench.reports('“Women, by a bandit”, asked about uniform choice');
		await expect(bench.verdict).toHaveText(/do not use/);
		await expect(page.locator('[data-estimate="on-policy"]')).toBeVisible();
	});

	test('a mixture with chance follows the slider', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open(WORKED);
		await bench.reports('“Men, by chance”');
		const before = await bench.gauge('effective-size').textContent();
		await page.getByRole('slider').press('End');
		await bench.reports('100% chosen by chance');
		await expect(bench.gauge('effective-size')).not.toHaveText(before ?? '');
		await expect(page).toHaveURL(/epsilon=1$/);
		const field = page.getByRole('textbox', { name: /type a value/ });
		await field.fill('much');
		await field.press('Enter');
		await expect(page.getByRole('alert')).toContainText('cannot be “much”');
	});

	test('new luck moves intervals and no estimate', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open(WORKED);
		await bench.reports('“Men, by chance”');
		const [value, interval] = [await bench.estimate('snips'), await bench.interval('snips')];
		await page.getByRole('button', { name: 'New luck' }).click();
		await expect.poll(() => bench.interval('snips')).not.toEqual(interval);
		expect(await bench.estimate('snips')).toBe(value);
	});

	test('a link that asks for what is not there says so and shows the rest', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open('?log=men-random&epsilon=7&seed=0&target=magic');
		await bench.reports('“Men, by chance”, asked about uniform choice');
		const notice = page.getByRole('status').filter({ hasText: 'Not all that the link asks for' });
		await expect(notice).toContainText('There is no policy called “magic”');
		await expect(notice).toContainText('cannot be 700%; it can be 0% to 100%');
		await expect(notice).toContainText('The seed cannot be “0”');
	});
});

test.describe('a file of the reader’s', () => {
	test('is read, mapped and reported on, and nothing of it leaves the page', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.twin(bench.log, 'Men, by chance').click();
		await bench.reports('“Men, by chance”');
		const asked: string[] = [];
		page.on('request', (request) => {
			if (!request.url().endsWith('/favicon.svg'))
				asked.push(`${request.method()} ${request.url()}`);
		});
		await bench.drop(bench.log, { name: 'mine.csv', text: csv(3000) });
		await bench.reports('“mine.csv”, asked about uniform choice');
		await expect(bench.log.locator('.in-use')).toContainText('3,000 rows, 5 actions, 3 positions');
		await expect(bench.log.locator('.mapping')).toContainText('“item_id” is what was shown');
		await expect(bench.log.getByRole('table')).toContainText('propensity_score');
		await expect(bench.second.locator('.in-use')).toHaveCount(0);
		await expect(page).toHaveURL(/\?log=file$/);
		expect(asked).toEqual([]);
	});

	test('is not kept: a reload says that it has to be chosen again', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.drop(bench.log, { name: 'mine.csv', text: csv(300) });
		await bench.reports('“mine.csv”');
		await expect(page).toHaveURL(/\?log=file$/);
		await page.reload();
		await expect(page.getByRole('status').first()).toContainText('The log was a file');
		await bench.drop(bench.log, { name: 'mine.csv', text: csv(300) });
		await bench.reports('“mine.csv”');
	});

	test('columns that the guess misses are chosen by hand', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		const text = csv(300).replace('item_id,click,propensity_score', 'thing,bought,how_likely');
		await bench.drop(bench.log, { name: 'odd.csv', text });
		await expect(bench.log.getByRole('alert')).toContainText('No column says what was shown');
		await bench.log.getByLabel('what was shown').selectOption('thing');
		await expect(bench.log.getByRole('alert')).toContainText('No column says what came of it');
		await bench.log.getByLabel('what came of it').selectOption('bought');
		await expect(bench.log.getByRole('alert')).toContainText('No column holds the propensity');
		await bench.log.getByLabel('its chance').selectOption('how_likely');
		await bench.reports('“odd.csv”');
		await expect(bench.log.getByRole('alert')).toHaveCount(0);
	});

	test('a column can be the target', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		const text = csv(600, (line, row) => (row === 1 ? `${line},mine` : `${line},0.2`));
		await bench.drop(bench.log, { name: 'mine.csv', text });
		await bench.reports('“mine.csv”');
		await bench.target(/A column of the log/).check();
		await page
			.locator('.ask section')
			.nth(1)
			.getByLabel('the target’s chance')
			.selectOption('mine');
		await bench.reports('asked about the policy in column “mine”');
		await expect(bench.gauge('mean-weight')).toHaveText(/^1(\.0+)?$/);
	});

	test('falls onto its field from the desktop, and one that misses it does no harm', async ({
		page
	}) => {
		const bench = new Bench(page);
		await bench.open();
		const data = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], 'dropped.csv'));
			return transfer;
		}, csv(300));
		await page.locator('h1').dispatchEvent('drop', { dataTransfer: data });
		await expect(bench.about).toContainText('An example');
		await bench.log.getByRole('group').first().dispatchEvent('drop', { dataTransfer: data });
		await bench.reports('“dropped.csv”');
	});

	test('mixed line ends, quoted commas and a byte-order mark are read as they are', async ({
		page
	}) => {
		const bench = new Bench(page);
		await bench.open();
		const rows = csv(300, (line, row) => `${line},${row === 1 ? 'note' : '"red, ""large"""'}`);
		const text = `\uFEFF${rows
			.split('\n')
			.map((line, i) => (i % 2 ? line : `${line}\r`))
			.join('\n')}`;
		await bench.drop(bench.log, { name: 'mixed.csv', text });
		await bench.reports('“mixed.csv”');
		await expect(bench.log.locator('.in-use')).toContainText('300 rows, 5 actions, 3 positions');
		await expect(bench.log.getByRole('table')).toContainText('red, "large"');
	});

	test('the same file can be chosen again after it was mended', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.drop(bench.log, { name: 'mine.csv', text: '' });
		await expect(bench.log.getByRole('alert')).toContainText('The file is empty');
		await bench.drop(bench.log, { name: 'mine.csv', text: csv(300) });
		await bench.reports('“mine.csv”');
		await expect(bench.log.getByRole('alert')).toHaveCount(0);
	});
});

/** Puts one cell of the file's row (from 1) in place of another. */
const cell = (row: number, column: number, value: string) =>
	csv(40, (line, at) => {
		const cells = line.split(',');
		if (at === row) cells[column] = value;
		return cells.join(',');
	});

const BAD_FILES: readonly [string, string | Buffer, RegExp][] = [
	['an empty file', '', /The file is empty/],
	['no header', csv(40).split('\n').slice(1).join('\n'), /Row 1: the file has no header/],
	['a header and nothing else', csv(0), /a header and no rows/],
	[
		'a missing column',
		csv(40).replace('propensity_score', 'weather'),
		/No column holds the propensity/
	],
	['a cell that is no number', cell(17, 1, 'yes'), /Row 17, column click: “yes” is not a number/],
	['a propensity of 0', cell(9, 2, '0'), /Row 9, column propensity_score: “0” is zero/],
	[
		'a negative propensity',
		cell(9, 2, '-0.1'),
		/Row 9, column propensity_score: “-0.1” is negative/
	],
	['a propensity above 1', cell(9, 2, '1.5'), /Row 9, column propensity_score: “1.5” is above 1/],
	['a propensity that is NaN', cell(9, 2, 'NaN'), /Row 9, column propensity_score: “NaN” is not a/],
	['an empty cell', cell(9, 0, ''), /Row 9, column item_id: the cell is empty/],
	['a short row', csv(40).replace('\n3,0,0.2,1\n', '\n3,0\n'), /Row 5: .*the header has 4/],
	['a quotation mark that never closes', cell(12, 0, '"3'), /Row 12: .*never closes/],
	['a picture', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), /not text/],
	['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /Excel workbook, not text/],
	['UTF-16', Buffer.from(`\uFEFF${csv(40)}`, 'utf16le'), /UTF-16/]
];

test.describe('a file that cannot be used', () => {
	test('is told in a sentence, the last report stays, and the page goes on', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.drop(bench.log, { name: 'good.csv', text: csv(300) });
		await bench.reports('“good.csv”');
		const report = await page.locator('.answer').innerText();
		for (const [name, text, sentence] of BAD_FILES) {
			await test.step(name, async () => {
				await bench.drop(bench.log, { name: `${name}.csv`, text });
				await expect(bench.log.getByRole('alert')).toContainText(`“${name}.csv” cannot be used`);
				await expect(bench.log.getByRole('alert')).toContainText(sentence);
				await expect(bench.log).toContainText('“good.csv” stays in use.');
				expect(await page.locator('.answer').innerText()).toBe(report);
			});
		}
		await bench.log.getByRole('button', { name: 'Put it away' }).click();
		await expect(bench.log.getByRole('alert')).toHaveCount(0);
		await bench.target(/best item/).check();
		await bench.reports('“good.csv”, asked about always showing');
	});

	test('a table that lacks an action of the log is refused, and the last report stays', async ({
		page
	}) => {
		const bench = new Bench(page);
		await bench.open();
		await bench.drop(bench.log, { name: 'good.csv', text: csv(300) });
		await bench.reports('“good.csv”');
		await bench.drop(bench.second, { name: 'table.csv', text: 'item,chance\n0,0.5\n1,0.5\n' });
		await expect(bench.second.locator('.in-use')).toContainText('a table of chances, 2 actions');
		await bench.target(/second file/).check();
		await expect(page.getByRole('alert')).toContainText(
			'Row 4, column item_id: the action “2” is not in the target’s table'
		);
		await expect(bench.about).toContainText('“good.csv”, asked about uniform choice');
		const five = 'item,chance\n0,0.2\n1,0.2\n2,0.2\n3,0.2\n4,0.2\n';
		await bench.drop(bench.second, { name: 'whole.csv', text: five });
		await bench.reports('asked about the policy of “whole.csv”');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('a target’s column above 1 is refused', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		const text = csv(300, (line, row) => (row === 1 ? `${line},mine` : `${line},1.4`));
		await bench.drop(bench.log, { name: 'mine.csv', text });
		await bench.reports('“mine.csv”, asked about uniform choice');
		await bench.log.getByLabel('the target’s chance').selectOption('mine');
		await expect(bench.log.getByRole('alert')).toContainText(
			'Row 2, column mine: “1.4” is above 1'
		);
		await expect(bench.about).toContainText('“mine.csv”, asked about uniform choice');
	});

	test('two files at once', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		const data = await page.evaluateHandle(() => {
			const transfer = new DataTransfer();
			for (const name of ['a.csv', 'b.csv']) transfer.items.add(new File(['a,b\n'], name));
			return transfer;
		});
		await bench.log.getByRole('group').first().dispatchEvent('drop', { dataTransfer: data });
		await expect(bench.log.getByRole('alert')).toContainText('These are 2 files');
	});
});

test.describe('a large file', () => {
	/** Drops a log of about so many megabytes, built in the page from one block of rows. */
	async function dropLarge(bench: Bench, megabytes: number): Promise<void> {
		const data = await bench.page.evaluateHandle(
			({ rows, megabytes }) => {
				const header = 'item_id,click,propensity_score,position\n';
				const block = rows.slice(header.length);
				const times = Math.ceil((megabytes * 1e6) / block.length);
				const transfer = new DataTransfer();
				transfer.items.add(
					new File([header, ...Array.from({ length: times }, () => block)], 'large.csv')
				);
				return transfer;
			},
			{ rows: csv(70_000), megabytes }
		);
		await bench.log.getByRole('group').first().dispatchEvent('drop', { dataTransfer: data });
	}

	test('is read with progress, and Cancel gives the page back', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open(WORKED);
		await bench.reports('“Men, by chance”');
		await dropLarge(bench, 200);
		await expect(bench.log.locator('.progress')).toContainText(
			/Reading “large.csv”: \d+%, [\d,]+ rows/
		);
		await bench.log.getByRole('button', { name: 'Cancel' }).click();
		await expect(bench.log.locator('.progress')).toHaveCount(0);
		await expect(bench.log.locator('.in-use')).toContainText('Men, by chance');
		await bench.target(/best item/).check();
		await bench.reports('“Men, by chance”, asked about always showing');
	});

	test('of 60 MB is read whole, and the page stays alive meanwhile', async ({ page }) => {
		const bench = new Bench(page);
		await bench.open();
		await dropLarge(bench, 60);
		await page.evaluate(() => {
			const gaps = { longest: 0 };
			Object.assign(window, { gaps });
			let last = performance.now();
			const tick = () => {
				const now = performance.now();
				gaps.longest = Math.max(gaps.longest, now - last);
				last = now;
				setTimeout(tick, 10);
			};
			tick();
		});
		await expect(bench.log.locator('.in-use')).toContainText(/[\d,]{9,} rows/, { timeout: 20_000 });
		const { longest } = await page.evaluate(
			() => (window as unknown as { gaps: { longest: number } }).gaps
		);
		expect(longest).toBeLessThan(1000);
	});
});

test('keys alone lead from the log to the memo', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const bench = new Bench(page);
	await bench.open();
	const tabTo = async (target: Locator) => {
		for (let stop = 0; stop < 60; stop++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`the Tab key does not reach ${target}`);
	};
	await tabTo(bench.twin(bench.log, 'Men, by a bandit'));
	await page.keyboard.press('Enter');
	await bench.reports('“Men, by a bandit”, asked about uniform choice');
	await expect(bench.twin(bench.log, 'Men, by a bandit')).toBeFocused();
	await tabTo(bench.target(/Uniform/));
	await page.keyboard.press('ArrowDown');
	await bench.reports('asked about always showing');
	await tabTo(page.getByRole('slider'));
	await page.keyboard.press('ArrowRight');
	await bench.reports('1% chosen by chance');
	await tabTo(page.getByRole('button', { name: 'Copy memo' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Memo copied.')).toBeVisible();
	const memo = await page.locator('.memo').innerText();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(memo);
});

test('the verdict is said to those who do not see it', async ({ page }) => {
	const bench = new Bench(page);
	await bench.open();
	await bench.twin(bench.log, 'Men, by chance').click();
	await bench.reports('“Men, by chance”');
	const first = await page.locator('.why').first().textContent();
	await expect(page.locator('.bench > [aria-live="polite"]')).toContainText(first ?? '');
});

test('where copying is blocked, the memo is selected', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	const bench = new Bench(page);
	await bench.open(WORKED);
	await bench.reports('“Men, by chance”');
	await page.getByRole('button', { name: 'Copy memo' }).click();
	await expect(page.getByText('The memo is selected')).toBeVisible();
	const selected = await page.evaluate(() => getSelection()?.toString().trim());
	expect(selected).toBe((await page.locator('.memo').innerText()).trim());
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page explains itself, and shows an example', async ({ page }) => {
		await page.goto(PAGE);
		await expect(page.getByText('The bench itself needs JavaScript')).toBeVisible();
		await expect(page.locator('[data-verdict]')).toBeVisible();
		await expect(page.locator('[data-estimate="snips"]')).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});

test.describe('where the worker cannot be fetched', () => {
	test.use({ expectedProblems: /worker|net::ERR_FAILED/ });

	test('a sentence says so, and another try works', async ({ page }) => {
		await page.route(/worker-[^/]*\.js/, (route) => route.abort());
		const bench = new Bench(page);
		await bench.open();
		await bench.twin(bench.log, 'Men, by chance').click();
		await expect(page.getByRole('alert')).toContainText('could not start');
		await page.unroute(/worker-[^/]*\.js/);
		await bench.twin(bench.log, 'Men, by chance').click();
		await bench.reports('“Men, by chance”');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});

test.describe('for everyone', () => {
	const SIZES = [
		{ width: 360, height: 740 },
		// 1280 pixels at 200 % zoom.
		{ width: 640, height: 400 },
		{ width: 1024, height: 768 },
		{ width: 1920, height: 1080 }
	];

	async function violations(page: Page): Promise<string[]> {
		const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
	}

	const STATES: readonly [string, (bench: Bench) => Promise<void>][] = [
		['bare', (bench) => bench.open()],
		[
			'with a report and everything unfolded',
			async (bench) => {
				await bench.open('?log=women-bandit&target=second&second=women-random&epsilon=0.1');
				await bench.reports('“Women, by a bandit”');
				await bench.page.getByRole('button', { name: 'Explain' }).click();
			}
		],
		[
			'with a refused file',
			async (bench) => {
				await bench.open();
				await bench.drop(bench.log, { name: 'bad.csv', text: cell(9, 2, '0') });
				await expect(bench.log.getByRole('alert')).toBeVisible();
			}
		]
	];
	for (const [name, visit] of STATES) {
		test(`${name}: axe finds nothing, and nothing is wider than the page`, async ({ page }) => {
			await visit(new Bench(page));
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			for (const viewport of SIZES) {
				await page.setViewportSize(viewport);
				const wider = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect.soft(wider, `${viewport.width} pixels wide`).toBe(0);
			}
			expect.soft(await violations(page)).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.setViewportSize(SIZES[0]);
			expect.soft(await violations(page)).toEqual([]);
		});
	}
});

/** Rows of the table in the INDEX of the sample, and of the text below it. */
test.describe('the real logs', () => {
	const absent = !existsSync(`${REAL}/INDEX.md`);
	if (absent) console.log(`skipped: the real logs are not at ${REAL}`);
	test.skip(absent, `the real logs are not at ${REAL}`);

	const real = (writer: string, campaign: string) =>
		`${REAL}/${writer}/${campaign}/${campaign}.csv`;
	const number = async (locator: Locator) =>
		Number((await locator.textContent())?.replace('−', '-').replaceAll(',', ''));

	const REPLICA = [
		{ campaign: 'men', ips: 0.00453, snips: 0.0046, size: 2467 },
		{ campaign: 'women', ips: 0.00681, snips: 0.00681, size: 1954 }
	];
	for (const { campaign, ips, snips, size } of REPLICA) {
		test(`${campaign}, random to the replica of the bandit`, async ({ page }) => {
			const bench = new Bench(page);
			await bench.open();
			await bench.drop(bench.log, real('random', campaign));
			await bench.reports('asked about uniform choice');
			await bench.drop(bench.second, `${REAL}/bts_action_dist_${campaign}.json`);
			await bench.target(/second file/).check();
			await bench.reports('asked about the policy of');
			expect(await bench.estimate('ips')).toBe(ips);
			expect(await bench.estimate('snips')).toBe(snips);
			expect(await number(bench.gauge('effective-size'))).toBe(size);
		});
	}

	const REVERSE = [
		{ campaign: 'men', ips: 0.00301, snips: 0.00319, size: 656, largest: 178 },
		{ campaign: 'women', ips: 0.00744, snips: 0.00237, size: 2, largest: 21_739 }
	];
	for (const { campaign, ips, snips, size, largest } of REVERSE) {
		test(`${campaign}, the bandit to random`, async ({ page }) => {
			const bench = new Bench(page);
			await bench.open();
			await bench.drop(bench.log, real('bts', campaign));
			await bench.drop(bench.second, real('random', campaign));
			await bench.reports('asked about uniform choice');
			await expect(page.locator('[data-estimate="on-policy"]')).toBeVisible();
			expect(await bench.estimate('on-policy')).toBe(0.0046);
			expect(await bench.estimate('ips')).toBe(ips);
			expect(await bench.estimate('snips')).toBe(snips);
			expect(Math.round(await number(bench.gauge('effective-size')))).toBe(size);
			expect(Math.round(await number(bench.gauge('largest-weight')))).toBe(largest);
			await expect(bench.verdict).toHaveText(campaign === 'men' ? /weak/ : /do not use/);
		});
	}

	const FREQUENCIES = [
		{ campaign: 'men', mean: 0.985, snips: 0.0057, own: 0.0069, low: 0.0032, high: 0.0087 },
		{ campaign: 'women', mean: 0.995, snips: 0.0058, own: 0.0046, low: 0.0036, high: 0.0083 }
	];
	for (const { campaign, mean, snips, own, low, high } of FREQUENCIES) {
		test(`${campaign}, random to the frequencies in the bandit’s log`, async ({ page }) => {
			const bench = new Bench(page);
			await bench.open();
			await bench.drop(bench.log, real('random', campaign));
			await bench.drop(bench.second, real('bts', campaign));
			await bench.target(/second file/).check();
			await bench.reports('asked about the policy of');
			expect(await number(bench.gauge('mean-weight'))).toBeCloseTo(mean, 3);
			expect(await bench.estimate('snips')).toBeCloseTo(snips, 4);
			expect(await bench.estimate('on-policy')).toBeCloseTo(own, 4);
			const [lower, upper] = await bench.interval('snips');
			expect(Math.abs(lower - low)).toBeLessThan(0.0003);
			expect(Math.abs(upper - high)).toBeLessThan(0.0003);
		});
	}
});
