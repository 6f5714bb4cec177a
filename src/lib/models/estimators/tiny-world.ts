import { categorical, stream } from '../random.ts';
import type { Log } from './evaluation.ts';

/**
 * Two kinds of visitors, equally many, and three items: small enough to add up by hand. Only tests use
 * this file.
 *
 *     V(π) = ½ (.2·.5 + .3·.2 + .5·.1) + ½ (.6·.1 + .3·.3 + .1·.6) = ½ · .21 + ½ · .21 = .21
 */
export const VALUE = 0.21;
export const CLICK_RATES = [
	[0.5, 0.2, 0.1],
	[0.1, 0.3, 0.6]
] as const;
export const LOGGER = [
	[0.6, 0.3, 0.1],
	[0.1, 0.3, 0.6]
] as const;
export const TARGET = [
	[0.2, 0.3, 0.5],
	[0.6, 0.3, 0.1]
] as const;

export type PerKind = readonly (readonly number[])[];

/** A log of the tiny world, and what a policy or a model for each kind says about its rows. */
export interface TinyLog {
	readonly log: Log;
	readonly rows: (perKind: PerKind) => (row: number, out: Float64Array) => void;
}

/** The log of a given replicate: the same rows whoever evaluates it. */
export function drawLog(
	n: number,
	{ seed, replicate, logger = LOGGER }: { seed: number; replicate: number; logger?: PerKind }
): TinyLog {
	const [kind, choice, click] = ['kind', 'choice', 'click'].map((label) =>
		stream(seed, label, replicate)
	);
	const kinds = Uint8Array.from({ length: n }, () => (kind() < 0.5 ? 0 : 1));
	const action = Int32Array.from(kinds, (k) => categorical(logger[k], choice()));
	const reward = Float64Array.from(action, (a, i) => (click() < CLICK_RATES[kinds[i]][a] ? 1 : 0));
	const propensity = Float64Array.from(action, (a, i) => logger[kinds[i]][a]);
	return {
		log: { actions: 3, action, reward, propensity },
		rows: (perKind) => (row, out) => out.set(perKind[kinds[row]])
	};
}

/** The rows of one log after those of another. */
export function joined(first: TinyLog, second: TinyLog): TinyLog {
	const both = (column: 'reward' | 'propensity') =>
		Float64Array.of(...first.log[column], ...second.log[column]);
	const n = first.log.action.length;
	return {
		log: {
			actions: 3,
			action: Int32Array.of(...first.log.action, ...second.log.action),
			reward: both('reward'),
			propensity: both('propensity')
		},
		rows: (perKind) => (row, out) =>
			row < n ? first.rows(perKind)(row, out) : second.rows(perKind)(row - n, out)
	};
}
