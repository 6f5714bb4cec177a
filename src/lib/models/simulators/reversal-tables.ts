import type { Count, Stratum } from './reversal.ts';

function count(successes: number, total: number): Count {
	return { successes, total };
}

/**
 * Kidney stones removed: open surgery, then percutaneous nephrolithotomy, by the size of the stone
 * (below 2 cm, and larger).
 *
 * Source: Charig, Webb, Payne and Wickham (1986), BMJ 292, 879–882.
 */
export const kidneyStones: readonly Stratum[] = [
	{ name: 'small stones', groups: [count(81, 87), count(234, 270)] },
	{ name: 'large stones', groups: [count(192, 263), count(55, 80)] }
];

/**
 * Applicants admitted to the six largest departments of Berkeley for autumn 1973: women, then men.
 *
 * Source: Bickel, Hammel and O'Connell (1975), Science 187, 398–404; the counts of the six
 * departments as in Freedman, Pisani and Purves, Statistics.
 */
export const berkeley: readonly Stratum[] = [
	{ name: 'department A', groups: [count(89, 108), count(512, 825)] },
	{ name: 'department B', groups: [count(17, 25), count(353, 560)] },
	{ name: 'department C', groups: [count(202, 593), count(120, 325)] },
	{ name: 'department D', groups: [count(131, 375), count(138, 417)] },
	{ name: 'department E', groups: [count(94, 393), count(53, 191)] },
	{ name: 'department F', groups: [count(24, 341), count(22, 373)] }
];
