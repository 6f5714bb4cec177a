/** Runs to the end at once: for a first picture, and in tests. */
export function runNow<R>(work: Generator<number, R, void>): R {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}
