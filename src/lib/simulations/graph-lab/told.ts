import { limitOf } from '#lib/models/simulators/graph-lab-limit.ts';
import type { LabEstimate, LabResult } from '#lib/models/simulators/graph-lab.ts';
import { decimal } from '../print.ts';
import type { Readout } from '../simulation.ts';
import type { GraphLabTable } from './parameters.ts';
import { mine, naive, questionOf, type GraphLabRun } from './question.ts';

const limit = ({ params }: GraphLabRun, way: LabEstimate) => limitOf(questionOf(params), way);
const twoStep = ({ result }: GraphLabRun) =>
	result.estimates.find(({ kind }) => kind === 'two-step') ?? result.estimates[0];

/** Readouts that only the text and its claims use: the build has them, the page does not. */
export const told: Record<string, Readout<GraphLabTable, LabResult>> = {
	lower: { label: 'lower end of your interval', value: (run) => mine(run).lower, print: decimal },
	upper: { label: 'upper end of your interval', value: (run) => mine(run).upper, print: decimal },
	limit: {
		label: 'where your estimate ends with endless rows',
		value: (run) => limit(run, mine(run)),
		print: decimal
	},
	naive: {
		label: 'estimate without any tick',
		value: (run) => naive(run).estimate,
		print: decimal
	},
	naiveLimit: {
		label: 'where the estimate without any tick ends with endless rows',
		value: (run) => limit(run, naive(run)),
		print: decimal
	},
	direct: { label: 'direct effect', value: ({ result }) => result.direct, print: decimal },
	twoStep: { label: 'two-step estimate', value: (run) => twoStep(run).estimate, print: decimal },
	twoStepLimit: {
		label: 'where the two-step estimate ends with endless rows',
		value: (run) => limit(run, twoStep(run)),
		print: decimal
	},
	middleSlope: {
		label: 'slope in the middle slice',
		value: ({ result }) => result.slices.lines[2].slope,
		print: decimal
	},
	firstSlope: {
		label: 'slope in the first slice',
		value: ({ result }) => result.slices.lines[0].slope,
		print: decimal
	},
	lastSlope: {
		label: 'slope in the last slice',
		value: ({ result }) => result.slices.lines[4].slope,
		print: decimal
	}
};
