import { declaration } from '#lib/simulations/estimator-race/declaration.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation: {
		...declaration,
		run: async (state) => (await import('#lib/simulations/estimator-race.ts')).simulation.run(state)
	},
	View,
	openWorker: () =>
		new Worker(new URL('./estimator-race.worker.ts', import.meta.url), { type: 'module' })
};
