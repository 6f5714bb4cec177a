import type { Parameter, Params, ToggleParameter } from '#lib/simulations/parameters.ts';
import { exists, isBehindMore } from '#lib/simulations/state.ts';

/** What stands in one place among the controls: a parameter's own control, or a group of ticks. */
export type ControlEntry =
	| { readonly key: string; readonly parameter: Exclude<Parameter, ToggleParameter> }
	| { readonly key: string; readonly ticks: readonly (readonly [string, ToggleParameter])[] };

export interface ControlRows {
	readonly front: readonly ControlEntry[];
	readonly more: readonly ControlEntry[];
}

/**
 * The controls that exist where the choices stand so, in the order of the declaration.
 *
 * @param fronted names of parameters that stand in front here
 */
export function controlRows(
	parameters: Readonly<Record<string, Parameter>>,
	params: Params,
	fronted: readonly string[] = []
): ControlRows {
	const existing = Object.entries(parameters).filter(
		([, each]) => !each.inPicture && exists(each, params)
	);
	const [front, more] = [false, true].map((behind) =>
		existing.filter(
			([name, each]) => (isBehindMore(each, params) && !fronted.includes(name)) === behind
		)
	);
	return { front: entries(front), more: entries(more) };
}

/** The ticks of a group stand where the first of them does. */
function entries(parameters: readonly (readonly [string, Parameter])[]): ControlEntry[] {
	const toggles = parameters.flatMap(([name, each]) =>
		each.kind === 'toggle' ? [[name, each] as const] : []
	);
	return parameters.flatMap(([key, each]): ControlEntry[] => {
		if (each.kind !== 'toggle') return [{ key, parameter: each }];
		const ticks = toggles.filter(([, { group }]) => group === each.group);
		return ticks[0][0] === key ? [{ key: each.group, ticks }] : [];
	});
}
