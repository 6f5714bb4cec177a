import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, readLogText, readText } from './example-file.ts';
import { openFile } from './open-file.ts';

const good = 'item_id,position,click,propensity_score\n7,1,0,0.25\n3,2,1,0.5\n7,2,0,0.125\n';

/** The good file with another cell in the second row below the header. */
function withCell(column: number, cell: string): string {
	const lines = good.split('\n');
	const cells = lines[2].split(',');
	cells[column] = cell;
	lines[2] = cells.join(',');
	return lines.join('\n');
}

describe('a log', () => {
	it('is read into typed columns, with names in order', async () => {
		const log = await readLogText('log', good);
		expect(log).toMatchObject({ content: 'log', rows: 3, skipped: 0 });
		expect(log.actions).toMatchObject({ column: 'item_id', names: ['3', '7'], lines: [3, 2] });
		expect(log.positions?.names).toEqual(['1', '2']);
		expect([...log.action]).toEqual([1, 0, 1]);
		expect([...(log.position ?? [])]).toEqual([0, 1, 1]);
		expect([...log.reward]).toEqual([0, 1, 0]);
		expect([...(log.propensity ?? [])]).toEqual([0.25, 0.5, 0.125]);
	});

	it('may have line ends of all kinds, a mark, quoted commas, and semicolons', async () => {
		const log = await readLogText(
			'log',
			'\uFEFFitem;note;click;p\r\n"a;b";"x,""y""\nz";1;1e-1\n\nb;;0;.5\rb;;0;1\r\n\r\n'
		);
		expect(log.actions.names).toEqual(['a;b', 'b']);
		expect(log).toMatchObject({ rows: 3, skipped: 2 });
		expect([...(log.propensity ?? [])]).toEqual([0.1, 0.5, 1]);
	});

	it('keeps every row, whatever it holds', async () => {
		const row = fc.record({
			item: fc.nat({ max: 30 }),
			click: fc.constantFrom(0, 1),
			p: fc.double({ min: 1e-6, max: 1, noNaN: true })
		});
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
				const lines = rows.map(({ item, click, p }) => `${item},${click},${p}`);
				const log = await readLogText('log', `item,click,p\n${lines.join('\n')}`);
				expect([...log.action].map((a) => Number(log.actions.names[a]))).toEqual(
					rows.map(({ item }) => item)
				);
				expect([...log.reward]).toEqual(rows.map(({ click }) => click));
				expect([...(log.propensity ?? [])]).toEqual(rows.map(({ p }) => p));
			})
		);
	});

	it('orders whole numbers by size and other names as texts', async () => {
		const names = async (cells: string) =>
			(await readLogText('log', `item,click,p\n${cells.replaceAll(' ', ',0,1\n')},0,1`)).actions
				.names;
		expect(await names('10 9 2')).toEqual(['2', '9', '10']);
		expect(await names('10 9 x')).toEqual(['10', '9', 'x']);
	});

	it('with a column for the target keeps it; a second log needs no propensity', async () => {
		const text = 'item,click,p,pi_e\na,1,0.5,0\nb,0,0.25,1\n';
		expect([...((await readLogText('log', text)).target ?? [])]).toEqual([0, 1]);
		const second = await readLogText('second', 'item,click,p\na,1,0\nb,0,0.25\n');
		expect(second.propensity).toBeUndefined();
		expect(second.spread).toMatchObject({ lowest: 0, highest: 0.25 });
	});

	it.each([
		['propensity_score', 3, '0', /^Row 3, column propensity_score: “0” is zero/],
		['propensity_score', 3, '1e-300', /“1e-300” is too small to divide by/],
		['propensity_score', 3, '-0.2', /“-0\.2” is negative.*above 0 and at most 1/],
		['propensity_score', 3, '29.4', /“29\.4” is above 1; divide percentages by 100/],
		['propensity_score', 3, '1000', /“1000” is above 1\. The/],
		['propensity_score', 3, 'NaN', /“NaN” is not a number/],
		['propensity_score', 3, '', /the cell is empty/],
		['propensity_score', 3, '"0,5"', /“0,5” is not a number.*decimals with a point/],
		['click', 2, 'yes', /^Row 3, column click: “yes” is not a number\. The reward must be/],
		['click', 2, 'Infinity', /“Infinity” is too large.*±1e50/],
		['item_id', 0, '', /^Row 3, column item_id: the cell is empty/],
		['position', 1, ' ', /^Row 3, column position: the cell is empty/],
		['click', 2, 'x'.repeat(99), /“x{40}…” is not a number/]
	])(
		'is refused for %s (column %i) = %j, naming the place',
		async (column, index, cell, sentence) => {
			const problem = await problemOf(readText('log', withCell(index, cell)));
			expect(problem.message).toMatch(sentence);
			expect(problem).toMatchObject({ row: 3, column });
		}
	);

	it('is refused for a row with too few or too many cells, naming the line of the file', async () => {
		expect(await problemOf(readText('log', `${good}\n\n1,2\n`))).toMatchObject({
			message: expect.stringMatching(/^Row 7: 2 cells, where the header has 4/),
			row: 7
		});
		expect((await problemOf(readText('log', `${good}1,2,0,0.5,9\n`))).message).toMatch(
			/^Row 5: 5 cells/
		);
	});

	it('counts lines as an editor does, also behind a cell of several lines', async () => {
		const problem = await problemOf(readText('log', 'item,click,p\n"a\r\nb\nc",0,1\nd,0,2\n'));
		expect(problem.row).toBe(5);
	});

	it('without propensities is refused with the reason, and with where to read on', async () => {
		const problem = await problemOf(readText('log', 'item_id,click\n1,0\n'));
		expect(problem.message).toMatch(/propensity.*cannot be guessed.*Lesson 7.*“item_id”, “click”/);
	});

	it('is refused for a role without a column, or one column in two roles', async () => {
		expect((await problemOf(readText('log', 'a,click,p\n1,0,1\n'))).message).toMatch(
			/what was shown/
		);
		expect((await problemOf(readText('log', good, { reward: 9 }))).message).toMatch(/reward/);
		expect((await problemOf(readText('log', good, { reward: 3 }))).message).toMatch(
			/^Column propensity_score: one column is taken for two things/
		);
	});

	it('is refused if it has no rows, is no UTF-8, or is JSON', async () => {
		expect((await problemOf(readText('log', 'item,click,p\n\n'))).message).toMatch(/no rows/);
		expect((await problemOf(readText('log', '{"action_dist": [[1]]}'))).message).toMatch(/JSON/);
		const latin = Uint8Array.from('item,click,p\n\xe9,0,1\n', (letter) => letter.charCodeAt(0));
		expect((await problemOf(readText('log', latin))).message).toMatch(/UTF-8/);
	});

	it('is refused for a column of names that are all different, which is no item', async () => {
		const rows = Array.from({ length: 100_001 }, (_, i) => `row ${i},0,1`);
		const problem = await problemOf(readText('log', `item,click,p\n${rows.join('\n')}`));
		expect(problem.message).toMatch(/^Row 100,002, column item: .* row number or a time/);
	});
});

describe('reading', () => {
	const rows = Array.from({ length: 20_000 }, (_, i) => `${i % 7},${i % 2},0.5,${'x'.repeat(80)}`);
	const long = new Blob([`item,click,p,note\n${rows.join('\n')}\n`]);

	it('tells how far it is, and reads the same again', async () => {
		const { header, read } = await openFile('log', long);
		const told: [number, number][] = [];
		const watch = {
			progress: (share: number, rows: number) => told.push([share, rows]),
			signal: new AbortController().signal
		};
		const [once, twice] = [await read(header.guess, watch), await read(header.guess, watch)];
		expect(once).toEqual(twice);
		expect(told[0][0]).toBeGreaterThan(0.3);
		expect(told[0][1]).toBeGreaterThan(10_000);
		expect(told.at(-1)?.[0]).toBe(1);
	});

	it('stops between two slices when it is told to', async () => {
		const { header, read } = await openFile('log', long);
		const controller = new AbortController();
		const told: number[] = [];
		const progress = (share: number) => {
			told.push(share);
			controller.abort();
		};
		await expect(read(header.guess, { progress, signal: controller.signal })).rejects.toThrow();
		expect(told).toHaveLength(1);
	});
});
