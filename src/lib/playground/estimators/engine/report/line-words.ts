import type { Line } from '../../contract.ts';
import { asPreciseAs, significant } from './print-number.ts';

/** Bounds of an interval, which a line may lack. */
export interface Bounded extends Line {
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

export function isBounded(line: Line | undefined): line is Bounded {
	return line?.value !== undefined && line.lower !== undefined && line.upper !== undefined;
}

/** Whether an interval leaves open which way it goes. */
export function holdsZero({ lower, upper }: Bounded): boolean {
	return lower <= 0 && upper >= 0;
}

/** "0.0057" */
export function valueWords(line: Line): string {
	if (line.value === undefined) return 'nothing';
	return isBounded(line) ? asPreciseAs(line.value, half(line)) : significant(line.value);
}

/** "0.0032 to 0.0087" */
export function rangeWords(line: Bounded): string {
	return `${asPreciseAs(line.lower, half(line))} to ${asPreciseAs(line.upper, half(line))}`;
}

/** Half of an interval's length. */
export function half({ lower, upper }: Bounded): number {
	return (upper - lower) / 2;
}
