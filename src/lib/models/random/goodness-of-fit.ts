/** The statistics by which the tests judge the generator; nothing outside the tests uses them. */

/** z of a one-sided 0.05 %: a test with a fixed seed either always passes or always fails. */
export const Z_CRITICAL = 3.29;

/** Pearson's X² = Σ (observed − expected)² / expected. */
export function chiSquare(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < observed.length; i++) {
		sum += (observed[i] - expected[i]) ** 2 / expected[i];
	}
	return sum;
}

/** What X² exceeds with probability 0.0005, by Wilson and Hilferty (1931), good to 1 %. */
export function chiSquareCritical(degrees: number): number {
	const spread = 2 / (9 * degrees);
	return degrees * (1 - spread + Z_CRITICAL * Math.sqrt(spread)) ** 3;
}

/** How many numbers of [0, 1) fall into each of `cells` equal cells. */
export function histogram(shares: readonly number[], cells: number): number[] {
	const counts = new Array<number>(cells).fill(0);
	for (const share of shares) counts[Math.floor(share * cells)]++;
	return counts;
}

export function mean(sample: readonly number[]): number {
	return sample.reduce((sum, x) => sum + x, 0) / sample.length;
}

/** Mean of (x − m)ᵏ about a known mean m. */
export function moment(sample: readonly number[], k: number, m: number): number {
	return mean(sample.map((x) => (x - m) ** k));
}

/** Pearson's r; its standard error under independence is 1 / √n. */
export function correlation(x: readonly number[], y: readonly number[]): number {
	const mx = mean(x);
	const my = mean(y);
	const covariance = mean(x.map((value, i) => (value - mx) * (y[i] - my)));
	return covariance / Math.sqrt(moment(x, 2, mx) * moment(y, 2, my));
}

/** The largest gap between two empirical distribution functions (Kolmogorov and Smirnov). */
export function largestGap(x: readonly number[], y: readonly number[]): number {
	const a = Float64Array.from(x).sort();
	const b = Float64Array.from(y).sort();
	let gap = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const value = Math.min(a[i], b[j]);
		while (a[i] === value) i++;
		while (b[j] === value) j++;
		gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
	}
	return gap;
}

/** What {@link largestGap} of two samples of n exceeds with probability 0.001. */
export function largestGapCritical(n: number): number {
	return Math.sqrt(-Math.log(0.001 / 2) / 2) * Math.sqrt(2 / n);
}
