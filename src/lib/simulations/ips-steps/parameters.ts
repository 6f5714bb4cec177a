import { choice, number } from '../parameters.ts';

const byLot = { logger: ['lot'] };

export const parameters = {
	kind: choice({
		label: 'kind of visitor',
		symbol: 'x',
		help: 'Who comes. The two kinds like different items, and both policies know which kind they serve.',
		options: [
			{ value: 'one', label: 'one' },
			{ value: 'two', label: 'two' }
		],
		default: 'two'
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
		help: 'How hard the log’s policy leans towards its highest scores. At 0 every item has the same chance.',
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
		default: 0.1,
		format: 'percent',
		when: byLot
	})
};

export type IpsStepsTable = typeof parameters;
