/**
 * Compares two names by Unicode code point: "Z" before "a", and the last characters of Unicode last.
 *
 * @returns a negative number, 0 or a positive number, as `sort` expects
 * @example ['b', 'B', 'a'].sort(byCodePoint) // ['B', 'a', 'b']
 */
export function byCodePoint(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) {
		const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (left !== right) return rank(left) - rank(right);
	}
	return a.length - b.length;
}

/** Halves of a surrogate pair stand for characters beyond all single code units. */
function rank(unit: number): number {
	return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** Compares two sets of names, each sorted: the smaller set first, then name by name. */
export function bySizeThenNames(a: readonly string[], b: readonly string[]): number {
	return a.length - b.length || byNames(a, b);
}

/** Compares two lists name by name; where one is the start of the other, it comes first. */
export function byNames(a: readonly string[], b: readonly string[]): number {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) {
		const order = byCodePoint(a[i], b[i]);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}
