import type { Meaning } from './number-column.ts';

/** r_i */
export const reward: Meaning = {
	subject: 'The reward',
	allowed: 'a number such as 0 or 1, not beyond ±1e50',
	// With propensities from 1e-50, sums of squared weighted rewards stay finite.
	least: -1e50,
	most: 1e50,
	hint: () => 'too large'
};

/** p_i */
export const propensity: Meaning = {
	subject: 'The propensity of an action that was shown',
	allowed: 'above 0 and at most 1',
	least: 1e-50,
	most: 1,
	hint: hintOf
};

/** π(a_i | x_i) */
export const target: Meaning = {
	subject: 'The target’s chance of an action',
	allowed: 'from 0 to 1',
	least: 0,
	most: 1,
	hint: hintOf
};

function hintOf(value: number): string {
	if (value === 0) return 'zero, which says that this row cannot have happened';
	if (value < 0) return 'negative';
	if (value < 1) return 'too small to divide by';
	return value <= 100 ? 'above 1; divide percentages by 100' : 'above 1';
}
