import { percent } from '../print.ts';
import type { Table } from '../simulation.ts';
import { points, tenths, type ReversalRun } from './readouts.ts';
import { tableNamed } from './tables.ts';

export function describe({ params, result }: ReversalRun): string {
	const { groups, label, source, rows, rate } = tableNamed(params.table);
	const perRow = rows.map(({ name }, i) => {
		const { rates, weights } = result.strata[i];
		const each = groups.map(
			(group, g) => `${group} ${tenths(rates[g])} with weight ${percent(weights[g])}`
		);
		return `${name}: ${each.join(', ')}.`;
	});
	const { averages } = result;
	return [
		`${label} (${source}), ${rate}.`,
		...perRow,
		`With ${percent(params.mix)} of everyone’s weights the averages are ${groups[0]} ${tenths(averages[0])} and ${groups[1]} ${tenths(averages[1])}:`,
		`${groups[0]} minus ${groups[1]} is ${points(averages[0] - averages[1])} points.`,
		`With each group’s own weights it is ${points(result.crude[0] - result.crude[1])}, with everyone’s ${points(result.adjusted[0] - result.adjusted[1])}.`
	].join(' ');
}

/** One row a stratum, and the averages. */
export function table({ params, result }: ReversalRun): Table {
	const { groups, source, counted, strata, rows } = tableNamed(params.table);
	const of = (columns: readonly string[]) =>
		groups.flatMap((group) => columns.map((column) => `${group}: ${column}`));
	return {
		caption: `${source}; ${percent(params.mix)} of everyone’s weights`,
		columns: [strata, ...of([counted, 'all', 'rate', 'weight'])],
		rows: [
			...rows.map(({ name, groups: counts }, i) => [
				name,
				...counts.flatMap(({ successes, total }, g) => [
					successes,
					total,
					fourDigits(result.strata[i].rates[g]),
					fourDigits(result.strata[i].weights[g])
				])
			]),
			['average', ...result.averages.flatMap((value) => ['', '', fourDigits(value), 1])]
		]
	};
}

function fourDigits(value: number): number {
	return Number(value.toFixed(4));
}
