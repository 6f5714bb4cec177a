import { uniformFrom, type Uniform } from './sfc32.ts';

export type { Uniform };

const GOLDEN_GAMMA = 0x9e3779b9;
const WARM_UP = 15;

/**
 * A stream of uniforms of its own for each (seed, label, index): same three, same numbers, on
 * every machine. splitmix32 mixes the three into the three words of {@link sfc32}, one after the
 * other, each step a bijection: two streams share a state only if seed, index and label hash agree.
 * The first 15 outputs are thrown away, as PractRand does, so that neighbouring seeds look
 * unrelated.
 *
 * Take one stream per quantity ('slot', 'click') and one index per replicate of a study.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @param label what is drawn, in a word
 * @param index which replicate, whole number from 0 to 2³² − 1
 * @throws RangeError if seed or index is no such number
 * @example
 * const uniform = stream(7, 'click', 3);
 * const clicked = uniform() < 0.15;
 */
export function stream(seed: number, label: string, index = 0): Uniform {
	return uniformFrom(streamState(seed, label, index));
}

/**
 * The state from which {@link stream} draws, for what draws whole batches: `fillIndices`.
 *
 * @throws RangeError as {@link stream}
 */
export function streamState(seed: number, label: string, index = 0): Int32Array {
	requireUint32('seed', seed);
	requireUint32('index', index);
	const a = splitmix32(seed);
	const b = splitmix32(a ^ hash(label));
	const c = splitmix32(b ^ index);
	const state = Int32Array.of(a, b, c, 1);
	const uniform = uniformFrom(state);
	for (let i = 0; i < WARM_UP; i++) uniform();
	return state;
}

/** One step of splitmix32; multipliers from Wellons's hash-prospector. A bijection of int32. */
function splitmix32(state: number): number {
	let z = (state + GOLDEN_GAMMA) | 0;
	z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
	z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
	return z ^ (z >>> 15);
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo). splitmix32 then spreads its weak high bits. */
function hash(label: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < label.length; i++) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
	return h;
}

function requireUint32(name: string, value: number): void {
	if (value >>> 0 !== value)
		throw new RangeError(`${name} must be a whole number from 0 to 4294967295, got ${value}`);
}
