import type { LogLabResult } from '#lib/models/simulators/log-lab.ts';
import { count, percent, twoDecimals } from '../print.ts';
import type { Sight, Table, Value } from '../simulation.ts';
import { fine, rate, signedRate, weight } from './numbers.ts';
import type { LogLabTable } from './parameters.ts';
import type { LogLabRun } from './question.ts';

type LogLabSight = Sight<LogLabTable, LogLabResult>;

/** Items of a kind stand together in every matrix. */
const ITEMS = 6;

const isSealed = ({ sealed = [] }: Partial<LogLabSight>) => sealed.includes('estimate');

export function kindOf(at: number): number {
	return Math.floor(at / ITEMS) + 1;
}

export function itemOf(at: number): number {
	return (at % ITEMS) + 1;
}

/** Rows that the log has of each kind of visitor. */
export function visitors({ result }: LogLabRun, kind: number): number {
	const { shown } = result.cells;
	return shown.subarray((kind - 1) * ITEMS, kind * ITEMS).reduce((sum, rows) => sum + rows, 0);
}

export function describe(run: LogLabRun, sight: LogLabSight): string {
	const sentences = [theLog(run), theHole(run), theGauges(run)];
	return (isSealed(sight) ? sentences : [...sentences, theAnswer(run), ...theReruns(run)]).join(
		' '
	);
}

function theLog({ params, result }: LogLabRun): string {
	const { kind, item, click } = result.rows;
	const row = result.reading.heaviest;
	const outcome = click[row] === 1 ? 'with' : 'without';
	return (
		`A log of ${count(params.rows)} rows. The heaviest is row ${count(row + 1)}: kind ${kind[row] + 1} saw item ${item[row] + 1}, ` +
		`${outcome} a click, weight ${weight(result.reading.largestWeight)}.`
	);
}

function theHole({ result: { unseen } }: LogLabRun): string {
	if (unseen === 0) return 'Every item that π shows is in the log, for both kinds of visitors.';
	return `Of what π would show, ${percent(unseen)} is not in this log at all.`;
}

function theGauges({ result: { reading, exact } }: LogLabRun): string {
	return (
		`From the log: mean weight ${twoDecimals(reading.meanWeight)}, ESS/n ${fine(reading.effectiveShare)}, largest weight ${weight(reading.largestWeight)}. ` +
		`Exact: ${twoDecimals(exact.meanWeight)}, ${fine(exact.effectiveShare)}, ${weight(exact.largestWeight)}.`
	);
}

function theAnswer({ result }: LogLabRun): string {
	const { ips, snips } = result.reading;
	const { value } = result.exact;
	return (
		`The truth is ${rate(value)}. IPS says ${rate(ips.estimate)} (${rate(ips.lower)} to ${rate(ips.upper)}), ` +
		`estimate minus truth ${signedRate(ips.estimate - value)}. SNIPS says ${rate(snips.estimate)}, ` +
		`IPS with counted chances ${rate(result.counted.ips.estimate)}; the log’s own average is ${rate(result.average.estimate)}.`
	);
}

function theReruns({ params, result: { reruns } }: LogLabRun): string[] {
	if (params.reruns === 1) return [];
	return [`Of ${params.reruns} logs, ${reruns.covered} have an interval that holds the truth.`];
}

const COLUMNS = [
	'kind', 'item', 'π₀', 'π', 'rows', 'clicks', 'p', 'weight', 'share of rows', 'reweighed'
]; // prettier-ignore

/** A row for each kind and item. */
export function table(run: LogLabRun): Table {
	const { params, seed, result } = run;
	const { logging, target, cells } = result;
	const rows = Array.from(target, (chance, at): Value[] => {
		const shown = cells.shown[at];
		const among = Math.max(1, visitors(run, kindOf(at)));
		const numbers = [shown / among, (shown * result.cells.weight[at]) / among];
		return [
			kindOf(at),
			itemOf(at),
			fourDigits(logging[at]),
			fourDigits(chance),
			shown,
			cells.clicked[at],
			fourDigits(cells.propensity[at]),
			fourDigits(result.cells.weight[at]),
			...numbers.map(fourDigits)
		];
	});
	return {
		caption: `${count(params.rows)} rows, seed ${seed}, chances ${params.propensities}; shares within each kind of visitor`,
		columns: COLUMNS,
		rows
	};
}

function fourDigits(value: number): number {
	return Number(value.toPrecision(4));
}
