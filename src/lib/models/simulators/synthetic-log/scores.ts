import type { Scores } from './world.ts';

/**
 * All A scores of one context. Takes two features at a time, which halves the trips to memory: a third
 * off the largest piece of work in a log.
 *
 * @param features φ(x), m numbers
 * @param out receives A numbers
 */
export function writeScores(
	{ bias, slope }: Scores,
	features: Float64Array,
	out: Float64Array
): void {
	const A = bias.length;
	const m = features.length;
	for (let a = 0; a < A; a++) out[a] = bias[a];
	let at = 0;
	let j = 0;
	for (; j + 1 < m; j += 2, at += A) {
		const first = features[j];
		const second = features[j + 1];
		for (let a = 0; a < A; a++, at++) out[a] += first * slope[at] + second * slope[at + A];
	}
	if (j === m) return;
	const last = features[j];
	for (let a = 0; a < A; a++, at++) out[a] += last * slope[at];
}

/** The score of one action. */
export function scoreOf({ bias, slope }: Scores, features: Float64Array, action: number): number {
	let score = bias[action];
	for (let j = 0; j < features.length; j++) score += features[j] * slope[j * bias.length + action];
	return score;
}
