import type { ParameterTable, Params, Patch } from '#lib/simulations/parameters.ts';
import { runWhole, type AnySimulation, type Run } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import type { LessonPatch } from './blocks.ts';

/** What a lesson says about a run: everything but its outcome. */
export interface RunPlan {
	/** What prose and claims call it: "loop", "twin", "healed". */
	readonly name: string;
	/** The figure whose world it is. */
	readonly figure: string;
	readonly simulation: AnySimulation;
	/** All that is set, on top of the simulation's defaults. */
	readonly patch: LessonPatch;
	readonly seed: number;
	/** For a `::run`: how to get from the figure's own state to this one. */
	readonly change?: { readonly patch: LessonPatch; readonly seed?: number };
}

/** A run that a lesson gave a name. */
export interface NamedRun extends RunPlan {
	readonly params: Params;
	/** Computed when first read, and only then. */
	readonly run: Run<ParameterTable, unknown>;
}

/** Gives a plan its run, which waits until something reads it. */
export function planRun(plan: RunPlan): NamedRun {
	const { simulation, seed } = plan;
	const params = paramsOf(simulation, plan.patch);
	let run: Run<ParameterTable, unknown> | undefined;
	return {
		...plan,
		params,
		get run() {
			return (run ??= runWhole<ParameterTable, unknown>(simulation, { params, seed }));
		}
	};
}

/** Every parameter with its value, for a patch that has been checked. */
export function paramsOf(simulation: AnySimulation, patch: LessonPatch): Params {
	const checked = patch as Patch<ParameterTable>;
	return resolveParams<ParameterTable, unknown>(simulation, checked);
}

/** The link that puts the figure into the state of a `::run`. */
export function stateLink({ figure, change }: RunPlan): string {
	const query = Object.entries(change?.patch ?? {}).map(([name, value]) => [name, String(value)]);
	if (change?.seed !== undefined) query.push(['seed', String(change.seed)]);
	const written = query.map(([name, value]) => `${figure}.${name}=${encodeURIComponent(value)}`);
	return `?${written.join('&')}#${figure}`;
}
