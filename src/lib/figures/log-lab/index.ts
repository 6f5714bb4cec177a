import { declaration } from '#lib/simulations/log-lab/declaration.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation: {
		...declaration,
		run: async (state) => (await import('#lib/simulations/log-lab.ts')).simulation.run(state)
	},
	View,
	openWorker: () => new Worker(new URL('./log-lab.worker.ts', import.meta.url), { type: 'module' })
};
