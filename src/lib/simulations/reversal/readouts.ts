import type { ReversalResult } from '#lib/models/simulators/reversal.ts';
import type { Readout, Run } from '../simulation.ts';
import type { ReversalTable } from './parameters.ts';
import { tableNamed } from './tables.ts';

export type ReversalRun = Run<ReversalTable, ReversalResult>;
export type ReversalReadout = Readout<ReversalTable, ReversalResult>;

/** 0.0537 → "5.4%": shares that differ by little need a digit more. */
export function tenths(value: number | string): string {
	return `${(Number(value) * 100).toFixed(1)}%`;
}

/** −0.046 → "−4.6": percentage points */
export function points(value: number | string): string {
	const tenth = Math.round(Number(value) * 1000) / 10;
	return (tenth > 0 ? '+' : '') + tenth.toFixed(1).replace('-', '−');
}

/** "0.24 × 93.1% + 0.76 × 73.0%" */
function weighedSum({ result }: ReversalRun, group: 0 | 1): string {
	return result.strata
		.map(({ rates, weights }) => `${weights[group].toFixed(2)} × ${tenths(rates[group])}`)
		.join(' + ');
}

function average(group: 0 | 1): ReversalReadout {
	return {
		label: group === 0 ? 'first group' : 'second group',
		value: ({ result }) => result.averages[group],
		print: tenths,
		unit: ({ params }) => tableNamed(params.table).groups[group],
		formula: 'the group’s rate in each row × the weight of the row, added up',
		working: (run) => `${weighedSum(run, group)} = ${tenths(run.result.averages[group])}`,
		shown: true
	};
}

/** The readouts under the picture. */
export const readouts: Record<string, ReversalReadout> = {
	first: average(0),
	second: average(1),
	gap: {
		label: 'difference',
		value: ({ result }) => result.averages[0] - result.averages[1],
		print: points,
		unit: () => 'points',
		formula: 'first group’s average minus the second’s, in percentage points',
		working: ({ result: { averages } }) =>
			`${tenths(averages[0])} − ${tenths(averages[1])} = ${points(averages[0] - averages[1])}`,
		shown: true
	}
};
