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

/** Judges a run by a goal: every pinned parameter, then every condition, with target and value. */
export function judge(simulation: AnyDeclaration, goal: AnyGoal, run: AnyRun): Verdict {
	const fixed = { ...goal.pinned, ...goal.judgedWith } as Record<string, number | string>;
	const parts = [
		...Object.keys(fixed).map((name) =>
			pinned(simulation.parameters[name], fixed[name], run.params[name])
		),
		...goal.conditions.map((condition) => measured(simulation, condition, run))
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
