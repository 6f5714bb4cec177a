/** Throws a RangeError unless an option is 0 or more; Infinity is allowed. */
export function requireNonNegative(name: string, value: number): void {
	if (!(value >= 0)) throw new RangeError(`${name} is 0 or more, got ${value}`);
}

/** Throws a RangeError unless an option is from 0 to 1. */
export function requireShare(name: string, value: number): void {
	if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} is from 0 to 1, got ${value}`);
}
