import type { AnyDeclaration } from '#lib/simulations/simulation.ts';
import type { Parameter } from '#lib/simulations/parameters.ts';

/** "Highlighted: the clouds.": what a step points at, for those who do not see it; empty for nothing. */
export function sayHighlighted(simulation: AnyDeclaration, name: string | undefined): string {
	if (name === undefined) return '';
	const parameter: Parameter | undefined = simulation.parameters[name];
	const words = simulation.parts?.[name] ?? simulation.readouts[name]?.label ?? parameter?.label;
	return words ? `Highlighted: ${words}.` : '';
}
