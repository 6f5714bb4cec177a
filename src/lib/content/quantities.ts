import type { ParameterTable } from '#lib/simulations/parameters.ts';
import type { Goal, Value } from '#lib/simulations/simulation.ts';
import { list, printValue } from '#lib/simulations/state.ts';
import type { LessonPatch } from './blocks.ts';
import { thereAre } from './problems.ts';
import { paramsOf, type NamedRun } from './runs.ts';
import type { DeclaredChallenge, Scope } from './scope.ts';

/** What a name in braces or in a claim stands for. */
export interface Quantity {
	readonly value: Value;
	/** As prose prints it. */
	readonly text: string;
	/** The run it was read from; a goal's target has none. */
	readonly run?: NamedRun;
}

/** Undefined where the name is known but its declaration has a problem that is reported there. */
type Found = Quantity | { readonly problem: string } | undefined;

/** Reads `readout`, `run.readout`, `run.parameter` or `goal.readout`. */
export function findQuantity(name: string, scope: Scope, challenge?: DeclaredChallenge): Found {
	const parts = /^(?:([A-Za-z]\w*)\.)?([A-Za-z]\w*)$/.exec(name);
	if (!parts) return { problem: `“${name}” is not a name; write {readout} or {run.readout}` };
	const [, owner, item] = parts;
	if (owner === 'goal') return findTarget(item, scope, challenge);
	const runName = owner ?? scope.figures.keys().next().value;
	if (runName === undefined) {
		return { problem: `“${name}” reads the first figure, and this lesson has none` };
	}
	if (scope.runs.has(runName)) {
		const run = scope.runs.get(runName);
		return run && read(run, item);
	}
	return { problem: `no run is called “${runName}”; ${thereAre([...scope.runs.keys()])}` };
}

/** A readout at the last step, or a parameter. */
function read(named: NamedRun, item: string): Found {
	const { parameters, readouts, timeline, name } = named.simulation;
	if (Object.hasOwn(readouts, item)) {
		const value: Value = readouts[item].value(named.run, timeline?.(named.params).last ?? 0);
		return { value, text: readouts[item].print(value, named.run), run: named };
	}
	if (Object.hasOwn(parameters, item)) {
		const value = named.params[item];
		return { value, text: printValue(parameters[item], value), run: named };
	}
	const known = list([...Object.keys(readouts), ...Object.keys(parameters)], 'and');
	return { problem: `${name} has no readout or parameter “${item}”; it has ${known}` };
}

/** What a challenge asks of a readout: the challenge around the text, or the lesson's only one. */
function findTarget(item: string, scope: Scope, around?: DeclaredChallenge): Found {
	const [only, another] = scope.challenges.values();
	if (!only) return { problem: `“goal.${item}” reads a challenge, and this lesson has none` };
	if (!around && another) {
		return { problem: `“goal.${item}” is unclear outside a challenge: the lesson has several` };
	}
	const { figure, goal } = around ?? only;
	const named = figure && scope.runs.get(figure.figure.id);
	return goal && named && readTarget(item, goal, named);
}

function readTarget(item: string, goal: Goal<ParameterTable>, named: NamedRun): Found {
	const condition = goal.conditions.find(({ readout }) => readout === item);
	const value = condition?.atLeast ?? condition?.atMost;
	if (value === undefined) {
		const known = [...new Set(goal.conditions.map(({ readout }) => readout))];
		return { problem: `the goal sets no target for “${item}”; it sets ${list(known, 'and')}` };
	}
	// The target reads as in the state that is judged: "90 of 100", if 100 seasons judge it.
	const judged = { ...named.patch, ...goal.pinned, ...goal.judgedWith } as LessonPatch;
	const params = paramsOf(named.simulation, judged);
	return { value, text: named.simulation.readouts[item].print(value, { ...named.run, params }) };
}
