import type { Judgement } from '../../contract.ts';

/** Where a gauge turns to "weak", and where to "do not use". */
export interface Limits {
	readonly weak: number;
	readonly useless: number;
}

/**
 * Effective rows, at least. A thousand rows know a rate of 1 % to about ± 0.6 points: enough to tell
 * good from bad, not better from good. A hundred know nothing about rates of that size.
 */
export const effectiveRows: Limits = { weak: 1000, useless: 100 };

/**
 * Rows with a reward, at least. Below 30 the bounds of an interval are guesses; below 5 one click more
 * or less changes the answer by a fifth.
 */
export const rewardedRows: Limits = { weak: 30, useless: 5 };

/**
 * What the mean weight may be off by. Beyond three standard errors, which luck explains in 3 logs of
 * 1000, and two hundredths, which would matter little: something is wrong with the propensities, or part
 * of the target is missing. By a tenth and four standard errors, it is that for sure. By a half, whatever
 * the errors: a few rows decide.
 */
export const meanWeight = {
	weak: { off: 0.02, errors: 3 },
	useless: { off: 0.1, errors: 4 },
	broken: 0.5
} as const;

/**
 * Share of all weight on one row, at most. SNIPS is a weighted mean: at a tenth, one row moves it by a
 * tenth of the way to its own reward; at a third, it is the opinion of three rows.
 */
export const weightOnOneRow: Limits = { weak: 0.1, useless: 1 / 3 };

/**
 * Share of the IPS estimate that one row brings, at most. A quarter: four such rows are the whole
 * estimate. A half: without that row the answer is another one.
 */
export const estimateOnOneRow: Limits = { weak: 0.25, useless: 0.5 };

/**
 * Share of the target that the log may be silent about, at most. The estimate is wrong by what the
 * target earns there: about the same share of the estimate, if the actions are average ones.
 */
export const missingSupport: Limits = { weak: 0.02, useless: 0.2 };

/** The interval's half-width as a share of the estimate from which the verdict calls it wide. */
export const wide = 0.25;

/** Judges what should be large. */
export function judgeLeast(value: number, { weak, useless }: Limits): Judgement {
	if (value < useless) return 'do not use';
	return value < weak ? 'weak' : 'usable';
}

/** Judges what should be small. */
export function judgeMost(value: number, { weak, useless }: Limits): Judgement {
	if (value > useless) return 'do not use';
	return value > weak ? 'weak' : 'usable';
}

/** The worst of several judgements; what was not judged does not count. */
export function worst(judgements: readonly (Judgement | undefined)[]): Judgement {
	if (judgements.includes('do not use')) return 'do not use';
	return judgements.includes('weak') ? 'weak' : 'usable';
}
