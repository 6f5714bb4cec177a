import { nice } from 'd3-array';
import type { LinearScale } from '#lib/charts/linear-scale.ts';

/** Dots drawn of each estimator; the density is made of all its errors. */
const DOTS = 200;
const BINS = 64;
/** Binomial weights: they smooth the steps of the bins, and move nothing sideways. */
const SMOOTH = [1, 4, 6, 4, 1];
/** Of a cloud's errors, the share left out on each side when the axis is chosen. */
const TAIL = 0.01;

/** The ends of an axis that holds 0 and nearly all errors, at round values. */
export function reach(clouds: readonly ArrayLike<number>[]): [number, number] {
	const ends = clouds.flatMap((errors) => {
		const sorted = Float64Array.from(errors).sort();
		const cut = Math.floor(sorted.length * TAIL);
		return sorted.length > 0 ? [sorted[cut], sorted[sorted.length - 1 - cut]] : [];
	});
	return nice(Math.min(-1, ...ends), Math.max(1, ...ends), 4);
}

/** How many errors lie beyond an end of the axis. */
export function beyond(errors: ArrayLike<number>, { domain }: LinearScale): number {
	return Array.from(errors).filter((error) => error < domain[0] || error > domain[1]).length;
}

/** The upper half of a cloud: how densely errors lie, from its base up to `height` at its peak. */
export function density(
	errors: ArrayLike<number>,
	x: LinearScale,
	{ base, height }: { readonly base: number; readonly height: number }
): string {
	const [low, high] = x.domain;
	const width = (high - low) / BINS;
	const counts = new Array<number>(BINS + 4).fill(0);
	for (let i = 0; i < errors.length; i++) {
		const bin = Math.floor((errors[i] - low) / width);
		if (bin >= 0 && bin < BINS) counts[bin + 2]++;
	}
	const smooth = counts.map((_, i) =>
		SMOOTH.reduce((sum, weight, k) => sum + weight * (counts[i + k - 2] ?? 0), 0)
	);
	const peak = Math.max(1, ...smooth);
	const points = smooth.flatMap((n, i) =>
		n > 0 || smooth[i - 1] > 0 || smooth[i + 1] > 0
			? `${x(low + (i - 1.5) * width).toFixed(1)},${(base - (height * n) / peak).toFixed(1)}`
			: []
	);
	return points.length > 0 ? `M${points.join('L')}` : '';
}

/** The lower half: a dot an error, in one path. A line without length has round ends. */
export function rain(
	errors: ArrayLike<number>,
	x: LinearScale,
	{ top, height }: { readonly top: number; readonly height: number }
): string {
	const [low, high] = x.domain;
	return Array.from({ length: Math.min(DOTS, errors.length) }, (_, i) => {
		const at = x(Math.min(high, Math.max(low, errors[i])));
		// Steps of the golden section spread neighbours apart, and the same log lies at the same height.
		const fall = (i * 0.618034) % 1;
		return `M${at.toFixed(1)},${(top + height * fall).toFixed(1)}h0`;
	}).join('');
}
