import { isUndefined } from '#lib/models/estimate.ts';
import { HAND_LOG } from '#lib/models/simulators/hand-log.ts';
import { twoDecimals } from '../print.ts';
import type { Table } from '../simulation.ts';
import { standing } from './hints.ts';
import { plainAverage, short, type HandLogRun } from './readouts.ts';
import { weightsOf } from './weights.ts';

const spoken = { right: ', right', untouched: '', wrong: ', not yet right' };

export function describe({ params, result }: HandLogRun): string {
	const weights = weightsOf(params);
	const rows = HAND_LOG.map((row, i) => {
		const { item, click, chance } = row;
		const did = click ? 'a click' : 'no click';
		const weight = `weight ${short(weights[i])}${spoken[standing(row, weights[i])]}`;
		return `Row ${i + 1}: ${item}, ${did}, chance ${chance}; ${weight}.`;
	});
	const { ips, snips } = result;
	const ratio = isUndefined(snips) ? `no number, since ${snips.undefined}` : twoDecimals(snips);
	return [
		'A log of six rows. The target policy always shows B.',
		...rows,
		`With these weights IPS is ${twoDecimals(ips)} and SNIPS is ${ratio}.`,
		`The plain average is ${twoDecimals(plainAverage('AB'))}.`
	].join(' ');
}

export function table({ params, result }: HandLogRun): Table {
	const weights = weightsOf(params);
	return {
		caption: 'Six rows of a log; the target policy always shows B',
		columns: [
			'row',
			'shown',
			'click',
			'chance in the log',
			'target’s chance',
			'weight',
			'weight · click'
		],
		rows: [
			...HAND_LOG.map(({ item, click, chance, target }, i) => [
				i + 1,
				item,
				click,
				chance,
				target,
				weights[i],
				result.products[i]
			]),
			['sum', '', '', '', '', result.weightSum, result.productSum]
		]
	};
}
