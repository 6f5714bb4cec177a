import { isUndefined } from '#lib/models/estimate.ts';
import { HAND_LOG, type Reweighted } from '#lib/models/simulators/hand-log.ts';
import { count, twoDecimals } from '../print.ts';
import type { Readout, Run, Value } from '../simulation.ts';
import { printValue } from '../state.ts';
import { parameters, type HandLogTable } from './parameters.ts';
import { weightsOf } from './weights.ts';

export type HandLogRun = Run<HandLogTable, Reweighted>;

const ROWS = HAND_LOG.length;

/** A weight or a product as one writes it by hand: "4", "0.25". */
export function short(value: number): string {
	return printValue(parameters.w1, value);
}

/** "1·1 + 4·0 + …": each row's weight times its click. */
function products({ params }: HandLogRun): string {
	const weights = weightsOf(params);
	return HAND_LOG.map(({ click }, i) => `${short(weights[i])}·${click}`).join(' + ');
}

/** Two decimals, or the words that stand in a number's place. */
function numberOrWords(value: Value): string {
	return typeof value === 'string' ? value : twoDecimals(value);
}

/** The plain average of the clicks, over the rows that show one of these items. */
export function plainAverage(items: string): number {
	const clicks = HAND_LOG.filter(({ item }) => items.includes(item)).map(({ click }) => click);
	return clicks.reduce((sum: number, click) => sum + click, 0) / clicks.length;
}

export const readouts: Record<string, Readout<HandLogTable, Reweighted>> = {
	ips: {
		label: 'IPS',
		value: ({ result }) => result.ips,
		print: twoDecimals,
		formula: 'Σ weight · click ÷ rows',
		working: (run) => `(${products(run)}) ÷ ${ROWS} = ${twoDecimals(run.result.ips)}`,
		shown: true
	},
	snips: {
		label: 'SNIPS',
		value: ({ result: { snips } }) => (isUndefined(snips) ? 'none' : snips),
		print: numberOrWords,
		formula: 'Σ weight · click ÷ Σ weight',
		working: ({ result: { snips, productSum, weightSum } }) =>
			isUndefined(snips)
				? `There is no number: ${snips.undefined}.`
				: `${short(productSum)} ÷ ${short(weightSum)} = ${twoDecimals(snips)}`,
		shown: true
	},
	meanWeight: {
		label: 'mean weight',
		value: ({ result }) => result.meanWeight,
		print: twoDecimals,
		formula: 'Σ weight ÷ rows; right weights average 1 over many rows',
		working: ({ params, result }) =>
			`(${weightsOf(params).map(short).join(' + ')}) ÷ ${ROWS} = ${twoDecimals(result.meanWeight)}`,
		shown: true
	},
	rightRows: {
		label: 'rows right',
		value: ({ result }) => result.right.filter(Boolean).length,
		print: count,
		unit: () => `of ${ROWS}`,
		formula: 'rows whose weight is the target’s chance ÷ the log’s chance',
		working: ({ result: { right } }) => {
			const rows = right.flatMap((each, i) => (each ? i + 1 : []));
			return rows.length > 0 ? `right so far: ${rows.join(', ')}` : 'none so far';
		},
		shown: true
	},
	average: { label: 'plain average', value: () => plainAverage('AB'), print: twoDecimals },
	bRows: {
		label: 'plain average of the rows that show B',
		value: () => plainAverage('B'),
		print: twoDecimals
	}
};
