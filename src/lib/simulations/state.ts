import type { NumberParameter, Parameter, ParameterTable, Params, Patch } from './parameters.ts';
import { grouped } from './print.ts';
import type { AnySimulation, Simulation } from './simulation.ts';

export const SEED_MIN = 1;
export const SEED_MAX = 999;

type Checked = { readonly value: number | string } | { readonly problem: string };

/** Every parameter with its value: what the patch sets, else the default. */
export function resolveParams<T extends ParameterTable, R>(
	simulation: Simulation<T, R>,
	patch: Patch<T>
): Params<T> {
	const set = patch as Record<string, number | string | undefined>;
	const value = (name: string): number | string => {
		const parameter = simulation.parameters[name];
		if (set[name] !== undefined) return set[name];
		if (parameter.kind === 'choice') return parameter.default;
		return typeof parameter.default === 'number'
			? parameter.default
			: value(parameter.default.follows);
	};
	const names = Object.keys(simulation.parameters);
	return Object.fromEntries(names.map((name) => [name, value(name)])) as Params<T>;
}

/** How a parameter's value reads: "5%", "1,000", "0.25". */
export function printValue(parameter: Parameter, value: number | string): string {
	if (parameter.kind === 'choice') {
		return parameter.options.find((option) => option.value === value)?.label ?? String(value);
	}
	if (parameter.format === 'percent') return `${round(Number(value) * 100)}%`;
	return grouped(Number(Number(value).toFixed(3)));
}

/** Takes a value from a link, a lesson or a field; refuses what the parameter does not allow. */
export function checkValue(parameter: Parameter, raw: string | number): Checked {
	if (parameter.kind === 'number') return checkNumber(parameter, raw);
	const known = parameter.options.map((option) => option.value);
	if (known.includes(String(raw))) return { value: String(raw) };
	return { problem: `${parameter.label} cannot be ${quote(raw)}; it can be ${list(known)}` };
}

function checkNumber(parameter: NumberParameter, raw: string | number): Checked {
	const { label, min, max } = parameter;
	const allowed = `it can be ${printValue(parameter, min)} to ${printValue(parameter, max)}`;
	const value = typeof raw === 'number' ? raw : parseNumber(raw);
	if (!Number.isFinite(value)) return { problem: `${label} cannot be ${quote(raw)}; ${allowed}` };
	if (value < min || value > max) {
		return { problem: `${label} cannot be ${printValue(parameter, value)}; ${allowed}` };
	}
	return { value: onGrid(parameter, value) };
}

/** `Number` reads "", " ", "0x10" and "1e999" as numbers; a link must not. */
function parseNumber(raw: string): number {
	return /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : NaN;
}

/** The nearest slider position, so that typed, dragged and linked values are the same state. */
function onGrid({ min, max, step }: NumberParameter, value: number): number {
	return Math.min(max, round(min + Math.round((value - min) / step) * step));
}

/** Removes what binary fractions add: 0.30000000000000004 is 0.3. */
function round(value: number): number {
	return Number(value.toFixed(6));
}

export function checkSeed(raw: string | number): { value: number } | { problem: string } {
	const value = typeof raw === 'number' ? raw : parseNumber(raw);
	if (Number.isInteger(value) && value >= SEED_MIN && value <= SEED_MAX) return { value };
	return {
		problem: `seed cannot be ${quote(raw)}; it can be a whole number from ${SEED_MIN} to ${SEED_MAX}`
	};
}

/** The same state has the same key: for caches, and to see which state a picture shows. */
export function stateKey(
	simulation: AnySimulation,
	params: Readonly<Record<string, number | string>>,
	seed: number
): string {
	const values = Object.keys(simulation.parameters).map((name) => params[name]);
	return [simulation.name, simulation.version, seed, ...values].join(' ');
}

/** What someone wrote, in quotation marks and cut where it would fill the page. */
export function quote(raw: string | number): string {
	const text = String(raw);
	return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

export function list(words: readonly string[], joiner = 'or'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}
