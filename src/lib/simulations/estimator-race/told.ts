import { isUndefined } from '#lib/models/estimate.ts';
import {
	ESTIMATORS,
	type Accuracy,
	type EstimatorName
} from '#lib/models/simulators/estimator-race/accuracy.ts';
import { knowledge } from '#lib/models/simulators/estimator-race/knowledge.ts';
import { ITEMS, KINDS } from '#lib/models/simulators/estimator-race/world.ts';
import { count, twoDecimals } from '../print.ts';
import type { Value } from '../simulation.ts';
import { points, signedPoints, squaredPoints } from './points.ts';
import { questionOf, shortNames, type RaceReadout, type RaceRun } from './question.ts';
import { bestClip, crossingWith } from './turning-points.ts';

/** For each estimator, say `dr`: its numbers by theory (`drBias`) and over the logs (`drBiasSeen`). */
const perEstimator = Object.fromEntries(
	ESTIMATORS.flatMap((name) => [
		...accuracies(name, '', ({ result }) => result.exact[name]),
		...accuracies(name, 'Seen', ({ result }) => {
			const seen = result.simulated[name];
			return isUndefined(seen) ? seen.undefined : seen;
		}),
		[
			`${name}First`,
			{
				label: `${shortNames[name]} on the first log`,
				value: ({ result }) => result.value + result.errors[name][0] / 1e4,
				print: points
			}
		],
		[
			`${name}Visitors`,
			{
				label: `visitors of an A/B test as accurate as ${shortNames[name]}`,
				value: ({ result }) => clickVariance(result.value) / result.exact[name].mse,
				print: count
			}
		]
	])
) as Record<string, RaceReadout>;

/** Readouts that only the text and its claims use: the build has them, the page does not. */
export const told: Record<string, RaceReadout> = {
	...perEstimator,
	kinds: { label: 'kinds of visitors', value: () => KINDS, print: count },
	items: { label: 'items', value: () => ITEMS, print: count },
	loggerValue: {
		label: 'value of the page that wrote the log',
		value: ({ result }) => result.loggerValue,
		print: points
	},
	testError: {
		label: 'typical error of an A/B test with as many visitors',
		value: ({ params, result }) => Math.sqrt(clickVariance(result.value) / params.rows),
		print: points
	},
	highest: {
		label: 'mean error of the highest of DM, IPS, SNIPS and DR',
		value: highestError,
		print: points
	},
	largestWeight: {
		label: 'largest weight that a row can have',
		value: ({ params }) => Math.max(...knowledge(questionOf(params)).weight),
		print: count
	},
	drCrossing: crossing('dr'),
	ipsCrossing: crossing('ips'),
	bestClip: {
		label: 'best largest weight',
		value: ({ params }) => bestClip(questionOf(params)).level,
		print: count
	},
	bestClipGain: {
		label: 'MSE at the best largest weight ÷ MSE of IPS',
		value: ({ params }) => bestClip(questionOf(params)).gain,
		print: twoDecimals
	}
};

type Named = readonly [string, RaceReadout];

function accuracies(
	name: EstimatorName,
	suffix: '' | 'Seen',
	of: (run: RaceRun) => Accuracy | string
): Named[] {
	const readout = (
		label: string,
		read: (accuracy: Accuracy) => number,
		print: (value: Value) => string
	): RaceReadout => ({
		label: `${label} of ${shortNames[name]}${suffix && ', over the logs'}`,
		value: (run) => {
			const accuracy = of(run);
			return typeof accuracy === 'string' ? accuracy : read(accuracy);
		},
		print: (value) => (typeof value === 'string' ? value : print(value))
	});
	return [
		[`${name}Bias${suffix}`, readout('bias', ({ bias }) => bias, signedPoints)],
		[`${name}Variance${suffix}`, readout('variance', ({ variance }) => variance, squaredPoints)],
		[`${name}Mse${suffix}`, readout('MSE', ({ mse }) => mse, squaredPoints)],
		[`${name}Spread${suffix}`, readout('spread', ({ variance }) => Math.sqrt(variance), points)],
		[`${name}Error${suffix}`, readout('typical error', ({ mse }) => Math.sqrt(mse), points)]
	];
}

/** The variance of one visitor’s click, where a share of all visitors clicks. */
function clickVariance(share: number): number {
	return share * (1 - share);
}

function highestError({ result: { errors } }: RaceRun): number {
	const { dm, ips, snips, dr } = errors;
	const highest = dm.map((error, log) => Math.max(error, ips[log], snips[log], dr[log]));
	return highest.reduce((sum, error) => sum + error, 0) / highest.length / 1e4;
}

function crossing(rival: 'dr' | 'ips'): RaceReadout {
	return {
		label: `model error at which DM and ${shortNames[rival]} have the same MSE`,
		value: ({ params }) => crossingWith(rival, questionOf(params)),
		print: twoDecimals
	};
}
