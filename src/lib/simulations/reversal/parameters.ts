import { choice, number } from '../parameters.ts';

export const parameters = {
	table: choice({
		label: 'table',
		help: 'Which published table is averaged: two treatments of kidney stones, or admissions of women and men.',
		options: [
			{ value: 'kidney', label: 'kidney' },
			{ value: 'berkeley', label: 'Berkeley' }
		],
		default: 'kidney'
	}),
	mix: number({
		label: 'everyone’s weights',
		help: 'Whose weights the averages use. At 0% each group is averaged over its own mix of cases, at 100% both over the mix of everyone.',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0,
		format: 'percent'
	})
};

export type ReversalTable = typeof parameters;
