import { describe, expect, it, test } from 'vitest';
import { twinCsv } from './twin-csv.ts';
import { ROWS, twinLog } from './twin-log.ts';

const FILES = (['men', 'women'] as const).flatMap((campaign) =>
	(['random', 'bandit'] as const).map((writer) => [campaign, writer] as const)
);

describe('twinCsv', () => {
	test.each(FILES)('of %s by %s reads back as the log', (campaign, writer) => {
		const [header, ...lines] = twinCsv(campaign, writer).trimEnd().split('\n');
		expect(header).toBe(',timestamp,item_id,position,click,propensity_score');
		const cells = lines.map((line) => line.split(','));
		const column = (k: number) => Float64Array.from(cells, (row) => Number(row[k]));
		const log = twinLog(campaign, writer);
		expect(column(0)).toEqual(Float64Array.from({ length: ROWS }, (_, i) => i));
		expect(column(2)).toEqual(Float64Array.from(log.action));
		expect(column(3)).toEqual(Float64Array.from(log.position, (slot) => slot + 1));
		expect(column(4)).toEqual(log.reward);
		expect(column(5)).toEqual(log.propensity);
	});

	it('has timestamps of one week, in order', () => {
		const times = twinCsv('men', 'random')
			.trimEnd()
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[1]);
		expect(times[0]).toBe('2025-03-03 00:00:00+00:00');
		expect(times[ROWS - 1]).toBe('2025-03-09 23:58:59+00:00');
		const parsed = times.map((time) => Date.parse(time.replace(' ', 'T')));
		for (let i = 1; i < ROWS; i++) {
			const seconds = (parsed[i] - parsed[i - 1]) / 1000;
			expect(seconds === 60 || seconds === 61).toBe(true);
		}
	});
});
