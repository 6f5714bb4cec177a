import type { Parameter } from '#lib/simulations/parameters.ts';
import type { AnyDeclaration, AnyGoal, AnyRun, Condition } from '#lib/simulations/simulation.ts';
import { printValue } from '#lib/simulations/state.ts';

export interface Part {
	readonly label: string;
	readonly target: string;
	readonly now: string;
	readonly met: boolean;
	/** The step of the task that this is part of. */
	readonly step?: string;
}

export interface Verdict {
	readonly passed: boolean;
	readonly parts: readonly Part[];
}

/**
 * Judges a run by a goal: every pinned parameter, then every condition, with target and value.
 *
 * @param taken steps of a moving goal that an earlier run met
 */
export function judge(
	simulation: AnyDeclaration,
	goal: AnyGoal,
	run: AnyRun,
	taken: readonly string[] = []
): Verdict {
	const fixed = { ...goal.pinned, ...goal.judgedWith } as Record<string, number | string>;
	const parts = [
		...Object.keys(fixed).map((name) =>
			pinned(simulation.parameters[name], fixed[name], run.params[name])
		),
		...goal.conditions.map((condition) => {
			const part = measured(simulation, condition, run);
			const before = !part.met && taken.includes(part.step ?? '');
			return before ? { ...part, now: 'met before', met: true } : part;
		})
	];
	return { passed: parts.every(({ met }) => met), parts };
}

function pinned(parameter: Parameter, target: number | string, now: number | string): Part {
	return {
		label: parameter.label,
		target: printValue(parameter, target),
		now: printValue(parameter, now),
		met:
			parameter.kind === 'number'
				? Math.abs(Number(now) - Number(target)) < parameter.step / 2
				: now === target
	};
}

function measured(
	simulation: AnyDeclaration,
	{ readout: name, atLeast = -Infinity, atMost = Infinity, is, step }: Condition,
	run: AnyRun
): Part {
	const readout = simulation.readouts[name];
	const value = Number(readout.value(run, simulation.timeline?.(run.params).last ?? 0));
	const bound = is ?? (atLeast > -Infinity ? atLeast : atMost);
	const side = bound === is ? '' : bound === atLeast ? 'at least ' : 'at most ';
	return {
		label: readout.label,
		target: side + readout.print(bound, run),
		now: readout.print(value, run),
		met: value >= atLeast && value <= atMost && value === (is ?? value),
		...(step && { step })
	};
}

/** The steps of which every part is met. */
export function stepsMet({ parts }: Verdict): string[] {
	const missed = new Set(parts.filter(({ met }) => !met).map(({ step }) => step));
	return [...new Set(parts.flatMap(({ step = '' }) => step || []))].filter(
		(step) => !missed.has(step)
	);
}

/** What must stay as it is while a moving goal's steps are met: every other parameter. */
export function standing({ parameters }: AnyDeclaration, { moving = [] }: AnyGoal, run: AnyRun) {
	return Object.keys(parameters)
		.filter((name) => !moving.includes(name))
		.map((name) => run.params[name])
		.join(' ');
}
