import { isUndefined } from '#lib/models/estimate.ts';
import type { Exact } from '#lib/models/simulators/log-lab-world.ts';
import { count, percent, twoDecimals } from '../print.ts';
import { threeDecimals, threeDigits } from './numbers.ts';
import { isShown, type IpsStepsReadout } from './readouts.ts';

function ofBoth(label: string, read: (both: Exact) => number): IpsStepsReadout {
	return {
		label: `${label}, both kinds`,
		value: ({ result }) => read(result.both),
		print: threeDecimals
	};
}

/** Readouts that only the text and its claims use: the build has them, the page does not. */
export const told: Record<string, IpsStepsReadout> = {
	bothExpected: ofBoth('weighted reward', ({ ips }) => ips),
	bothValue: ofBoth('value', ({ value }) => value),
	bothMissing: ofBoth('missing', ({ missing }) => missing),
	bothMeanWeight: {
		...ofBoth('mean weight', ({ meanWeight }) => meanWeight),
		print: twoDecimals
	},
	neverShown: {
		label: 'items never shown',
		value: ({ result: { lines } }) => lines.filter((line) => !isShown(line)).length,
		print: count
	},
	largestWeight: {
		label: 'largest weight',
		value: ({ result: { lines } }) =>
			Math.max(...lines.map(({ weight }) => (isUndefined(weight) ? 0 : weight))),
		print: (value) => threeDigits(Number(value))
	},
	runnerUp: {
		label: 'chance the target gives to its second item',
		value: ({ result: { lines } }) => lines.map(({ target }) => target).sort((a, b) => b - a)[1],
		print: percent
	}
};
