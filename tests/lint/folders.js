/**
 * Which folder may import which: `models <- simulations <- figures <- lesson <- slides <- routes`.
 *
 * `imports` are folders to take anything from. `types` are paths to take types from. Importing from
 * the own folder is always allowed. `why` ends the sentence "… may not import …: why".
 *
 * @type {Readonly<Record<string, { imports: readonly string[], types: readonly string[], why: string }>>}
 */
export const folders = {
	models: {
		imports: [],
		types: [],
		why: 'models are pure and know nothing of what uses them'
	},
	simulations: {
		imports: ['models'],
		types: [],
		why: 'a simulation declares and runs; it knows models and no view'
	},
	charts: {
		imports: [],
		types: ['lib/models', 'lib/simulations/parameters.ts'],
		why: 'charts turn data into marks and know no simulation'
	},
	controls: {
		imports: [],
		types: ['lib/models', 'lib/simulations/parameters.ts'],
		why: 'controls are inputs and know no simulation'
	},
	learner: {
		imports: [],
		types: [],
		why: 'what a reader has done is kept apart from what the lesson is made of'
	},
	figures: {
		imports: ['models', 'simulations', 'charts', 'controls', 'learner'],
		types: ['lib/content/blocks.ts'],
		why: 'a figure shows a simulation and does not know the lesson it stands in'
	},
	lesson: {
		imports: ['models', 'simulations', 'charts', 'controls', 'learner', 'figures'],
		types: ['lib/content'],
		why: 'the reading page does not know slides or routes'
	},
	playground: {
		imports: ['models', 'simulations', 'charts', 'controls', 'learner', 'figures'],
		types: [],
		why: 'a playground stands by itself and knows no lesson'
	},
	slides: {
		imports: ['models', 'simulations', 'charts', 'controls', 'learner', 'figures', 'lesson'],
		types: ['lib/content'],
		why: 'slides do not know the routes that show them'
	},
	routes: {
		imports: [
			'models',
			'simulations',
			'charts',
			'controls',
			'learner',
			'figures',
			'lesson',
			'playground',
			'slides'
		],
		types: ['lib/content'],
		why: 'nothing'
	},
	content: {
		imports: ['models', 'simulations'],
		types: [],
		why: 'content runs at build time, so that no Markdown or TeX code reaches the browser'
	}
};
