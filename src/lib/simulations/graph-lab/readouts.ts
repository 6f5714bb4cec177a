import type { LabResult } from '#lib/models/simulators/graph-lab.ts';
import { count, decimal, percent, signed } from '../print.ts';
import type { Readout } from '../simulation.ts';
import type { GraphLabTable } from './parameters.ts';
import { biasingPaths, writtenPath } from './paths.ts';
import { mine, strengthsNow, wayWords, type GraphLabRun } from './question.ts';

type LabReadout = Readout<GraphLabTable, LabResult>;

const error = (run: GraphLabRun) => mine(run).estimate - run.result.truth;
const openPaths = ({ result }: GraphLabRun) => biasingPaths(result).filter(({ open }) => open);
const ofStudies = (run: GraphLabRun) => `of ${run.params.studies}`;
const studiesOf = (share: number | string, run: GraphLabRun) =>
	count(Number(share) * run.params.studies);
/** The readouts under the picture. */
const shown: Record<string, LabReadout> = {
	truth: {
		label: 'truth',
		value: ({ result }) => result.truth,
		print: decimal,
		formula: 'the products of the strengths along each causal path, added up',
		working: (run) => `${causalProducts(run)} = ${decimal(run.result.truth)}`,
		shown: true
	},
	estimate: {
		label: 'your estimate',
		value: (run) => mine(run).estimate,
		print: decimal,
		formula: 'the slope of bought on shown by least squares, with a column for each tick',
		working: (run) => {
			const { estimate, lower, upper } = mine(run);
			const interval = `95% interval ${decimal(lower)} to ${decimal(upper)}`;
			return `adjusting for ${wayWords(mine(run))}: ${decimal(estimate)}, ${interval}`;
		},
		shown: true
	},
	error: {
		label: 'its error',
		value: error,
		print: signed,
		formula: 'estimate minus truth',
		working: (run) =>
			`${decimal(mine(run).estimate)} − ${bracketed(run.result.truth)} = ${signed(error(run))}`,
		shown: true
	},
	openPaths: {
		label: 'open biasing paths',
		value: (run) => openPaths(run).length,
		print: count,
		formula: 'paths between shown and bought that are not causal and that your ticks leave open',
		working: (run) => openPaths(run).map(writtenPath).join(', ') || 'none',
		shown: true
	},
	coverage: {
		label: 'covers the truth',
		value: ({ params, result }) => result.covered / params.studies,
		print: studiesOf,
		unit: ofStudies,
		formula: 'studies whose 95% interval, with your ticks, holds the truth ÷ studies',
		working: ({ params, result }) =>
			`${result.covered} ÷ ${params.studies} = ${percent(result.covered / params.studies)}`,
		shown: true
	}
};

/** Readouts that the goal judges by. */
const judged: Record<string, LabReadout> = {
	trueSize: {
		label: 'true effect, without its sign',
		value: ({ result }) => Math.abs(result.truth),
		print: decimal
	},
	fooled: {
		label: 'studies whose interval without ticks lies wholly on the wrong side of 0',
		value: ({ params, result }) => result.fooled / params.studies,
		print: studiesOf,
		unit: ofStudies
	},
	valid: {
		label: 'by the graph, your ticks give the total effect',
		value: (run) => (mine(run).valid ? 1 : 0),
		print: (value) => (Number(value) === 1 ? 'yes' : 'no')
	}
};

/** "0.70 × 0.50 + 0.20": a product for each causal path. */
function causalProducts({ params, result }: GraphLabRun): string {
	const strengths = strengthsNow(params);
	const products = result.paths
		.filter(({ causal }) => causal)
		.map(({ nodes }) =>
			nodes
				.slice(1)
				.map(
					(to, i) => strengths.find((arrow) => arrow[0] === nodes[i] && arrow[1] === to)?.[2] ?? 0
				)
				.map(bracketed)
				.join(' × ')
		);
	return products.join(' + ') || 'no causal path';
}

function bracketed(value: number): string {
	return value < 0 ? `(${decimal(value)})` : decimal(value);
}

export const readouts = { ...shown, ...judged };
