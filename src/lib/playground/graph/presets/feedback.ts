import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { diagram, type Preset } from './preset.ts';

/** With interest, this many days fill a graph of 20 nodes. */
export const MOST_DAYS = 9;

/**
 * A loop drawn without circles, day after day: interest brings each day’s click, and what was shown
 * and clicked decides what is shown the day after. Asked is the effect of the last day’s showing.
 *
 * @param days from 2 to {@link MOST_DAYS}
 * @throws RangeError on another number of days
 */
export function unrollFeedback(days: number): Diagram {
	if (!Number.isInteger(days) || days < 2 || days > MOST_DAYS) {
		throw new RangeError(`A loop unrolls to 2 to ${MOST_DAYS} days; got ${days}.`);
	}
	const each = Array.from({ length: days }, (_, index) => index + 1);
	const shown = (day: number) => `shown day ${day}`;
	const clicked = (day: number) => `clicked day ${day}`;
	return diagram({
		effect: [shown(days), clicked(days)],
		nodes: {
			interest: [(days - 1) / 2, 0, 'hidden'],
			...Object.fromEntries(each.map((day) => [clicked(day), [day - 1, 1]])),
			...Object.fromEntries(each.map((day) => [shown(day), [day - 1, 2]]))
		},
		arrows: each.flatMap((day): [string, string, number][] => [
			['interest', clicked(day), 1],
			[shown(day), clicked(day), 0.3],
			...(day < days
				? ([
						[clicked(day), shown(day + 1), 0.8],
						[shown(day), shown(day + 1), 0.5]
					] satisfies [string, string, number][])
				: [])
		])
	});
}

export function feedback(days: number): Preset {
	const yesterday = days - 1;
	return {
		id: `feedback-${days}`,
		title: `Feedback over ${days} days`,
		group: 'recommender',
		sentence: `Clicks of one day decide what is shown the next, for ${days} days.`,
		question: `Interest is hidden. What must you adjust for on day ${days}?`,
		answer: `Day ${yesterday} is enough: what was shown and what was clicked. Clicks alone open a path.`,
		diagram: unrollFeedback(days)
	};
}
