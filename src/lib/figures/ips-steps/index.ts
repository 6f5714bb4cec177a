import { declaration } from '#lib/simulations/ips-steps/declaration.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation: {
		...declaration,
		run: async (state) => (await import('#lib/simulations/ips-steps/run.ts')).run(state)
	},
	View,
	openWorker: () =>
		new Worker(new URL('./ips-steps.worker.ts', import.meta.url), { type: 'module' })
};
