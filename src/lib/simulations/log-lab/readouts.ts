import type { LogLabResult } from '#lib/models/simulators/log-lab.ts';
import { count, twoDecimals } from '../print.ts';
import type { Readout } from '../simulation.ts';
import { fine, rate, signedRate, tenthsOfPercent, weight } from './numbers.ts';
import type { LogLabTable } from './parameters.ts';
import type { LogLabRun } from './question.ts';

export type LogLabReadout = Readout<LogLabTable, LogLabResult>;

const error = ({ result }: LogLabRun) => result.reading.ips.estimate - result.exact.value;
const kept = ({ result }: LogLabRun) => result.exact.loggerValue / result.withoutExploration;
const sumOfWeights = ({ params, result }: LogLabRun) => result.reading.meanWeight * params.rows;

/** The readouts under the picture, and those that the goal judges by. */
export const readouts: Record<string, LogLabReadout> = {
	truth: {
		label: 'truth',
		value: ({ result }) => result.exact.value,
		print: rate,
		formula:
			'V(π), the mean over kinds of Σ π(a|x) q(x,a): clicks per visitor if π chose the items',
		working: ({ result }) => `only the simulator knows q: ${rate(result.exact.value)}`,
		shown: true
	},
	estimate: {
		label: 'IPS estimate',
		value: ({ result }) => result.reading.ips.estimate,
		print: rate,
		formula: 'Σ w r ÷ n, with w = π(a|x) ÷ p',
		working: ({ params, result }) => {
			const { estimate, lower, upper } = result.reading.ips;
			const total = count(estimate * params.rows);
			return `${total} ÷ ${count(params.rows)} = ${rate(estimate)}, 95% interval ${rate(lower)} to ${rate(upper)}`;
		},
		shown: true
	},
	error: {
		label: 'its error',
		value: error,
		print: signedRate,
		formula: 'estimate minus truth',
		working: (run) =>
			`${rate(run.result.reading.ips.estimate)} − ${rate(run.result.exact.value)} = ${signedRate(error(run))}`,
		shown: true
	},
	meanWeight: {
		label: 'mean weight',
		value: ({ result }) => result.reading.meanWeight,
		print: twoDecimals,
		formula: 'Σ w ÷ n; 1 in the long run, if every item that π shows can be in the log',
		working: (run) =>
			`${count(sumOfWeights(run))} ÷ ${count(run.params.rows)} = ${twoDecimals(run.result.reading.meanWeight)}`,
		shown: true
	},
	ess: {
		label: 'ESS/n, from the log',
		value: ({ result }) => result.reading.effectiveShare,
		print: fine,
		formula: '(Σ w)² ÷ Σ w² ÷ n: the share of rows that the weighted log is worth',
		working: ({ params, result }) => {
			const { effectiveShare } = result.reading;
			return `${count(effectiveShare * params.rows)} of ${count(params.rows)} rows = ${fine(effectiveShare)}`;
		},
		shown: true
	},
	exactEss: {
		label: 'ESS/n, exact',
		value: ({ result }) => result.exact.effectiveShare,
		print: fine,
		formula: '(E w)² ÷ E w², over all visitors there could be; only the simulator knows it',
		working: ({ result: { exact } }) =>
			`${twoDecimals(exact.meanWeight)}² ÷ ${weight(exact.meanWeight ** 2 / exact.effectiveShare)} = ${fine(exact.effectiveShare)}`
	},
	kept: {
		label: 'logger’s value kept',
		value: kept,
		print: tenthsOfPercent,
		formula: 'V(π₀) ÷ what V(π₀) would be without exploration',
		working: (run) => {
			const { exact, withoutExploration } = run.result;
			return `${rate(exact.loggerValue)} ÷ ${rate(withoutExploration)} = ${tenthsOfPercent(kept(run))}`;
		},
		shown: true
	}
};
