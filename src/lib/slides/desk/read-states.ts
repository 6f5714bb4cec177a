import type { Parameter, Params } from '#lib/simulations/parameters.ts';
import type { AnyDeclaration, State } from '#lib/simulations/simulation.ts';
import { checkSeed, checkValue, resolveParams, stateKey } from '#lib/simulations/state.ts';
import { custom, safeParse } from 'valibot';
import { exact, number } from '../schemas.ts';

/** What the values are is seen when each is held against its parameter. */
const Raw = exact({
	params: custom<Readonly<Record<string, number | string>>>((value) => value instanceof Object),
	seed: number()
});

/**
 * States that another window wants computed, if they are states of this simulation: every parameter
 * with a value that a control could give it, and none else. Undefined if one is not.
 */
export function readStates(
	simulation: AnyDeclaration,
	raw: readonly unknown[]
): readonly State[] | undefined {
	const states = raw.map((one) => readState(simulation, one));
	return states.every((state) => state !== undefined) ? states : undefined;
}

function readState(simulation: AnyDeclaration, raw: unknown): State | undefined {
	const { success, output } = safeParse(Raw, raw);
	if (!success || 'problem' in checkSeed(output.seed)) return undefined;
	const { params, seed } = output;
	const parameters: [string, Parameter][] = Object.entries(simulation.parameters);
	if (Object.keys(params).length !== parameters.length) return undefined;
	if (!parameters.every(([name, parameter]) => isValueOf(parameter, params[name])))
		return undefined;
	const resolved: Params = resolveParams(simulation, params);
	const key = stateKey(simulation, resolved, seed);
	return key === stateKey(simulation, params, seed) ? { params: resolved, seed } : undefined;
}

/** Exactly as a control would set it. */
function isValueOf(parameter: Parameter, value: unknown): value is number | string {
	if (typeof value !== 'number' && typeof value !== 'string') return false;
	const checked = checkValue(parameter, value);
	return 'value' in checked && Object.is(checked.value, value);
}
