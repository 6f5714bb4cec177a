import { decimal, percent, text, twoDecimals } from '../print.ts';
import { points, signedPoints, squaredPoints } from './points.ts';
import { byError, distinct, shortNames, type RaceReadout, type RaceRun } from './question.ts';

/** DM, DR and IPS in each order that they can come in; an order's number is its place here. */
export const ORDERS = [
	'DM < DR < IPS',
	'DM < IPS < DR',
	'DR < DM < IPS',
	'DR < IPS < DM',
	'IPS < DM < DR',
	'IPS < DR < DM'
] as const;

const order = (run: RaceRun) =>
	byError(run, ['dm', 'dr', 'ips'])
		.map((name) => shortNames[name])
		.join(' < ');
const clipGain = ({ result: { exact } }: RaceRun) => exact.cips.mse / exact.ips.mse;

/** The readouts under the picture. */
const shown: Record<string, RaceReadout> = {
	value: {
		label: 'truth',
		value: ({ result }) => result.value,
		print: points,
		formula: 'V(π) = mean over kinds of Σ π(a|x) q(x,a), in clicks per 100 visitors',
		working: ({ result }) =>
			`the new page earns ${points(result.value)}, the page that wrote the log ${points(result.loggerValue)}`,
		shown: true
	},
	nearest: {
		label: 'smallest MSE',
		value: (run) => shortNames[byError(run, distinct(run))[0]],
		print: text,
		formula: 'the estimator with the smallest exact mean squared error',
		working: (run) =>
			byError(run, distinct(run))
				.map((name) => `${shortNames[name]} ${squaredPoints(run.result.exact[name].mse)}`)
				.join(' < '),
		shown: true
	},
	effectiveShare: {
		label: 'ESS ÷ n',
		value: ({ result }) => result.effectiveShare,
		print: percent,
		formula: '(E[w])² ÷ E[w²]: the share of rows that a long log is worth',
		working: ({ params, result }) =>
			`${params.rows} rows count like ${Math.round(params.rows * result.effectiveShare)}`,
		shown: true
	},
	meanWeight: {
		label: 'mean weight',
		value: ({ result }) => result.meanWeight,
		print: decimal,
		formula: 'E[w]: 1 if we divide by the true chances',
		working: ({ params, result }) =>
			`${result.meanWeight.toFixed(3)} at propensity error ${params.propensityError}`,
		shown: true
	}
};

/** Readouts that the goals judge by, and the one that the bet asks about. */
const judged: Record<string, RaceReadout> = {
	order: orderReadout('smallest MSE first'),
	orderThen: orderReadout('after the move, smallest MSE first'),
	clipGain: {
		label: 'MSE of clipped IPS ÷ MSE of IPS',
		value: clipGain,
		print: twoDecimals
	},
	bothWrong: {
		label: 'bias of DR with a wrong model and wrong propensities',
		value: ({ result }) => result.corners[3].bias.dr,
		print: signedPoints
	}
};

function orderReadout(label: string): RaceReadout {
	return {
		label,
		value: (run) => ORDERS.findIndex((each) => each === order(run)),
		print: (code) => ORDERS[Number(code)]
	};
}

export const readouts = { ...shown, ...judged };
