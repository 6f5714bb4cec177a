import type { AnyDeclaration } from '#lib/simulations/simulation.ts';
import { checkSeed, checkValue, list, quote } from '#lib/simulations/state.ts';
import type { Setting } from './figure-state.svelte.ts';

/** `loop.beta=3&loop.seed=7&loop.t=12&loop.show=twin`: the figure's id keeps two figures apart. */
export function writeSetting(id: string, setting: Setting, initial: Setting): [string, string][] {
	const pairs = Object.entries(setting.patch).map(([name, value]) => [name, String(value)]);
	if (setting.seed !== initial.seed) pairs.push(['seed', String(setting.seed)]);
	if (setting.step !== undefined) pairs.push(['t', String(setting.step)]);
	if (setting.twin) pairs.push(['show', 'twin']);
	return pairs.map(([name, value]) => [`${id}.${name}`, value]);
}

export interface ReadSetting {
	readonly setting: Setting;
	/** What was refused and what is allowed, a sentence each. */
	readonly refusals: readonly string[];
}

/** Reads what a link says about one figure. What it says wrongly stays at the lesson's value. */
export function readSetting(
	id: string,
	query: URLSearchParams,
	simulation: AnyDeclaration,
	initial: Setting
): ReadSetting {
	const patch: Record<string, number | string> = { ...initial.patch };
	const refusals: string[] = [];
	let { seed, step, twin } = initial;
	const accept = <V>(checked: { value: V } | { problem: string }, use: (value: V) => void) => {
		if ('problem' in checked) refusals.push(checked.problem);
		else use(checked.value);
	};
	for (const [key, raw] of query) {
		if (!key.startsWith(`${id}.`)) continue;
		const name = key.slice(id.length + 1);
		const parameter = Object.hasOwn(simulation.parameters, name)
			? simulation.parameters[name]
			: undefined;
		if (parameter) accept(checkValue(parameter, raw), (value) => (patch[name] = value));
		else if (name === 'seed') accept(checkSeed(raw), (value) => (seed = value));
		else if (name === 't') accept(checkStep(raw), (value) => (step = value));
		else if (name === 'show') accept(checkShow(raw), () => (twin = true));
		else refusals.push(unknown(name, simulation));
	}
	return { setting: { patch, seed, step, twin }, refusals: [...new Set(refusals)] };
}

function checkStep(raw: string): { value: number } | { problem: string } {
	if (/^\d{1,6}$/.test(raw)) return { value: Number(raw) };
	return { problem: `step cannot be ${quote(raw)}; it can be a whole number from 0` };
}

function checkShow(raw: string): { value: string } | { problem: string } {
	if (raw === 'twin') return { value: raw };
	return { problem: `show cannot be ${quote(raw)}; it can be twin` };
}

function unknown(name: string, simulation: AnyDeclaration): string {
	const known = [...Object.keys(simulation.parameters), 'seed', 't', 'show'];
	return `this figure has nothing called ${quote(name)}; it has ${list(known, 'and')}`;
}
