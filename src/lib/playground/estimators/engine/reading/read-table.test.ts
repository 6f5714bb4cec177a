import { describe, expect, it } from 'vitest';
import { problemOf, readText } from './example-file.ts';

const json = (value: unknown) => readText('second', JSON.stringify(value));

describe('a table of chances as CSV', () => {
	it('is read by action and position; what it does not list has chance 0', async () => {
		const text = 'item_id,position,probability\nb,1,0.25\na,1,0.75\nb,2,1\n';
		expect(await readText('second', text)).toMatchObject({
			content: 'policy',
			rows: 3,
			actions: { names: ['a', 'b'] },
			positions: { names: ['1', '2'] },
			chances: Float64Array.of(0.75, 0.25, 0, 1)
		});
	});

	it('may tell no positions apart', async () => {
		const table = await readText('second', 'item;chance\n1;0.4\n2;0.6\n');
		expect(table).toMatchObject({ positions: undefined, chances: Float64Array.of(0.4, 0.6) });
	});

	it.each([
		['item,prob\n1,0.4\n2,0.5\n', /^The chances of the actions add up to 0\.9\. They must/],
		['item,slot,prob\n1,L,1\n1,R,0.2\n', /in position R add up to 0\.2/],
		['item,prob\n1,0.5\n2,0.25\n1,0.25\n', /^Row 4: the table lists this action a second time/],
		['item,prob\n1,1.5\n2,-0.5\n', /^Row 2, column prob: “1\.5” is above 1/]
	])('is refused: %j', async (text, sentence) => {
		expect((await problemOf(readText('second', text))).message).toMatch(sentence);
	});

	it('may be rounded, up to a thousandth', async () => {
		await expect(
			readText('second', 'item,prob\n1,0.333\n2,0.333\n3,0.333\n')
		).resolves.toBeTruthy();
	});
});

describe('a table of chances as JSON', () => {
	it('is read from action_dist: a row for each action, a column for each position', async () => {
		expect(
			await json({
				campaign: 'men',
				action_dist: [
					[0.75, 0],
					[0.25, 1]
				]
			})
		).toMatchObject({
			content: 'policy',
			actions: { names: ['0', '1'] },
			positions: 2,
			chances: Float64Array.of(0.75, 0.25, 0, 1)
		});
	});

	it('may be a matrix or a list alone', async () => {
		expect(await json([[0.5], [0.5]])).toMatchObject({ positions: undefined });
		expect(await json([0.5, 0.5])).toMatchObject({ chances: Float64Array.of(0.5, 0.5) });
	});

	it.each([
		[{ chances: [1] }, /action_dist/],
		[[], /action_dist/],
		[[[0.5, 0.5], [0.5]], /^Action 1 has 1 chances, action 0 has 2/],
		[[[0.5], ['a lot']], /^Action 1, position 0: “"a lot"” is no chance/],
		[[[0.5], [0.4]], /add up to 0\.9/],
		[[[1.5], [-0.5]], /^Action 0, position 0: “1\.5” is no chance/]
	])('is refused: %j', async (value, sentence) => {
		expect((await problemOf(json(value))).message).toMatch(sentence);
	});

	it('is refused if it breaks off', async () => {
		expect((await problemOf(readText('second', '{"action_dist": [['))).message).toMatch(/JSON/);
	});
});
