import { choice, number } from '../parameters.ts';

export const parameters = {
	score: choice({
		label: 'score',
		symbol: 'h',
		help: 'What the ranker adds up: raw clicks, clicks divided by showings (rate), or clicks weighted by one over the chance of being shown (IPS).',
		options: [
			{ value: 'clicks', label: 'clicks' },
			{ value: 'rate', label: 'rate' },
			{ value: 'ips', label: 'IPS' }
		],
		default: 'clicks'
	}),
	beta: number({
		label: 'sharpness',
		symbol: 'β',
		help: 'How hard the page leans towards the leader. At 1 twice the score gets twice the visitors; at 2 it gets four times as many.',
		min: 1,
		max: 8,
		step: 0.05,
		default: 2
	}),
	exploration: number({
		label: 'exploration',
		symbol: 'ε',
		help: 'The share of visitors who get an item by lot. At 100% the page ignores the ranker.',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0,
		format: 'percent'
	}),
	visitors: number({
		label: 'visitors',
		symbol: 'n',
		help: 'How many visitors come on each day. The ranker learns once a night.',
		min: 20,
		max: 1000,
		step: 10,
		default: 200
	}),
	rounds: number({
		label: 'days',
		symbol: 'T',
		help: 'How many days the season has. Each night the ranker refreshes its scores.',
		min: 10,
		max: 200,
		step: 1,
		default: 60
	}),
	firstDay: number({
		label: 'visitors on Monday',
		symbol: 'n₁',
		help: 'How many visitors come on the first day, which is dealt by lot. As on every other day until you set it.',
		min: 20,
		max: 1000,
		step: 10,
		default: { follows: 'visitors' },
		more: true
	}),
	drift: number({
		label: 'drift',
		symbol: 'd',
		help: 'How far taste moves towards what is shown. At 0 taste stays as it is.',
		min: 0,
		max: 0.2,
		step: 0.01,
		default: 0,
		more: true
	}),
	reruns: number({
		label: 'seasons',
		help: 'How often the season is replayed: same shop, same tastes, new luck. The lines show the first one.',
		min: 1,
		max: 100,
		step: 1,
		default: 1,
		more: true
	})
} as const;

export type FeedbackLoopTable = typeof parameters;
