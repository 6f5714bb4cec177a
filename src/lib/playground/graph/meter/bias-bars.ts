import { isUndefined, type Undefined } from '#lib/models/estimate.ts';
import type { PathContribution, PathContributions } from '#lib/models/causal/path-contributions.ts';
import { pathText } from '../open-paths.ts';

/** One bar: a path, or all small ones together. */
export interface BiasBar {
	readonly text: string;
	readonly bias: number;
}

/** Bars beyond this many are summed up: the picture stays whole, and the sum stays right. */
const SHOWN = 7;
/** Below this a bias is rounding. */
const NOTHING = 1e-9;

/** The parts of a bias, largest first; together they are the bias. */
export function biasBars({ paths }: PathContributions): readonly BiasBar[] | Undefined {
	if (isUndefined(paths)) return paths;
	const bars = paths
		.filter(({ bias }) => Math.abs(bias) > NOTHING)
		.map((part) => ({ text: barText(part), bias: part.bias }));
	if (bars.length <= SHOWN) return bars;
	const rest = bars.slice(SHOWN - 1);
	const sum = rest.reduce((total, { bias }) => total + bias, 0);
	return [...bars.slice(0, SHOWN - 1), { text: `${rest.length} other paths`, bias: sum }];
}

/** A causal path is biased only where what is adjusted for holds a part of it back. */
function barText({ path }: PathContribution): string {
	const text = pathText(path);
	return path.causal ? `${text}, held back` : text;
}
