import { count, percent } from '../print.ts';
import { tenths, type ReversalReadout, type ReversalRun } from './readouts.ts';

function rate(label: string, row: number, group: 0 | 1): ReversalReadout {
	return { label, value: (run) => rowAt(run, row).rates[group], print: tenths };
}

function weight(label: string, row: number, group: 0 | 1): ReversalReadout {
	return { label, value: (run) => rowAt(run, row).weights[group], print: percent };
}

function rowAt({ result: { strata } }: ReversalRun, row: number) {
	return strata[row < 0 ? strata.length + row : row];
}

/** Readouts that only the text and its claims use: the build has them, the page does not. */
export const told: Record<string, ReversalReadout> = {
	crossing: {
		label: 'share of everyone’s weights at which the two are equal',
		value: ({ result }) => result.crossing ?? 1,
		print: percent
	},
	topFirst: rate('first group, first row', 0, 0),
	topSecond: rate('second group, first row', 0, 1),
	endFirst: rate('first group, last row', -1, 0),
	endSecond: rate('second group, last row', -1, 1),
	topWeightFirst: weight('weight of the first row for the first group', 0, 0),
	topWeightSecond: weight('weight of the first row for the second group', 0, 1),
	rowsWon: {
		label: 'rows in which the first group has the higher rate',
		value: ({ result }) => result.strata.filter(({ rates }) => rates[0] > rates[1]).length,
		print: count
	},
	rows: { label: 'rows', value: ({ result }) => result.strata.length, print: count }
};
