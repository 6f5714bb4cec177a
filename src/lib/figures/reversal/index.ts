import { declaration } from '#lib/simulations/reversal/declaration.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation: {
		...declaration,
		run: async (state) => (await import('#lib/simulations/reversal.ts')).simulation.run(state)
	},
	View,
	openWorker: () => new Worker(new URL('./reversal.worker.ts', import.meta.url), { type: 'module' })
};
