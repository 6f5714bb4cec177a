import { checkSeed, checkValue, quote } from '#lib/simulations/state.ts';
import { number } from '#lib/simulations/parameters.ts';
import type { Target } from './contract.ts';
import { twinOf } from './twins.ts';

/** What a slot holds, as an address can say it: a twin's name, or that it was a file. */
export type SourceName = string;

export const FILE: SourceName = 'file';

/** What an address says about the bench. */
export interface Setting {
	readonly log?: SourceName;
	readonly second?: SourceName;
	readonly target: Target;
	readonly seed: number;
}

export const FIRST_SEED = 1;

export const targetKinds: readonly Target['kind'][] = ['uniform', 'best', 'column', 'second'];

export const epsilonParameter = number({
	label: 'share chosen by chance',
	symbol: 'ε',
	help: 'This share of the visitors gets an item by lot, the others what the policy says. At 100% the policy is uniform choice.',
	min: 0,
	max: 1,
	step: 0.01,
	default: 0,
	format: 'percent'
});

/** @example writeSetting({ log: 'men-random', target: { kind: 'best', epsilon: 0.1 }, seed: 1 }) */
export function writeSetting({ log, second, target, seed }: Setting): string {
	const pairs = [
		...(log === undefined ? [] : [`log=${log}`]),
		...(target.kind === 'uniform' ? [] : [`target=${target.kind}`]),
		...(second === undefined ? [] : [`second=${second}`]),
		...(target.epsilon === 0 ? [] : [`epsilon=${target.epsilon}`]),
		...(seed === FIRST_SEED ? [] : [`seed=${seed}`])
	];
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

type Checked<T> = { readonly value: T } | { readonly problem: string };

/** Reads an address; what it cannot take it leaves at its default and says so. */
export function readSetting(query: URLSearchParams): { setting: Setting; refusals: string[] } {
	const refusals: string[] = [];
	const take = <T>(name: string, otherwise: T, check: (raw: string) => Checked<T>): T => {
		const raw = query.get(name);
		if (raw === null) return otherwise;
		const checked = check(raw);
		if ('value' in checked) return checked.value;
		refusals.push(checked.problem);
		return otherwise;
	};
	const log = take('log', undefined, checkSource);
	const second = take('second', undefined, checkSource);
	const kind = take('target', 'uniform', checkKind);
	const epsilon = take('epsilon', 0, (raw) => sentence(checkValue(epsilonParameter, raw)));
	const seed = take('seed', FIRST_SEED, (raw) => sentence(checkSeed(raw)));
	return { setting: { log, second, target: { kind, epsilon }, seed }, refusals };
}

function checkSource(raw: string): Checked<SourceName | undefined> {
	if (raw === FILE || twinOf(raw)) return { value: raw };
	return { problem: `There is no built-in log called ${quote(raw)}.` };
}

function checkKind(raw: string): Checked<Target['kind']> {
	const value = targetKinds.find((kind) => kind === raw);
	return value ? { value } : { problem: `There is no policy called ${quote(raw)} to ask about.` };
}

function sentence(checked: Checked<number | string>): Checked<number> {
	if ('value' in checked) return { value: Number(checked.value) };
	return { problem: `The ${checked.problem}.` };
}
