import type { Component, Snippet } from 'svelte';
import type { AnyRun, AnySight, AnySimulation } from '#lib/simulations/simulation.ts';

/** What every view is given: a finished run and what of it is in sight. */
export interface ViewProps {
	readonly run: AnyRun;
	readonly sight: AnySight;
	/** Stands in the place of what a bet still hides. */
	readonly seal: Snippet;
}

/** A simulation with its picture and its worker. */
export interface FigureKind {
	readonly simulation: AnySimulation;
	readonly View: Component<ViewProps>;
	readonly openWorker: () => Worker;
}

/** Each kind is its own chunk: a page loads the kinds it shows. */
const kinds: Readonly<Record<string, () => Promise<{ kind: FigureKind }>>> = {
	'feedback-loop': () => import('./feedback-loop/index.ts')
};

/** Loads the kinds that the named simulations need. */
export async function loadKinds(names: readonly string[]): Promise<Record<string, FigureKind>> {
	const entries = [...new Set(names)].map(async (name) => [name, (await kinds[name]()).kind]);
	return Object.fromEntries(await Promise.all(entries));
}
