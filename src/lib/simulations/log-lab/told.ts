import { quantile } from '#lib/models/quantile.ts';
import type { Answer } from '#lib/models/simulators/log-lab/reading.ts';
import { cell } from '#lib/models/simulators/log-lab/shop-log.ts';
import { count, ofHundred, percent, twoDecimals } from '../print.ts';
import { fine, rate, signedRate, weight } from './numbers.ts';
import type { LogLabRun } from './question.ts';
import type { LogLabReadout } from './readouts.ts';

function value(
	label: string,
	of: (run: LogLabRun) => number,
	print: (number: number) => string = rate
): LogLabReadout {
	return { label, value: of, print: (number) => print(Number(number)) };
}

/** Both ends and the middle of an interval, under a name. */
function answer(name: string, label: string, of: (run: LogLabRun) => Answer) {
	return {
		[name]: value(label, (run) => of(run).estimate),
		[`${name}Lower`]: value(`${label}, lower end`, (run) => of(run).lower),
		[`${name}Upper`]: value(`${label}, upper end`, (run) => of(run).upper)
	};
}

/** What divides by the chance that π₀ gives to the runner-up. */
function ifEverShown(
	label: string,
	of: (run: LogLabRun) => number,
	print: (number: number) => string
): LogLabReadout {
	return {
		label,
		value: (run) => (run.result.logging[RUNNER_UP] > 0 ? of(run) : 'none'),
		print: (value) => (typeof value === 'number' ? print(value) : value)
	};
}

/** A number that each log has, put together over all logs of the run. */
function median(
	label: string,
	of: (run: LogLabRun) => Float64Array,
	print: (number: number) => string = rate
): LogLabReadout {
	return value(`${label}, median over the logs`, (run) => quantile(of(run), 0.5), print);
}

function spread(label: string, share: number): LogLabReadout {
	return value(label, (run) => quantile(each(run).meanWeight, share), twoDecimals);
}

function shareOfLogs(label: string, of: (run: LogLabRun) => number): LogLabReadout {
	return {
		label: `logs ${label}`,
		value: (run) => of(run) / run.params.reruns,
		print: (share, run) => count(Number(share) * run.params.reruns)
	};
}

/** The runner-up of the first kind: what the evaluation policy shows there besides its top item. */
const RUNNER_UP = cell(0, 1);
/** What a healthy log reads, as in the goal. */
const HEALTHY = 0.2;

const each = ({ result }: LogLabRun) => result.reruns;
const ips = ({ result }: LogLabRun) => result.reading.ips;

/** Readouts that only the text and its claims use: the build has them, the page does not. */
export const told: Record<string, LogLabReadout> = {
	lower: value('lower end of the interval', (run) => ips(run).lower),
	upper: value('upper end of the interval', (run) => ips(run).upper),
	...answer('average', 'average of the log', ({ result }) => result.average),
	...answer('snips', 'SNIPS estimate', ({ result }) => result.reading.snips),
	...answer('counted', 'IPS with counted chances', ({ result }) => result.counted.ips),
	countedMeanWeight: value(
		'mean weight with counted chances',
		({ result }) => result.counted.meanWeight,
		twoDecimals
	),
	unseen: value('share of π that the log never shows', ({ result }) => result.unseen, percent),
	largestWeight: value('largest weight', ({ result }) => result.reading.largestWeight, weight),
	heaviestRow: value(
		'row of the largest weight',
		({ result }) => result.reading.heaviest + 1,
		count
	),
	exactMeanWeight: value(
		'mean weight, exact',
		({ result }) => result.exact.meanWeight,
		twoDecimals
	),
	exactLargestWeight: value(
		'largest weight there can be',
		({ result }) => result.exact.largestWeight,
		weight
	),
	loggerValue: value('value of the logging policy', ({ result }) => result.exact.loggerValue),
	cost: value(
		'what exploration costs the logger',
		({ result }) => 1 - result.exact.loggerValue / result.withoutExploration,
		(share) => `${(share * 100).toFixed(1)}%`
	),
	limit: value('what IPS is on average', ({ result }) => result.exact.ips),
	missing: value('value on items that are never logged', ({ result }) => result.exact.missing),
	bias: value('bias of IPS', ({ result }) => -result.exact.missing, signedRate),
	runnerUp: value(
		'how often π shows the runner-up',
		({ result }) => result.target[RUNNER_UP],
		percent
	),
	runnerUpLogged: ifEverShown(
		'visitors of the kind for each time π₀ shows the runner-up',
		({ result }) => 1 / result.logging[RUNNER_UP],
		count
	),
	runnerUpRows: value(
		'rows that show the runner-up',
		({ result }) => result.cells.shown[RUNNER_UP],
		count
	),
	runnerUpWeight: ifEverShown(
		'weight of a row that shows the runner-up',
		({ result }) => result.target[RUNNER_UP] / result.logging[RUNNER_UP],
		weight
	),
	covered: shareOfLogs('whose interval holds the truth', (run) => each(run).covered),
	healthy: shareOfLogs(
		'that read as healthy',
		(run) => each(run).effectiveShare.filter((share) => share >= HEALTHY).length
	),
	lowMeanWeight: spread('mean weight, a twentieth of the logs below', 0.05),
	highMeanWeight: spread('mean weight, a twentieth of the logs above', 0.95),
	medianEstimate: median('IPS estimate', (run) => each(run).estimate),
	medianMeanWeight: median('mean weight', (run) => each(run).meanWeight, twoDecimals),
	medianEss: median('ESS/n from the log', (run) => each(run).effectiveShare, fine),
	averageOfHundred: value(
		'clicks of 100 visitors in the log',
		({ result }) => result.average.estimate,
		ofHundred
	)
};
