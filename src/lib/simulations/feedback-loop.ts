import { feedbackLoop, type FeedbackLoopResult } from '#lib/models/simulators/feedback-loop.ts';
import { parameters, type FeedbackLoopTable } from './feedback-loop/parameters.ts';
import { readouts } from './feedback-loop/readouts.ts';
import { describe, table } from './feedback-loop/words.ts';
import type { Simulation } from './simulation.ts';

export const simulation: Simulation<FeedbackLoopTable, FeedbackLoopResult> = {
	name: 'feedback-loop',
	version: 1,
	title: 'Feedback loop',
	parameters,
	run: ({ params, seed }) => feedbackLoop(params, seed),
	timeline: ({ rounds }) => ({
		last: rounds,
		label: (step) => (step === 0 ? 'before day 1' : `day ${step} of ${rounds}`)
	}),
	readouts,
	parts: {
		lines: 'each item’s share of clicks',
		page: 'who gets the page',
		appeals: 'scores against true appeal',
		winners: 'the winners'
	},
	describe,
	table,
	goals: {
		'heal-the-loop': {
			pinned: { visitors: 200, firstDay: 200, rounds: 60, drift: 0 },
			judgedWith: { reruns: 100 },
			conditions: [
				{ readout: 'pBest', atLeast: 0.9 },
				{ readout: 'rewardRatio', atLeast: 0.8 }
			],
			solutions: [
				{ score: 'rate', beta: 6, exploration: 0.05 },
				{ score: 'ips', beta: 8, exploration: 0.1 }
			]
		}
	}
};
