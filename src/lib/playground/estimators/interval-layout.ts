import { linearScale, type LinearScale } from '#lib/charts/linear-scale.ts';
import { grouped } from '#lib/simulations/print.ts';
import type { Line, Report } from './contract.ts';

/** How far beyond the estimates the picture goes for the sake of their intervals, in their size. */
const REACH = 1.5;
/** Zero is on the axis if it is not further away than this many times what stands there. */
const NEAR = 3;
/** Numbers further apart than this, in their size, can be told apart. */
const FINEST = 1e-9;
const LARGEST = 1e300;

/** A line's place on the common axis, in percent of its width. */
export interface Placed {
	readonly at: number;
	readonly from: number;
	readonly to: number;
	/** The interval goes on beyond the picture, to the left or right. */
	readonly cut: readonly [boolean, boolean];
}

/** A line of the picture, and whose number it is. */
export interface Drawn {
	readonly kind: 'truth' | 'logged' | 'estimate';
	readonly line: Line;
}

/** The lines that stand on the axis: the target's own rate, if known, the log's, and the estimates. */
export function linesOf({ estimates, logged, onPolicy }: Report): Drawn[] {
	return [
		...(onPolicy ? [{ kind: 'truth', line: finite(onPolicy) } as const] : []),
		{ kind: 'logged', line: finite(logged) },
		...estimates.map((line) => ({ kind: 'estimate', line: finite(line) }) as const)
	];
}

/** A line without numbers if they are none. */
function finite(line: Line): Line {
	const { name, label, help, value, lower, upper } = line;
	if ([value, lower, upper].every((each) => each === undefined || Number.isFinite(each)))
		return line;
	return { name, label, help, reason: 'The numbers are too large to be added up.' };
}

/**
 * The common axis, in percent of the picture's width: all estimates, zero where it is near, and as
 * much of the intervals as leaves the estimates apart.
 */
export function commonAxis(lines: readonly Line[]): LinearScale {
	const valued = lines.filter(({ value }) => value !== undefined);
	if (valued.length === 0) return linearScale([0, 1], [0, 100]);
	const values = valued.map(({ value = 0 }) => within(value));
	const lower = valued.map(({ value = 0, lower = value }) => within(lower));
	const upper = valued.map(({ value = 0, upper = value }) => within(upper));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const size = Math.max(Math.abs(low), Math.abs(high), high - low);
	const reach = size > 0 ? REACH * size : LARGEST;
	const left = Math.min(low, Math.max(Math.min(...lower), low - reach));
	const right = Math.max(high, Math.min(Math.max(...upper), high + reach));
	return linearScale(rounded(left, right), [0, 100]);
}

/** The ends with zero, if it is near or nothing else gives a length, and a margin. */
function rounded(left: number, right: number): [number, number] {
	const size = Math.max(Math.abs(left), Math.abs(right));
	if (size < Number.MIN_VALUE / FINEST) return [0, 1];
	const length = right - left > FINEST * size ? right - left : size;
	const from = left > 0 && left <= NEAR * length ? 0 : left;
	const to = right < 0 && -right <= NEAR * length ? 0 : right;
	const margin = 0.04 * (to - from);
	return [from === 0 ? 0 : from - margin, to === 0 ? 0 : to + margin];
}

/** Numbers so large that their sums are not finite have no picture. */
function within(value: number): number {
	return Math.max(-LARGEST, Math.min(LARGEST, value));
}

/** Where a line stands, if it has a value. */
export function placed({ value, lower, upper }: Line, x: LinearScale): Placed | undefined {
	if (value === undefined) return undefined;
	const [from, to] = [x(lower ?? value), x(upper ?? value)];
	const inside = (at: number) => Math.max(0, Math.min(100, at));
	return { at: inside(x(value)), from: inside(from), to: inside(to), cut: [from < 0, to > 100] };
}

/** How many digits after the point tell numbers apart on an axis of this length. */
export function digitsOn({ domain: [low, high] }: LinearScale): number {
	return digitsFor((high - low) / 600);
}

/** Ticks of the axis as they read. */
export function tickLabels(x: LinearScale): { readonly at: number; readonly label: string }[] {
	const ticks = x.ticks(4);
	const digits = digitsFor(ticks.length > 1 ? ticks[1] - ticks[0] : 1);
	return ticks.map((tick) => ({ at: x(tick), label: tick === 0 ? '0' : printed(tick, digits) }));
}

/** Digits after the point that a step of this size needs. */
function digitsFor(step: number): number {
	return Math.max(0, Math.min(12, Math.ceil(-Math.log10(step) - 1e-9)));
}

/** 0.00453, 5 → "0.00453"; with the sign that typesetters use. */
export function printed(value: number, digits: number): string {
	const text = value.toFixed(digits);
	const sign = value < 0 && Number(text) !== 0 ? '−' : '';
	const [whole, fraction] = text.replace('-', '').split('.');
	return `${sign}${grouped(Number(whole))}${fraction ? `.${fraction}` : ''}`;
}

/** −0.0012, 4 → "−0.0012", 0.0012, 4 → "+0.0012": for differences. */
export function signed(value: number, digits: number): string {
	const text = printed(value, digits);
	return value > 0 && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}
