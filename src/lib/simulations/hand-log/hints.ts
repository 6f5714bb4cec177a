import { rightWeight, type HandRow } from '#lib/models/simulators/hand-log.ts';

/** How a row's weight stands: 1 is what every row has before anyone thought about it. */
export type Standing = 'right' | 'untouched' | 'wrong';

export function standing(row: HandRow, weight: number): Standing {
	if (weight === rightWeight(row)) return 'right';
	return weight === 1 ? 'untouched' : 'wrong';
}

/** What six right weights show: B stands in three rows, and its chance promises one and a half. */
export const ALL_RIGHT =
	'All six are right. Their weights average 2, not 1: B came up twice as often as its chance promised. SNIPS divides that out.';

/** Why a weight is not the row's right one; nothing where there is nothing to mend. */
export function hint(row: HandRow, weight: number): string {
	if (standing(row, weight) !== 'wrong') return '';
	return row.target === 0 ? whyNothing(row, weight) : whyMore(row, weight);
}

function whyNothing({ item, chance }: HandRow, weight: number): string {
	const never = `The target never shows ${item}`;
	if (weight === 1 / chance) return `You divided 1 by ${chance}. ${never}, so divide 0 by it.`;
	return `This row shows ${item}. ${never}, so the row says nothing about it.`;
}

function whyMore({ item, target, chance }: HandRow, weight: number): string {
	const division = `${target} ÷ ${chance}`;
	if (weight === chance) {
		return `You divided the other way round. The target’s chance stands on top: ${division}.`;
	}
	if (weight === 0) {
		return `This row shows ${item}, and so would the target. It has something to say.`;
	}
	const much = weight < target / chance ? 'little' : 'much';
	return `Too ${much}. The log gave ${item} a chance of ${chance}, the target always shows it: ${division}.`;
}
