import { choice, number } from '../parameters.ts';

export const parameters = {
	modelError: number({
		label: 'model error',
		help: 'How wrong the model of the reward is (η with q in formulas). At 0 it is an oracle, at 1 it predicts one number for everybody: the log’s mean.',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0.3
	}),
	propensityError: number({
		label: 'propensity error',
		help: 'How wrong the chances are that we divide by (η with p in formulas). At 0 they are true, at 1 we assume that all items had the same chance.',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0
	}),
	logger: number({
		label: 'logger direction',
		symbol: 'β₀',
		help: 'How hard the page that wrote the log leans towards what visitors like. Below 0 it prefers what they dislike.',
		min: -8,
		max: 8,
		step: 0.5,
		default: 4
	}),
	rows: number({
		label: 'rows',
		symbol: 'n',
		help: 'How many visits each log holds.',
		min: 100,
		max: 20_000,
		step: 100,
		default: 1000
	}),
	sharpness: number({
		label: 'target sharpness',
		symbol: 'β',
		help: 'How hard the page that we ask about leans towards what visitors like. At 0 it deals by lot.',
		min: 0,
		max: 15,
		step: 0.5,
		default: 12
	}),
	clipping: choice({
		label: 'clipping',
		help: 'Whether clipped IPS cuts its weights. Off, it is IPS.',
		options: [
			{ value: 'off', label: 'off' },
			{ value: 'on', label: 'on' }
		],
		default: 'off',
		resets: true,
		more: true
	}),
	clip: number({
		label: 'largest weight',
		symbol: 'M',
		help: 'Clipped IPS counts each weight above this as this. The other estimators do not clip.',
		min: 1,
		max: 100,
		step: 1,
		default: 5,
		when: { clipping: ['on'] },
		more: true
	}),
	logs: number({
		label: 'repeated logs',
		help: 'How often the log is written anew: the same page and visitors, new luck.',
		min: 20,
		max: 500,
		step: 10,
		default: 200,
		more: true
	})
};

export type EstimatorRaceTable = typeof parameters;
