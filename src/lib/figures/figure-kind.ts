import type { Component, Snippet } from 'svelte';
import type Transport from '#lib/controls/Transport.svelte';
import type { AnyDeclaration, AnyRun, AnySight } from '#lib/simulations/simulation.ts';
import type { Simulate } from './serve-runs.ts';

/** What every view is given: a finished run and what of it is in sight. */
export interface ViewProps {
	readonly run: AnyRun;
	readonly sight: AnySight;
	/** Stands in the place of what a bet still hides. */
	readonly seal: Snippet;
	/** Sets parameters, as their controls do: for inputs and marks that stand in the picture. */
	readonly set: (patch: Readonly<Record<string, number | string>>) => void;
	/** The picture is that of its run alone, whatever was done before: so slides go back as they came. */
	readonly traceless?: boolean;
}

/**
 * A simulation as a page has it: its declaration, and a `run` for browsers without workers. A model
 * that would weigh in every visit is imported by that `run`, when it is called.
 */
export interface PageSimulation extends AnyDeclaration {
	readonly run: Simulate;
}

/** A simulation with its picture and its worker. */
export interface FigureKind {
	readonly simulation: PageSimulation;
	readonly View: Component<ViewProps>;
	/** Comes with the kinds that have a trajectory: the others need not carry it. */
	readonly Transport?: typeof Transport;
	readonly openWorker: () => Worker;
}

/** Each kind is its own chunk: a page loads the kinds it shows. */
const kinds: Readonly<Record<string, () => Promise<{ kind: FigureKind }>>> = {
	'estimator-race': () => import('./estimator-race/index.ts'),
	'feedback-loop': () => import('./feedback-loop/index.ts'),
	'graph-lab': () => import('./graph-lab/index.ts'),
	'hand-log': () => import('./hand-log/index.ts'),
	'ips-steps': () => import('./ips-steps/index.ts'),
	'log-lab': () => import('./log-lab/index.ts'),
	reversal: () => import('./reversal/index.ts')
};

/** Kinds by the name of their simulation. */
export type FigureKinds = Readonly<Partial<Record<string, FigureKind>>>;

/** Loads the kinds that the named simulations need. */
export async function loadKinds(names: readonly string[]): Promise<FigureKinds> {
	const entries = [...new Set(names)].map(async (name) => [name, await loadKind(name)]);
	return Object.fromEntries(await Promise.all(entries));
}

export async function loadKind(name: string): Promise<FigureKind> {
	return (await kinds[name]()).kind;
}
