/** The lessons in reading order; a lesson's number is its index plus one. */
export const syllabus: readonly { readonly slug: string; readonly title: string }[] = [
	{ slug: 'predictions', title: 'Predictions are not decisions' },
	{ slug: 'feedback-loops', title: 'The loop that eats its own data' },
	{ slug: 'confounding', title: 'Arrows before numbers' },
	{ slug: 'experiments', title: 'Two worlds, one log' },
	{ slug: 'instruments', title: 'A nudge from outside' },
	{ slug: 'counterfactuals', title: 'The road not taken' },
	{ slug: 'logged-feedback', title: 'What the log remembers' },
	{ slug: 'off-policy-evaluation', title: 'An A/B test you can run yesterday' },
	{ slug: 'large-action-spaces', title: 'When the menu is enormous' },
	{ slug: 'off-policy-learning', title: 'Learning from the log without fooling yourself' },
	{ slug: 'bandits', title: 'Explore on purpose' },
	{ slug: 'sequences', title: 'Consequences that arrive late' },
	{ slug: 'exposure', title: 'Who gets seen' },
	{ slug: 'capstone', title: 'A real log' }
];
