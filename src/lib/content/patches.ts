import type { AnySimulation } from '#lib/simulations/simulation.ts';
import { absent, checkSeed, checkValue, list, overlay } from '#lib/simulations/state.ts';
import type { LessonPatch } from './blocks.ts';
import { parameterAttributes, words, type Directive } from './directives.ts';
import type { Problems } from './problems.ts';

/**
 * The parameters a directive sets, checked against a simulation. `under` is what is set already where
 * the directive’s own settings come on top.
 */
export function patchOf(
	node: Directive,
	simulation: AnySimulation | undefined,
	{ problems, under = {} }: { readonly problems: Problems; readonly under?: LessonPatch }
): LessonPatch {
	if (!simulation) return {};
	const report = (problem: string) => problems.add(node, problem);
	const patch = readPatch(parameterAttributes(node), simulation, report);
	reportAbsent(simulation, overlay(simulation, under, patch), report);
	return patch;
}

/** Reports parameters that do not exist beside the others of a patch. */
export function reportAbsent(
	simulation: AnySimulation,
	patch: LessonPatch,
	report: (problem: string) => void
): void {
	for (const { problem } of absent(simulation, patch)) report(problem);
}

/** The seed a directive sets, if it sets one. */
export function readSeed(node: Directive, problems: Problems): number | undefined {
	const written = node.attributes?.seed;
	if (written === undefined || written === null) return undefined;
	const checked = checkSeed(written);
	if ('value' in checked) return checked.value;
	problems.add(node, checked.problem);
	return undefined;
}

/** Reads values for parameters; those that the simulation does not allow are reported. */
export function readPatch(
	settings: readonly (readonly [string, string])[],
	simulation: AnySimulation,
	report: (problem: string) => void
): LessonPatch {
	const patch: Record<string, number | string> = {};
	for (const [name, raw] of settings) {
		if (!isParameter(simulation, name)) {
			report(unknownParameter(simulation, name));
			continue;
		}
		const checked = checkValue(simulation.parameters[name], raw);
		if ('problem' in checked) report(checked.problem);
		else patch[name] = checked.value;
	}
	return patch;
}

/** Splits "beta=2 score=rate" into names and values. */
export function settingsIn(text: string): [string, string][] {
	return words(text).map((setting) => {
		const at = setting.indexOf('=');
		return at < 0 ? [setting, ''] : [setting.slice(0, at), setting.slice(at + 1)];
	});
}

export function isParameter(simulation: AnySimulation, name: string): boolean {
	return Object.hasOwn(simulation.parameters, name);
}

/** Says that a simulation lacks a parameter, and which ones it has. */
export function unknownParameter(simulation: AnySimulation, name: string): string {
	const known = list(Object.keys(simulation.parameters), 'and');
	return `${simulation.name} has no parameter “${name}”; it has ${known}`;
}
