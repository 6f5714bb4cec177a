import { choice, number, toggle } from '../parameters.ts';

const byLot = { logger: ['lot'] };

export const parameters = {
	rows: number({
		label: 'rows',
		symbol: 'n',
		help: 'How many visitors the log holds, one a row. A longer log begins with the shorter one.',
		min: 50,
		max: 20_000,
		step: 50,
		default: 1000
	}),
	logger: choice({
		label: 'the log’s policy',
		symbol: 'π₀',
		help: 'How the page chose while it wrote the log: by lot, with better chances for higher scores, or always the item with the highest score.',
		options: [
			{ value: 'lot', label: 'by lot' },
			{ value: 'top', label: 'top item' }
		],
		default: 'lot'
	}),
	sharpness: number({
		label: 'sharpness',
		symbol: 'β₀',
		help: 'How hard the log’s policy leans towards its highest scores. At 0 all six items have the same chance.',
		min: 0,
		max: 60,
		step: 1,
		default: 40,
		when: byLot
	}),
	exploration: number({
		label: 'exploration',
		symbol: 'ε',
		help: 'Share of visitors who got one of the six items with equal chances, whatever the scores say.',
		min: 0,
		max: 0.5,
		step: 0.01,
		default: 0,
		format: 'percent',
		when: byLot
	}),
	propensities: choice({
		label: 'chances',
		symbol: 'p',
		help: 'Where the column p comes from: written down when the page chose (logged), counted afterwards for each kind of visitor, or lost and replaced by 1/6.',
		options: [
			{ value: 'logged', label: 'logged' },
			{ value: 'counted', label: 'counted' },
			{ value: 'lost', label: 'lost' }
		],
		default: 'logged'
	}),
	swell: toggle({
		group: 'draw',
		label: 'weights',
		help: 'Each row’s dot swells to its weight. Without it every row is drawn alike, as the log holds it.',
		default: 1,
		more: true
	}),
	reruns: number({
		label: 'logs',
		help: 'How many logs are written: same shop, same policies, new luck. The picture shows the first one.',
		min: 1,
		max: 200,
		step: 1,
		default: 1,
		more: true
	})
};

export type LogLabTable = typeof parameters;
