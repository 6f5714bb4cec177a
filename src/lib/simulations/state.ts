import type {
	NumberParameter,
	Parameter,
	ParameterTable,
	Params,
	Patch,
	Where
} from './parameters.ts';
import { grouped } from './print.ts';
import type { AnyDeclaration, Declaration } from './simulation.ts';

export const SEED_MIN = 1;
export const SEED_MAX = 999;

type Checked = { readonly value: number | string } | { readonly problem: string };

type Settings = Readonly<Record<string, number | string>>;

/** Every parameter with its value: what the patch sets, else the default. */
export function resolveParams<T extends ParameterTable, R>(
	{ parameters }: Declaration<T, R>,
	patch: Patch<T>
): Params<T> {
	const set = patch as Record<string, number | string | undefined>;
	const value = (name: string): number | string => {
		const parameter: Parameter = parameters[name];
		const given = set[name];
		return given !== undefined && holds(parameter.when, value) ? given : standard(parameter, value);
	};
	return Object.fromEntries(
		Object.keys(parameters).map((name) => [name, value(name)])
	) as Params<T>;
}

/** A parameter's default, given the others' values. */
function standard(
	{ default: itself }: Parameter,
	value: (name: string) => number | string
): number | string {
	if (typeof itself !== 'object') return itself;
	if ('follows' in itself) return value(itself.follows);
	return itself.is[String(value(itself.by))] ?? itself.else;
}

function holds(where: Where | undefined, value: (name: string) => number | string): boolean {
	return Object.entries(where ?? {}).every(([choice, values]) =>
		values.includes(String(value(choice)))
	);
}

/** Whether a parameter exists where the choices stand so. */
export function exists({ when }: Parameter, params: Settings): boolean {
	return holds(when, (name) => params[name]);
}

/** Whether a parameter stands behind "More" where the choices stand so. */
export function isBehindMore({ more = false }: Parameter, params: Settings): boolean {
	return typeof more === 'boolean' ? more : holds(more, (name) => params[name]);
}

/** Settings on top of others: a choice that resets takes what belonged to its old value with it. */
export function overlay(simulation: AnyDeclaration, under: Settings, over: Settings): Settings {
	const before: Settings = resolveParams(simulation, under);
	const changed = Object.keys(over).filter((name) => {
		const parameter: Parameter = simulation.parameters[name];
		return parameter.kind === 'choice' && parameter.resets && over[name] !== before[name];
	});
	return { ...withoutDependents(simulation, under, changed), ...over };
}

/** Settings without those of parameters that depend on one of these choices. */
export function withoutDependents(
	{ parameters }: AnyDeclaration,
	patch: Settings,
	choices: readonly string[]
): Settings {
	const depends = ({ when, default: itself }: Parameter) =>
		choices.some(
			(choice) =>
				Object.hasOwn(when ?? {}, choice) ||
				(typeof itself === 'object' && 'by' in itself && itself.by === choice)
		);
	return Object.fromEntries(Object.entries(patch).filter(([name]) => !depends(parameters[name])));
}

/** What a patch sets that does not exist where it puts the choices: a name and a sentence each. */
export function absent(
	simulation: AnyDeclaration,
	patch: Settings
): { readonly name: string; readonly problem: string }[] {
	const params: Settings = resolveParams(simulation, patch);
	return Object.keys(patch).flatMap((name) => {
		const parameter: Parameter = simulation.parameters[name];
		const choice = Object.entries(parameter.when ?? {}).find(
			([choice, values]) => !values.includes(String(params[choice]))
		)?.[0];
		if (choice === undefined) return [];
		const other: Parameter = simulation.parameters[choice];
		const now = `${other.label} is ${printValue(other, params[choice])}`;
		return { name, problem: `${spokenName(parameter)} does not exist while ${now}` };
	});
}

/** A parameter's name in a sentence: "sharpness", "adjust for intent". */
export function spokenName(parameter: Parameter): string {
	return parameter.kind === 'toggle' ? `${parameter.group} ${parameter.label}` : parameter.label;
}

/** How a parameter's value reads: "5%", "1,000", "0.25", "yes". */
export function printValue(parameter: Parameter, value: number | string): string {
	if (parameter.kind === 'toggle') return Number(value) === 1 ? 'yes' : 'no';
	if (parameter.kind === 'choice') {
		return parameter.options.find((option) => option.value === value)?.label ?? String(value);
	}
	if (parameter.format === 'percent') return `${round(Number(value) * 100)}%`;
	return grouped(Number(Number(value).toFixed(3))).replace('-', '−');
}

/** Takes a value from a link, a lesson or a field; refuses what the parameter does not allow. */
export function checkValue(parameter: Parameter, raw: string | number): Checked {
	if (parameter.kind === 'number') return checkNumber(parameter, raw);
	const known =
		parameter.kind === 'toggle' ? ['0', '1'] : parameter.options.map((option) => option.value);
	if (known.includes(String(raw))) {
		return { value: parameter.kind === 'toggle' ? Number(raw) : String(raw) };
	}
	return { problem: `${spokenName(parameter)} cannot be ${quote(raw)}; it can be ${list(known)}` };
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
export function stateKey(simulation: AnyDeclaration, params: Settings, seed: number): string {
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
