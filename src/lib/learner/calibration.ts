import { CONFIDENCES, type ById, type Confidence, type Prediction } from './record.ts';

/** How often a reader claimed one level of confidence, and how often that was right. */
export interface Calibration {
	readonly confidence: Confidence;
	readonly count: number;
	readonly right: number;
}

/**
 * Counts predictions and right ones per level of confidence, least sure first. A prediction without
 * a known right option, such as one of a lesson since rewritten, is left out.
 *
 * @param right the index of the right option, by the id of the prediction
 * @example
 * calibration(learner.record.predictions, { 'feedback-loops/half': 2 })[2].right;
 */
export function calibration(
	predictions: ById<Prediction>,
	right: Readonly<Record<string, number>>
): Calibration[] {
	const known = Object.entries(predictions).filter(([id]) => Object.hasOwn(right, id));
	return CONFIDENCES.map((confidence) => {
		const claimed = known.filter(([, prediction]) => prediction.confidence === confidence);
		const hits = claimed.filter(([id, prediction]) => prediction.option === right[id]);
		return { confidence, count: claimed.length, right: hits.length };
	});
}

/**
 * The counts as one sentence, surest first; '' if there are none.
 *
 * @example
 * summary([{ confidence: 'sure', count: 3, right: 1 }]); // 'You were sure 3 times and right once.'
 */
export function summary(levels: readonly Calibration[]): string {
	const parts = levels
		.filter(({ count }) => count > 0)
		.map(({ confidence, count, right }) => `${confidence} ${times(count)} and ${hits(right)}`);
	return parts.length > 0 ? `You were ${parts.reverse().join('; ')}.` : '';
}

function hits(right: number): string {
	return right === 0 ? 'never right' : `right ${times(right)}`;
}

function times(count: number): string {
	return ['never', 'once', 'twice'][count] ?? `${count} times`;
}
