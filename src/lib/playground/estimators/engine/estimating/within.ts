/** A part of the work, as a part of the progress. */
export function* within<T>(
	work: Generator<number, T, void>,
	{ from, to }: { readonly from: number; readonly to: number }
): Generator<number, T, void> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		yield from + value * (to - from);
	}
}
