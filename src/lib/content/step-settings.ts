import type { AnySimulation } from '#lib/simulations/simulation.ts';
import type { ParameterTable } from '#lib/simulations/parameters.ts';
import { exists, isBehindMore, list } from '#lib/simulations/state.ts';
import type { LessonPatch } from './blocks.ts';
import { attribute, words, type Directive } from './directives.ts';
import type { Problems } from './problems.ts';
import { paramsOf } from './runs.ts';
import type { DeclaredFigure } from './scope.ts';

/** A figure on a slide, and what is set there before the first step. */
export interface SlideFigure {
	readonly declared: DeclaredFigure;
	readonly under: LessonPatch;
}

/** What a simulation is set to at a step. */
interface StepState {
	readonly simulation: AnySimulation;
	readonly patch: LessonPatch;
}

/** `t=12`: the step of the trajectory that is read; left out: its end. */
export function readTime(
	node: Directive,
	{ simulation, patch }: StepState,
	problems: Problems
): number | undefined {
	const written = attribute(node, 't');
	if (written === '') return undefined;
	const last = simulation.timeline?.(paramsOf(simulation, patch)).last;
	if (last !== undefined && /^\d+$/.test(written) && Number(written) <= last) {
		return Number(written);
	}
	const problem =
		last === undefined
			? `t=${written}: ${simulation.name} has no steps of time`
			: `t cannot be “${written}”; it can be a whole number from 0 to ${last}`;
	problems.add(node, problem);
	return undefined;
}

/** `highlight=pBest`: what the speaker points at. */
export function readHighlight(
	node: Directive,
	state: StepState,
	problems: Problems
): string | undefined {
	const name = attribute(node, 'highlight');
	if (name === '') return undefined;
	const inSight = namesInSight(state);
	if (inSight.includes(name)) return name;
	const nothing = `${state.simulation.name} has nothing called “${name}” to point at`;
	problems.add(node, `${nothing}; it has ${list(inSight, 'and')}`);
	return undefined;
}

/** Parts of the picture, readouts in the figure's line, and parameters whose control stands beside. */
function namesInSight({ simulation, patch }: StepState): string[] {
	const parameters: ParameterTable = simulation.parameters;
	const params = paramsOf(simulation, patch);
	const hasControl = (name: string) =>
		exists(parameters[name], params) &&
		!parameters[name].inPicture &&
		// What a slide sets comes out from behind "More" there.
		(name in patch || !isBehindMore(parameters[name], params));
	return [
		...Object.keys(simulation.parts ?? {}),
		...Object.keys(simulation.readouts).filter((name) => simulation.readouts[name].shown),
		...Object.keys(parameters).filter(hasControl)
	];
}

/** `show=twin`: what is in view besides. */
export function readShow(
	node: Directive,
	{ declared: { figure } }: SlideFigure,
	problems: Problems
): string[] {
	const show = words(attribute(node, 'show'));
	for (const word of show.filter((word) => word !== 'twin')) {
		problems.add(node, `show cannot be “${word}”; it can be twin`);
	}
	if (show.includes('twin') && !figure.twin) {
		problems.add(node, `show=twin: the figure “${figure.id}” has no twin`);
	}
	return show;
}
