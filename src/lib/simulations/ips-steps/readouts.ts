import { isUndefined } from '#lib/models/estimate.ts';
import type { Exact } from '#lib/models/simulators/log-lab-world.ts';
import type { IpsLine, IpsSteps } from '#lib/models/simulators/ips-steps.ts';
import { twoDecimals } from '../print.ts';
import type { Readout, Run } from '../simulation.ts';
import { threeDecimals, threeDigits } from './numbers.ts';
import type { IpsStepsTable } from './parameters.ts';

export interface IpsStepsResult extends IpsSteps {
	/** The same for both kinds together. */
	readonly both: Exact;
}

export type IpsStepsRun = Run<IpsStepsTable, IpsStepsResult>;
export type IpsStepsReadout = Readout<IpsStepsTable, IpsStepsResult>;

export function isShown({ weight }: IpsLine): boolean {
	return !isUndefined(weight);
}

/** "0.917 × 0.853 × 0.400", or "0 (never shown)" */
function product(line: IpsLine): string {
	const { shown, weight, clicks } = line;
	if (isUndefined(weight)) return `0 (${weight.undefined})`;
	return [threeDigits(shown, 1), threeDigits(weight, 1), threeDecimals(clicks)].join(' × ');
}

function valued({ target, clicks }: IpsLine): string {
	return `${threeDigits(target, 1)} × ${threeDecimals(clicks)}`;
}

function covered(line: IpsLine): string {
	return isShown(line) ? threeDigits(line.target) : '0';
}

/** "term + term + … = 0.366" */
function added(lines: readonly IpsLine[], term: (line: IpsLine) => string, sum: string): string {
	return `${lines.map(term).join(' + ')} = ${sum}`;
}

/** The readouts under the picture. */
export const readouts: Record<string, IpsStepsReadout> = {
	expected: {
		label: 'weighted reward',
		value: ({ result }) => result.expected,
		print: threeDecimals,
		formula: 'E[w r | x] = Σ π₀ · w · q over the items',
		working: ({ result: { lines, expected } }) => added(lines, product, threeDecimals(expected)),
		shown: true
	},
	value: {
		label: 'value',
		value: ({ result }) => result.value,
		print: threeDecimals,
		formula: 'V(π), given x = Σ π · q over the items',
		working: ({ result: { lines, value } }) => added(lines, valued, threeDecimals(value)),
		shown: true
	},
	missing: {
		label: 'missing',
		value: ({ result }) => result.missing,
		print: threeDecimals,
		formula: 'Σ π · q over the items that the log never shows',
		working: ({ result: { lines, missing } }) => {
			const unshown = lines.filter((line) => !isShown(line));
			if (unshown.length === 0) return 'The log shows every item now and then.';
			return added(unshown, valued, threeDecimals(missing));
		},
		shown: true
	},
	meanWeight: {
		label: 'mean weight',
		value: ({ result }) => result.meanWeight,
		print: twoDecimals,
		formula: 'E[w | x] = Σ π₀ · w = Σ π over the items that the log shows',
		working: ({ result: { lines, meanWeight } }) => added(lines, covered, twoDecimals(meanWeight)),
		shown: true
	}
};
