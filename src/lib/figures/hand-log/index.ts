import { declaration } from '#lib/simulations/hand-log/declaration.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation: {
		...declaration,
		run: async (state) => (await import('#lib/simulations/hand-log/run.ts')).run(state)
	},
	View,
	openWorker: () => new Worker(new URL('./hand-log.worker.ts', import.meta.url), { type: 'module' })
};
