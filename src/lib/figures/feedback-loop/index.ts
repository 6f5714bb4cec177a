import Transport from '#lib/controls/Transport.svelte';
import { simulation } from '#lib/simulations/feedback-loop.ts';
import type { FigureKind } from '../figure-kind.ts';
import View from './View.svelte';

export const kind: FigureKind = {
	simulation,
	View,
	Transport,
	openWorker: () =>
		new Worker(new URL('./feedback-loop.worker.ts', import.meta.url), { type: 'module' })
};
